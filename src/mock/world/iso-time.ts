/** `YYYY-MM-DDThh:mm:ssZ`, the time format of cvm answers (tencent.md §1.2). */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
