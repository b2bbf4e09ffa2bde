import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INSTANCE_FACTS } from "../../../cloud/provider.ts";
import {
  COLUMN_KEYS,
  columnsIn,
  defaultColumns,
  LIST_COLUMNS,
  readColumns,
  shownColumns,
  withMoved,
  withShown,
  writeColumns,
} from "./column-settings.ts";

const DEFAULT_COLUMNS = defaultColumns(LIST_COLUMNS);
const [LAST_MOVABLE = "tags"] = LIST_COLUMNS.movable.slice(-1);
const shownInList = (settings: typeof DEFAULT_COLUMNS) => shownColumns(LIST_COLUMNS, settings);

describe("column settings", () => {
  it("begin with all columns but IPv6, in the order of the table", () => {
    const { first, movable, last } = LIST_COLUMNS;
    expect(shownInList(DEFAULT_COLUMNS)).toEqual(
      [first, ...movable, last].filter((key) => key !== "ipv6"),
    );
  });

  it("show, hide and move, and never lose the ends", () => {
    const change = fc.record({
      key: fc.constantFrom(...COLUMN_KEYS),
      by: fc.constantFrom(-1 as const, 1 as const),
      shown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let settings = DEFAULT_COLUMNS;
        for (const { key, by, shown } of changes) {
          settings = withMoved(withShown(settings, key, shown), key, by);
        }
        const shown = shownInList(settings);
        expect(shown[0]).toBe("name");
        expect(shown.at(-1)).toBe("operation");
        expect(new Set(shown).size).toBe(shown.length);
        expect([...settings.order].sort()).toEqual([...DEFAULT_COLUMNS.order].sort());
        const read = readColumns(LIST_COLUMNS, writeColumns(settings));
        expect(read && shownInList(read)).toEqual(shown);
      }),
    );
  });

  it("stay where they are at the end of the list", () => {
    expect(withMoved(DEFAULT_COLUMNS, "monitoring", -1)).toBe(DEFAULT_COLUMNS);
    expect(withMoved(DEFAULT_COLUMNS, LAST_MOVABLE, 1)).toBe(DEFAULT_COLUMNS);
    expect(withMoved(DEFAULT_COLUMNS, "status", -1).order.slice(0, 2)).toEqual([
      "status",
      "monitoring",
    ]);
  });

  it("read what another version remembered", () => {
    const read = readColumns(
      LIST_COLUMNS,
      JSON.stringify({ order: [LAST_MOVABLE, "colour", LAST_MOVABLE], hidden: ["zone"] }),
    );
    expect(read?.order).toHaveLength(DEFAULT_COLUMNS.order.length);
    expect(read?.order.at(-1)).toBe(LAST_MOVABLE);
    expect([...(read?.hidden ?? [])].sort()).toEqual(["ipv6", "zone"]);
  });

  it("are those that a cloud tells, and each cloud's are remembered for itself", () => {
    const all = columnsIn(LIST_COLUMNS, { id: "tencent", facts: new Set(INSTANCE_FACTS) });
    expect(all.movable).toEqual(LIST_COLUMNS.movable);
    const few = columnsIn(LIST_COLUMNS, { id: "naver", facts: new Set(["loginKey"]) });
    expect(few.movable).toEqual([
      "monitoring",
      "status",
      "zone",
      "type",
      "configuration",
      "ipv4",
      "loginKey",
    ]);
    expect(few.hidden).toEqual([]);
    expect(few.storageKey).not.toBe(all.storageKey);
  });

  it.each(["", "null", "[]", "{", '{"order":1,"hidden":[]}'])("do not trust %j", (text) => {
    expect(readColumns(LIST_COLUMNS, text)).toBeNull();
  });
});
