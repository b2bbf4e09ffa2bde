import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";
import type { LoggedRequest } from "./logged-request.ts";
import { shellQuote } from "./shell-quote.ts";

const request = (part: Partial<LoggedRequest>): LoggedRequest => ({
  at: 0,
  action: "StopInstances",
  service: "cvm",
  version: "2017-03-12",
  region: "ap-guangzhou",
  params: {},
  answer: {},
  ms: 1,
  ...part,
});

/** The words that a shell makes of a command line. */
function wordsOf(command: string): string[] {
  const out = execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" });
  return out.split("\0").slice(0, -1);
}

describe("a word for the shell", () => {
  it("stays as it is when no shell would mind", () => {
    expect(shellQuote("ap-guangzhou")).toBe("ap-guangzhou");
    expect(shellQuote("")).toBe("''");
    expect(shellQuote("~")).toBe("'~'");
    expect(shellQuote("it's")).toBe(`'it'\\''s'`);
  });

  it("comes out of a real shell unchanged, whatever it holds", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((s) => !s.includes("\0"));
    const nasty = fc.constantFrom(
      "$(id)",
      "`id`",
      "a'b\"c",
      "\\",
      "\n",
      "!x",
      "#x",
      "*",
      "-n",
      "=x",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, nasty), { minLength: 1, maxLength: 8 }), (words) => {
        expect(wordsOf(words.map(shellQuote).join(" "))).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a logged request as a command", () => {
  it("gives lists and structures as JSON, texts and numbers as they are", () => {
    const params = {
      InstanceIds: ["ins-1a2b3c4d"],
      StopType: "SOFT",
      Limit: 20,
      Filters: [{ Name: "instance-name", Values: ["it's 서울"] }],
      ForceStop: true,
    };
    const command = commandLine(request({ params }));
    expect(command).toMatch(
      /^tccli cvm StopInstances --region ap-guangzhou --InstanceIds '\["ins-1a2b3c4d"\]' --StopType SOFT --Limit 20 /,
    );
    expect(wordsOf(command).slice(-4)).toEqual([
      "--Filters",
      JSON.stringify(params.Filters),
      "--ForceStop",
      "True",
    ]);
  });

  it("leaves out a region that was not given", () => {
    expect(commandLine(request({ action: "DescribeRegions", region: "" }))).toBe(
      "tccli cvm DescribeRegions",
    );
  });

  it("joins a value that begins with a hyphen to its name", () => {
    expect(wordsOf(commandLine(request({ params: { InstanceName: "-x y" } }))).at(-1)).toBe(
      "--InstanceName=-x y",
    );
  });

  it("gives all parameters as JSON when one is false or null", () => {
    const params = { InstanceIds: ["ins-1"], DisableApiTermination: false };
    expect(commandLine(request({ action: "ModifyInstancesAttribute", params }))).toBe(
      `printf %s '${JSON.stringify(params)}' | tccli cvm ModifyInstancesAttribute --region ap-guangzhou --cli-input-json file:///dev/stdin`,
    );
  });

  it("calls what the tool does not know by HTTP", () => {
    const command = commandLine(
      request({
        action: "RecoverInstances",
        version: "2026-11-01",
        params: { InstanceIds: ["a"] },
      }),
    );
    expect(command).toBe(
      `curl -sS "$ENDPOINT" -H 'Content-Type: application/json' -H 'X-TC-Action: RecoverInstances' -H 'X-TC-Version: 2026-11-01' -H 'X-TC-Region: ap-guangzhou' --data-raw '{"InstanceIds":["a"]}'`,
    );
    expect(commandLine(request({ service: "nothing-known", version: "1" }))).toMatch(/^curl /);
  });

  it("gives an API of addresses as curl", () => {
    const command = commandLine(
      request({
        action: "stopServerInstances",
        service: "vserver",
        version: "v2",
        region: "KR",
        params: { regionCode: "KR", "serverInstanceNoList.1": "123", note: "it's & more" },
      }),
    );
    expect(wordsOf(command)).toEqual([
      "curl",
      "-sS",
      "-G",
      "/vserver/v2/stopServerInstances",
      "--data-urlencode",
      "regionCode=KR",
      "--data-urlencode",
      "serverInstanceNoList.1=123",
      "--data-urlencode",
      "note=it's & more",
    ]);
    expect(command).toContain('"$ENDPOINT"/vserver/v2/stopServerInstances');
  });

  it("survives any parameters", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (params) => {
        expect(commandLine(request({ params }))).not.toContain("undefined");
      }),
    );
    expect(commandLine(request({ params: "not an object" }))).toBe(
      "tccli cvm StopInstances --region ap-guangzhou",
    );
  });
});
