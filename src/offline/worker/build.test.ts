import { describe, expect, it, test } from "vitest";
import { cacheName, outdated, wanted } from "./build.ts";

const SCOPE = "https://host.example/deep/path/";
const build = { id: "b", entry: "assets/index-b.js", files: ["assets/index-b.js", "icons/a.svg"] };

const get = (url: string, mode = "cors", method = "GET") => ({ url, mode, method });

it.each([
  [get(SCOPE, "navigate"), "page"],
  [get(`${SCOPE}?lang=ko#/instances`, "navigate"), "page"],
  [get(`${SCOPE}index.html`, "navigate"), "page"],
  // Read by a script, the page is no page but what the host has now.
  [get(SCOPE), "other"],
  [get(`${SCOPE}assets/index-b.js`), "asset"],
  [get(`${SCOPE}assets/of-another-build.js`), "asset"],
  [get(`${SCOPE}icons/a.svg`), "file"],
  [get(`${SCOPE}icons/unknown.svg`), "other"],
  [get(`${SCOPE}api/`), "other"],
  [get(SCOPE, "navigate", "POST"), "other"],
  [get("https://host.example/deep/", "navigate"), "other"],
  [get("https://elsewhere.example/deep/path/assets/index-b.js"), "other"],
])("%j is for a %s", (request, kind) => {
  expect(wanted(request, SCOPE, build).kind).toBe(kind);
});

describe("caches", () => {
  const name = (id: string, scope = SCOPE) => cacheName(scope, { id });

  test("the build's own and the one before it stay", () => {
    expect(outdated([name("0"), name("a"), name("b")], SCOPE, build)).toEqual([name("0")]);
    expect(outdated([name("b")], SCOPE, build)).toEqual([]);
  });

  test("those of other consoles and other sites are left alone", () => {
    const others = [name("x", "https://host.example/"), "something else", name("y", `${SCOPE}v2/`)];
    expect(outdated([...others, name("a"), name("b")], SCOPE, build)).toEqual([]);
  });
});
