// The words of this cloud, over the console's: they fit what they replace, and nothing that a person
// can meet here speaks in the words of another cloud.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const languages = readdirSync("locales");

type Flat = ReadonlyMap<string, string>;

function flat(path: string): Flat {
  const texts = new Map<string, string>();
  const walk = (node: object, prefix: string) => {
    for (const [key, value] of Object.entries(node)) {
      const at = prefix === "" ? key : `${prefix}.${key}`;
      if (typeof value === "string") texts.set(at, value);
      else walk(value as object, at);
    }
  };
  walk(JSON.parse(readFileSync(path, "utf8")) as object, "");
  return texts;
}

const namespacesOf = (language: string) =>
  readdirSync(`locales/${language}/naver`).map((file) => file.replace(".json", ""));
const own = (language: string, namespace: string) =>
  flat(`locales/${language}/naver/${namespace}.json`);
const base = (language: string, namespace: string) => flat(`locales/${language}/${namespace}.json`);
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** The codes of `naver.md §5`: the gateway's, those of a stop, and those of the other actions. */
const CODES = [
  ...["400/100", "401/200", "401/210", "404/300", "429/400", "429/410", "429/420", "413/430"],
  ...["503/500", "504/510", "500/900"],
  ...["22001", "24109", "24120", "25014", "25041", "28005"],
  ...["10300", "10503", "10712", "10713", "23005", "24073", "25017", "25022"],
  ...["900", "1000", "1300", "1401", "1413", "1100000", "1100031", "3000100"],
];

/** Namespaces and keys of what this cloud does not have: nobody meets them here. */
const NOT_HERE = [
  /^(bind-key|unbind-key|ssh-keys|reset-password|edit-tags|recover|release|renew|demo|cancel-termination|recycle-bin|place):/,
  /^error:code\./,
  /^surroundings:(?!help\.shutdown)/,
  /^(runs|actions|instances|keys):.*\b(reset-password|bind-key|unbind-key|edit-tags|cancel-termination|recover|release|renew|terminate-timed|sshKeys)\b/,
  /^app:pages\.sshKeys$/,
  /^terms:(billing|networkBilling|stoppedBilling|setAsideBy|renewal|restriction)\./,
  /^terms:disk\.cloud-(premium|balanced|enhanced|tremendous)/,
  /^terms:(state\.(launch-failed|recycled|rescue|(entering|exiting)-)|operation\.(bind-key|unbind-key|renew|recover))/,
  /^blocker:(stopped-by-arrears|stopped-without-charges|launch-failed|recycled|already-recycled|not-recycled|(entering-|exiting-)?rescue|(entering|exiting)-migration|reinstall-failed|on-dedicated-host|isolated|expired|too-many-tags|spot-cannot-be-protected|termination-scheduled|no-scheduled-termination|timed-needs-pay-as-you-go|timer-not-supported|no-recycle-bin|in-arrears|renew-first|not-a-subscription|windows|no-key-bound|key-not-bound|key-already-bound|banned|frozen|corrupted|isolating|zone-not-supported|hibernation-off|no-charge-not-supported|billing-not-supported|unreturnable|owned-by-product|red-hat)\./,
  /^consequence:(still-charged|last-healthy|requests-may|taken-out|destroyed-by-group|replaced-in|kept-in|launched-anew|surroundings-|load-balancers-|scaling-group-|forced-shutdown|password-login|keys-replaced|key-login|compute-released|public-ip-(released|renewed|lost)|resources-may|data-at-risk|tags-|moved-to-recycle|timed-termination|destroyed-at\b(?!-once))/,
  /^shutdown:(noCharge|consent|stopType\.(hard|soft-first)|cannotConfirm\.consent|meaning\.addressesNoCharge|meaning\.classiclink)/,
  /^terminate:(release\.(recycle|legend)|way\.timed|chosen\.(timed|recycle)|timer|expired)/,
  /^(actions:forceStop|restart:stopType|resize:price)/,
  /^runs:(slowRows\.force|reason\.secret-forgotten)/,
  /^instances:(timer|mark|bin|column\.(billing|releasedAt)|field\.billing|search\.attribute\.billing|search\.help\.tags)/,
  /^instance:(field\.(billing|stoppedBilling)|timer|deadline|mark)/,
  /^destruction:fates\.publicIp$/,
];

/** Words that mean something else here, or nothing. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  en: /\binstances?\b|\bshuts? (it |them )?down\b|\bshutdowns?\b(?! failed)|\bEIPs?\b|\bCVM\b|\bTerminate\/Return\b/i,
  ko: /인스턴스|폐기|EIP|CVM|(?<!정상 |정상적으로 |내에서 )종료|공용 IP|가용존/,
  zh: /实例|EIP|CVM|安全组/,
};

describe.each(languages)("in %s", (language) => {
  test.each(namespacesOf(language))(
    "%s replaces texts that are there, and keeps their placeholders",
    (namespace) => {
      const replaced = base(language, namespace);
      for (const [key, text] of own(language, namespace)) {
        // Codes and regions are this cloud's alone.
        if (namespace === "error" && key.startsWith("code.")) continue;
        if (namespace === "place" && key.startsWith("region.")) continue;
        const there = replaced.get(key);
        expect([key, there === undefined ? "nothing" : "a text"]).toEqual([key, "a text"]);
        expect([key, placeholders(text)]).toEqual([key, placeholders(there ?? "")]);
      }
    },
  );

  test("every code has a sentence and what to do next", () => {
    const texts = own(language, "error");
    const wanted = CODES.flatMap((code) => [`code.${code}.title`, `code.${code}.next`]);
    expect(wanted.filter((key) => !/\S/.test(texts.get(key) ?? ""))).toEqual([]);
    const there = [...texts.keys()].filter((key) => key.startsWith("code."));
    expect(there.sort()).toEqual(wanted.sort());
  });

  test("nothing that is met here speaks of another cloud", () => {
    const foreign = FOREIGN[language];
    if (!foreign) throw new Error(`Which words are foreign in ${language}?`);
    const leaks = readdirSync(`locales/${language}`)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.replace(".json", ""))
      .flatMap((namespace) => {
        const words = namespacesOf(language).includes(namespace)
          ? own(language, namespace)
          : new Map<string, string>();
        return [...base(language, namespace)].flatMap(([key, text]) => {
          const said = words.get(key) ?? text;
          const at = `${namespace}:${key}`;
          const isHere = !NOT_HERE.some((pattern) => pattern.test(at));
          return isHere && foreign.test(said) ? [`${at} | ${said}`] : [];
        });
      });
    expect(leaks).toEqual([]);
  });
});
