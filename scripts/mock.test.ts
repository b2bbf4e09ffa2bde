import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";

/** Runs the command as `npm run mock` does. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...args]);
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    error += chunk.toString();
  });
  const ended = once(child, "close").then(([code]) => ({ code, out, error }));
  return { child, ended };
}

test.each([
  [["--port", "abc"], /^Port abc is not a number between 0 and 65535\.\n$/],
  [["--port", "70000"], /^Port 70000 is not/],
  [["--scenario", "nope"], /^There is no scenario nope\. It is one of default, reasons, /],
  [["--speed", "0"], /^There is no speed 0\. It is a factor between 0\.1 and 3600\.\n$/],
  [["--secret-id", "x"], /^--secret-id and --secret-key are given together/],
  [["--bogus"], /'--bogus'.*\nUse: npm run mock/],
])(
  "%j is a mistake of the caller: a clear sentence and exit code 2",
  async (args, sentence) => {
    const { code, out, error } = await run(...args).ended;
    expect(error).toMatch(sentence);
    expect(out).toBe("");
    expect(code).toBe(2);
  },
  20_000,
);

test("a busy port: a clear sentence and exit code 1", async () => {
  const squatter = createServer().listen(0, "127.0.0.1");
  await once(squatter, "listening");
  try {
    const { port } = squatter.address() as AddressInfo;
    const { code, error } = await run("--port", String(port)).ended;
    expect(error).toBe("The port is in use already. Choose another one with --port.\n");
    expect(code).toBe(1);
  } finally {
    squatter.close();
  }
}, 20_000);

test("it prints its address, answers there, and ends when asked to", async () => {
  const { child, ended } = run("--port", "0", "--scenario", "reasons");
  const [first] = await once(child.stdout, "data");
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first))?.[0];
  const response = await fetch(`${address}/`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-tc-action": "DescribeInstances",
      "x-tc-version": "2017-03-12",
      "x-tc-region": "ap-guangzhou",
    },
    body: "{}",
  });
  expect(await response.json()).toMatchObject({ Response: { TotalCount: 31 } });
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
}, 20_000);
