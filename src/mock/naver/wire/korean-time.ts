const KOREA_AHEAD_MS = 9 * 3_600_000;

/** `2018-10-22T16:19:50+0900`: Korean time, the offset without a colon (naver.md §3.1). */
export function koreanTime(ms: number): string {
  return `${new Date(ms + KOREA_AHEAD_MS).toISOString().slice(0, 19)}+0900`;
}
