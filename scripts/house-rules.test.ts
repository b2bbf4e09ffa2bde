import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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

  it("has sources on every floor, so that the checks above see something", () => {
    for (const floor of ["pages", "actions", "runs", "queries", "ui"]) {
      expect(sources(floor).length).toBeGreaterThan(2);
    }
  });
});
