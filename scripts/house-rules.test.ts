import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../src/ui/commands/command-table.ts";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** Source files under a folder of `src`, without tests and what only tests use. */
function sources(folder: string): string[] {
  return readdirSync(`${src}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
    .map((file) => `${folder}/${file}`);
}

const read = (file: string) => readFileSync(`${src}${file}`, "utf8");

describe("the house", () => {
  it.each(["pages", "actions", "runs", "queries", "ui"])(
    "%s knows no provider by name",
    (floor) => {
      const naming = sources(floor).filter((file) =>
        /tencent|naver/i.test(read(file).replace(/`?tencent\.md[^\n]*/g, "")),
      );
      expect(naming).toEqual([]);
    },
  );

  it("starts the mock from main.tsx alone, by a dynamic import", () => {
    const floors = [
      "app",
      "pages",
      "actions",
      "runs",
      "queries",
      "cloud",
      "instance",
      "ui",
      "i18n",
    ];
    const importing = floors
      .flatMap(sources)
      .filter((file) => /(from|import\()\s*"[^"]*\/mock\//.test(read(file)));
    expect(importing).toEqual([]);
    expect(read("main.tsx")).toMatch(/import\("\.\/mock\/browser\.ts"\)/);
    expect(read("main.tsx")).not.toMatch(/from "\.\/mock\//);
  });

  it("has every key in the table of commands, and every command somewhere on a page", () => {
    const all = ["app", "pages", "actions", "ui"].flatMap(sources);
    const binding = all.filter((file) => /useHotkeys\(/.test(read(file)));
    expect(binding).toEqual(["app/commands/Commands.tsx"]);
    const offered = all.map(read).join("\n");
    const missing = COMMAND_NAMES.filter(
      (name) => !new RegExp(`useCommand\\(\\s*"${name}"`).test(offered),
    );
    expect(missing).toEqual([]);
  });

  it("has sources on every floor, so that the checks above see something", () => {
    for (const floor of ["pages", "actions", "runs", "queries", "ui"]) {
      expect(sources(floor).length).toBeGreaterThan(2);
    }
  });
});
