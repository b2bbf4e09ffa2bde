import { expect, it } from "vitest";
import { parseFragment } from "./fragment-history.ts";

it.each([
  ["", "/", "", ""],
  ["#/", "/", "", ""],
  ["#/instances", "/instances", "", ""],
  ["#/instances?view=tab&q=a?b", "/instances", "?view=tab&q=a?b", ""],
  ["#/instances?view=tab#part", "/instances", "?view=tab", "#part"],
  ["#//evil.example/path", "/evil.example/path", "", ""],
])("reads the route from %j", (fragment, pathname, search, hash) => {
  expect(parseFragment(fragment)).toMatchObject({ pathname, search, hash });
});
