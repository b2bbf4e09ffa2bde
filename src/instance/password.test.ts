// Section PW of SPEC.md.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anInstance } from "./an-instance.ts";
import {
  checkPassword,
  composePassword,
  isPasswordAccepted,
  type PasswordDemand,
  type PasswordRule,
  passwordDemand,
  passwordStrength,
  USER_NAME_LIMIT,
} from "./password.ts";
import { resetPasswordRules } from "./reset-password.ts";

const linux = anInstance({ platform: "linux", loginUser: "root" });
const windows = anInstance({ platform: "windows", loginUser: "Administrator" });
const unknown = anInstance({ platform: "unknown", loginUser: "" });
const onLinux = passwordDemand([linux], null);
const onWindows = passwordDemand([windows], null);

function broken(password: string, demand: PasswordDemand): PasswordRule[] {
  return checkPassword(password, demand).flatMap(({ rule, met }) => (met ? [] : [rule]));
}

describe("the demands of a batch", () => {
  test.each([
    ["Linux alone", [linux, linux], 8],
    ["Windows alone", [windows], 12],
    ["both", [linux, windows], 12],
    ["an unknown system", [linux, unknown], 12],
  ] as const)("[PW1] %s", (_name, instances, minLength) => {
    const demand = passwordDemand(instances, null);
    expect(demand).toMatchObject({ minLength, maxLength: 30 });
    const ofLength = (length: number) => "Aa1".padEnd(length, "xyz");
    expect(broken(ofLength(minLength - 1), demand)).toEqual(["length"]);
    expect(broken(ofLength(minLength), demand)).toEqual([]);
    expect(broken(ofLength(30), demand)).toEqual([]);
    expect(broken(ofLength(31), demand)).toEqual(["length"]);
  });

  test("[PW4] the name is asked of Windows and of what is not known, in any case of letters", () => {
    expect(broken("Root-root-1234", passwordDemand([linux], "root"))).toEqual([]);
    expect(broken("administrator-A1", onWindows)).toEqual(["no-user-name"]);
    expect(broken("1-ADMINISTRATOR-a", passwordDemand([linux, windows], null))).toEqual([
      "no-user-name",
    ]);
    expect(broken("administrator-A1", passwordDemand([windows], "operator"))).toEqual([]);
    expect(broken("the-Operator-is-1", passwordDemand([windows], "operator"))).toEqual([
      "no-user-name",
    ]);
    expect(broken("administrator-A1", passwordDemand([unknown], null))).toEqual(["no-user-name"]);
  });
});

test.each([
  ["lowerUPPER", ["kinds"]],
  ["lower-only-with", ["kinds"]],
  ["lowerUPPER1", []],
  ["lower-1-special", []],
  ["UPPER-1-SPECIAL", []],
] as const)("[PW2] %s", (password, rules) => {
  expect(broken(password, onLinux)).toEqual(rules);
});

test.each([
  ["/Abcdef-12", ["no-leading-slash"]],
  ["Abc/def-12", []],
  ["Abc def-12", ["characters"]],
  ["Abcdef-12é", ["characters"]],
  ["Abc-12-비밀번호", ["characters"]],
  ['Abc"def-12', ["characters"]],
  ["Abc()`~!@#$%^&*-+=1", []],
  ["Abc_|{}[]:;'<>,.?/1", []],
] as const)("[PW3] %s", (password, rules) => {
  expect(broken(password, onLinux)).toEqual(rules);
});

test("nothing typed meets nothing", () => {
  expect(broken("", onWindows)).toEqual([
    "length",
    "kinds",
    "characters",
    "no-leading-slash",
    "no-user-name",
  ]);
});

test.each([
  ["Ab1-5678", "weak"],
  ["Ab1-567890x", "weak"],
  ["Aa1-Aa1-Aa1-Aa1-", "weak"],
  ["alllowercaseletters", "weak"],
  ["Ab1-56789xyz", "fair"],
  ["Ab1-56789xyzQWEr", "strong"],
] as const)("[PW5] %s is %s", (password, strength) => {
  expect(passwordStrength(password)).toBe(strength);
});

test("[PW6] a user name may be as long as documented", () => {
  expect(USER_NAME_LIMIT).toBe(64);
});

describe("a composed password", () => {
  /** A source that can be replayed: the numbers as they come, over and over. */
  const source = (numbers: readonly number[]) => {
    let at = 0;
    return (limit: number) => (numbers[at++ % numbers.length] ?? 0) % limit;
  };

  test("[PW7] meets every demand, whatever the source gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        fc.constantFrom(onLinux, onWindows),
        (numbers, demand) => {
          const password = composePassword(source(numbers), demand);
          expect(isPasswordAccepted(password, demand)).toBe(true);
          expect(composePassword(source(numbers), demand)).toBe(password);
        },
      ),
    );
  });

  test("[PW7] is strong when the source is good, and no two are alike", () => {
    let state = 1;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const passwords = Array.from({ length: 200 }, () => composePassword(below, onWindows));
    expect(new Set(passwords).size).toBe(200);
    expect(new Set(passwords.map(passwordStrength))).toEqual(new Set(["strong"]));
  });

  test("[PW7] a name that comes up is thrown away", () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n * 7);
    const first = composePassword(source(numbers), onLinux);
    const demand = { ...onWindows, userName: first.slice(2, 8) };
    expect(composePassword(source(numbers), demand)).not.toBe(first);
  });
});

test("[PW8] what is kept of a reset holds no password, and what is secret is named", () => {
  const options = { userName: "operator", password: "Correct-horse-7", forceStop: true };
  const { secrets } = resetPasswordRules;
  expect(JSON.stringify(secrets?.redactChosen(options))).not.toContain(options.password);
  expect(JSON.stringify(secrets?.redactSent(options))).not.toContain(options.password);
  expect(secrets?.redactChosen(options)).toMatchObject({ userName: "operator", forceStop: true });
  expect(secrets?.textsOf(options)).toEqual([options.password]);
});
