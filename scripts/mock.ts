import { parseArgs } from "node:util";
import { Cloud } from "../src/mock/cloud.ts";
import { createMockServer } from "../src/mock/http-server.ts";
import { randomUuid } from "../src/mock/random-uuid.ts";
import { scenarioNames } from "../src/mock/scenarios/table.ts";
import { SPEED_RANGE } from "../src/mock/world/clock.ts";
import { type RawParameters, readWorldParameters } from "../src/mock/world-parameters.ts";

/** A mistake in how the command was called: one sentence, exit code 2. */
class UsageError extends Error {}

const usage =
  "Use: npm run mock -- [--port 4780] [--host 127.0.0.1] [--scenario default] [--speed 1] [--seed N] [--size N] [--at SECONDS] [--secret-id ID --secret-key KEY]";

function readArguments() {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      options: {
        port: { ...text, default: "4780" },
        host: { ...text, default: "127.0.0.1" },
        scenario: text,
        speed: text,
        seed: text,
        size: text,
        at: text,
        "secret-id": text,
        "secret-key": text,
        help: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new UsageError(`Port ${value} is not a number between 0 and 65535.`);
}

const advice: Record<keyof RawParameters, string> = {
  scenario: `It is one of ${scenarioNames.join(", ")}.`,
  speed: `It is a factor between ${SPEED_RANGE.min} and ${SPEED_RANGE.max}.`,
  seed: "It is a whole number from 0 to 2147483647.",
  size: "It is a whole number from 0 to 1000000.",
  at: "It is a whole number of seconds, at most ten years.",
};

function readCredentials(secretId: string | undefined, secretKey: string | undefined) {
  if (secretId === undefined && secretKey === undefined) return null;
  if (secretId && secretKey) return { [secretId]: secretKey };
  throw new UsageError("--secret-id and --secret-key are given together or not at all.");
}

async function serve(): Promise<void> {
  const args = readArguments();
  if (args.help) {
    console.log(usage);
    return;
  }
  const port = readPort(args.port);
  const { host } = args;
  const credentials = readCredentials(args["secret-id"], args["secret-key"]);
  const { scenario, speed, seed, size, at } = args;
  const { parameters, at: age, notices } = readWorldParameters({ scenario, speed, seed, size, at });
  const [wrong] = notices;
  if (wrong) {
    throw new UsageError(
      `There is no ${wrong.parameter} ${wrong.value}. ${advice[wrong.parameter]}`,
    );
  }
  const cloud = await Cloud.open(parameters, {
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    requestId: randomUuid,
  });
  await cloud.growTo(age);
  cloud.credentials = credentials;
  const server = createMockServer(cloud);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  const shown = host.includes(":") ? `[${host}]` : host;
  const signing = credentials ? "signed requests only" : "any signature or none";
  console.log(
    `Mocked Tencent Cloud API, with NAVER Cloud below it, at http://${shown}:${actualPort} (scenario ${parameters.scenario}, speed ×${parameters.speed}, ${signing})`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return "The port is in use already. Choose another one with --port.";
  if (code === "EACCES") return "The port may not be opened. Choose one above 1023 with --port.";
  if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL") {
    return "The host is not an address of this machine. Leave --host out for loopback.";
  }
  return error.message;
}

serve().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
