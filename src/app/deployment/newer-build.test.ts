import { expect, it } from "vitest";
import { namesAnother } from "./newer-build.ts";

const page = (entry: string) =>
  `<script type="application/json" id="settings">{}</script><script type="module" src="${entry}">`;

it.each([
  [page("./assets/index-b.js"), true],
  [page("./assets/index-a.js"), false],
  ["<h1>Sign in to the network</h1>", false],
  ["", false],
])("%s replaces a page begun by index-a.js: %s", (answer, replaced) => {
  expect(namesAnother(answer, "./assets/index-a.js")).toBe(replaced);
});
