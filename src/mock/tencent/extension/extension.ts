/**
 * What the console does and no public API offers (README). A version that the real service does not
 * have keeps the two apart: whoever asks that service gets NoSuchVersion.
 */
export const extension = { service: "cvmconsole", version: "2026-11-01", regional: true } as const;
