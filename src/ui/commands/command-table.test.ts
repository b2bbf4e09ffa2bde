import { describe, expect, it, vi } from "vitest";
import { availableCommands, offerCommand } from "./command-store.ts";
import { COMMAND_NAMES, COMMANDS, isSingleCharacter } from "./command-table.ts";

describe("the table of commands", () => {
  it("gives no key to two commands", () => {
    const keys = COMMAND_NAMES.map((name) => COMMANDS[name].key as string | null).filter(
      (key) => key !== null,
    );
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it("tells keys of one character, which can be switched off, from the others", () => {
    expect(["N", "/", "shift+?"].map(isSingleCharacter)).toEqual([true, true, true]);
    expect(["mod+K", "alt+N"].map(isSingleCharacter)).toEqual([false, false]);
  });

  it("offers a command as long as its part of the page is there, the latest one first", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const takeFirst = offerCommand("refresh", first);
    const takeSecond = offerCommand("refresh", second);
    takeFirst();
    expect(availableCommands().get("refresh")).toBe(second);
    takeSecond();
    expect(availableCommands().has("refresh")).toBe(false);
  });
});
