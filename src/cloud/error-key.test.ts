// Every failure a person can meet has its own text in every language.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CloudError, type CloudErrorKind } from "./cloud-error.ts";
import { errorKey } from "./error-key.ts";
import { ERROR_CODES } from "./tencent/error-codes.ts";

const KINDS: readonly CloudErrorKind[] = [
  "refused",
  "partial",
  "throttled",
  "internal",
  "not-sent",
  "no-answer",
  "malformed",
];
const languages = readdirSync("locales");
const texts = (language: string): unknown =>
  JSON.parse(readFileSync(`locales/${language}/error.json`, "utf8"));

/** As the texts tell it, without i18next: whoever is listed in the code has one. */
const hasText = (code: string) => ERROR_CODES.some((known) => known === code);

function at(tree: unknown, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (node, part) =>
        typeof node === "object" && node !== null ? Reflect.get(node, part) : undefined,
      tree,
    );
}

function error(kind: CloudErrorKind, code: string | null) {
  return new CloudError({
    kind,
    code,
    action: "StopInstances",
    message: "As the cloud said it",
    requestId: null,
    httpStatus: 200,
  });
}

const failures: readonly unknown[] = [
  ...ERROR_CODES.map((code) => error("refused", code)),
  ...KINDS.map((kind) => error(kind, null)),
  error("refused", "UnsupportedOperation.SomethingNew"),
  new TypeError("x is undefined"),
];

test.each(languages)(
  "%s says what happened and what to do, for every code and kind",
  (language) => {
    const tree = texts(language);
    const missing = failures
      .flatMap((failure) => [
        `${errorKey(failure, hasText)}.title`,
        `${errorKey(failure, hasText)}.next`,
      ])
      .filter((key) => {
        const text = at(tree, key);
        return typeof text !== "string" || text.trim() === "";
      });
    expect(missing).toEqual([]);
  },
);

test.each(languages)("%s has no text for a code that nothing leads to", (language) => {
  const codes: string[] = [];
  const walk = (node: object, path: string) => {
    for (const [name, child] of Object.entries(node)) {
      if (name === "title") codes.push(path);
      else if (typeof child === "object") walk(child, path === "" ? name : `${path}.${name}`);
    }
  };
  walk(at(texts(language), "code") as object, "");
  expect(codes.sort()).toEqual([...ERROR_CODES].sort());
});

test.each(languages)("%s shows an unknown code and its message as they came", (language) => {
  expect(at(texts(language), "unknown.title")).toContain("{{code}}");
  expect(at(texts(language), "unknown.next")).toContain("{{message}}");
});

test("a code says more than a kind, and an unknown refusal shows its own words", () => {
  expect(errorKey(error("throttled", "RequestLimitExceeded.UinLimitExceeded"), hasText)).toBe(
    "code.RequestLimitExceeded.UinLimitExceeded",
  );
  expect(errorKey(error("throttled", "RequestLimitExceeded.New"), hasText)).toBe("kind.throttled");
  expect(errorKey(error("refused", "Brand.New"), hasText)).toBe("unknown");
  expect(errorKey(error("refused", null), hasText)).toBe("kind.refused");
  expect(errorKey(new Error("bug"), hasText)).toBe("unexpected");
});
