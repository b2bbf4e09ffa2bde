import { inOnePiece } from "./hash.ts";

/** `YYYY-MM-DDThh:mm:ssZ`, the time format of cvm answers (tencent.md §1.2). */
export function isoTime(ms: number): string {
  return inOnePiece(new Date(ms).toISOString().slice(0, 19), "Z");
}
