import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SECURITY_HEADERS } from "./security-policy.ts";

const recipe = (name: string) =>
  readFileSync(new URL(`../../hosting/${name}`, import.meta.url), "utf8");

it.each(["nginx.conf", "Caddyfile", "_headers", "vercel.json", "edgeone.json"])(
  "%s sends the headers that the tests run behind",
  (name) => {
    const text = recipe(name);
    for (const [header, value] of Object.entries(SECURITY_HEADERS)) {
      expect(text).toContain(header);
      expect(text).toContain(value);
    }
  },
);

it.each(["vercel.json", "edgeone.json"])("%s is JSON", (name) => {
  expect(JSON.parse(recipe(name))).toHaveProperty("headers");
});
