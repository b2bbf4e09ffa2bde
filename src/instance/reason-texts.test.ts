// Every reason and consequence can be said, in every language, and nothing else is there to be said.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BLOCKERS } from "./blockers.ts";
import { CONSEQUENCE_WEIGHT } from "./consequences.ts";
import { NO_CHARGE_OBSTACLES } from "./no-charge.ts";

const languages = readdirSync("locales");
const texts = (language: string, namespace: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, "utf8"));
const sentence = expect.stringMatching(/\S/);

test.each(languages)("%s has a reason and a next step for every blocker", (language) => {
  expect(texts(language, "blocker")).toEqual(
    Object.fromEntries(BLOCKERS.map((blocker) => [blocker, { reason: sentence, next: sentence }])),
  );
});

test.each(languages)("%s says every consequence, by obstacle and by way to stop", (language) => {
  const special: Record<string, unknown> = {
    "still-charged": Object.fromEntries(NO_CHARGE_OBSTACLES.map((one) => [one, sentence])),
    "data-at-risk": { "soft-first": sentence, hard: sentence },
    "new-name": expect.stringContaining("{{name}}"),
    "tags-overwritten": expect.stringContaining("{{tags}}"),
    "tags-removed": expect.stringContaining("{{tags}}"),
    "public-ip-released": expect.stringContaining("{{addresses}}"),
    "elastic-ip-unreachable": expect.stringContaining("{{addresses}}"),
    "keys-replaced": expect.stringContaining("{{keys}}"),
    "last-healthy-backend": expect.stringContaining("{{listeners}}"),
    "requests-may-fail": expect.stringContaining("{{listeners}}"),
    "taken-out-of-balancing": expect.stringContaining("{{listeners}}"),
    "destroyed-by-group": expect.stringContaining("{{group}}"),
    "replaced-in-group": expect.stringContaining("{{group}}"),
    "launched-anew-by-group": expect.stringContaining("{{group}}"),
    "destroyed-at": { chosen: expect.stringContaining("{{at}}"), open: sentence },
    "moved-to-recycle-bin": { hours: sentence, days: sentence },
    "timed-termination-dropped": expect.stringContaining("{{at}}"),
    "timed-termination-set": expect.stringContaining("{{at}}"),
    "disks-destroyed": expect.stringContaining("{{disks}}"),
    "disks-uncertain": expect.stringContaining("{{disks}}"),
    "disks-kept": expect.stringContaining("{{disks}}"),
    "elastic-ip-kept": expect.stringContaining("{{addresses}}"),
    "public-ip-lost": expect.stringContaining("{{addresses}}"),
    "kept-in-group": {
      protected: expect.stringContaining("{{group}}"),
      disabled: expect.stringContaining("{{group}}"),
    },
  };
  expect(texts(language, "consequence")).toEqual(
    Object.fromEntries(
      Object.keys(CONSEQUENCE_WEIGHT).map((code) => [code, special[code] ?? sentence]),
    ),
  );
});
