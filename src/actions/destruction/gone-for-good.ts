import type { VerdictGroups } from "../../instance/plan.ts";

/** How many instances are destroyed at once, without a way back. */
export function goneForGood({ clear, caution }: VerdictGroups): number {
  return [...clear, ...caution].filter(({ consequences }) =>
    consequences.some(({ code }) => code === "destroyed-at-once"),
  ).length;
}

/** Whether the words that were asked for have been typed; how they are spaced and cased is no matter. */
export function isPhrase(typed: string, phrase: string): boolean {
  return folded(typed) === folded(phrase);
}

/** Whether what has been typed can still become the words that were asked for. */
export function beginsPhrase(typed: string, phrase: string): boolean {
  return folded(phrase).startsWith(folded(typed));
}

/** An input method may write 释放 or 릴리스 in another normal form, and leave a space behind. */
function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
