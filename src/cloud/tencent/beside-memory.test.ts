import { expect, test, vi } from "vitest";
import type { InstanceId } from "../../instance/instance.ts";
import { CloudError, type CloudErrorKind } from "../cloud-error.ts";
import { type BesideReader, createBesideMemory } from "./beside-memory.ts";

const [A, B] = ["ins-0000000a", "ins-0000000b"] as [InstanceId, InstanceId];
const wanted = (...ids: InstanceId[]) => ids.map((id) => ({ id, mark: "" }));
const failure = (kind: CloudErrorKind, code: string | null = null) =>
  new CloudError({
    kind,
    action: "Describe",
    code,
    message: "",
    requestId: null,
    httpStatus: null,
  });

function aMemory(answers: ReadonlyMap<InstanceId, string> = new Map([[A, "first"]])) {
  const clock = { at: 0 };
  const ask = vi.fn<BesideReader<string>>(async () => answers);
  return { clock, ask, memory: createBesideMemory(ask, () => clock.at) };
}

test("for rows that are shown an answer is believed for a while, nothing included", async () => {
  const { clock, ask, memory } = aMemory();
  for (const at of [0, 15_000, 29_999]) {
    clock.at = at;
    expect([...(await memory.get("r", wanted(A, B), "lately"))]).toEqual([[A, "first"]]);
  }
  expect(ask).toHaveBeenCalledTimes(1);
  clock.at = 30_000;
  await memory.get("r", wanted(A, B), "lately");
  expect(ask).toHaveBeenCalledTimes(2);
});

test("only who is not known is asked about; whoever acts asks about all", async () => {
  const { ask, memory } = aMemory();
  await memory.get("r", wanted(A), "lately");
  await memory.get("r", wanted(A, B), "lately");
  expect(ask).toHaveBeenLastCalledWith("r", [B], undefined);
  await memory.get("r", wanted(A, B), "now");
  expect(ask).toHaveBeenLastCalledWith("r", [A, B], undefined);
  await memory.get("r", [], "now");
  expect(ask).toHaveBeenCalledTimes(3);
});

test("for whoever does not need it nothing is asked, and what is known is told", async () => {
  const { ask, memory } = aMemory();
  expect((await memory.get("r", wanted(A, B), "whenever")).size).toBe(0);
  expect(ask).not.toHaveBeenCalled();
  await memory.get("r", wanted(A), "lately");
  expect([...(await memory.get("r", wanted(A, B), "whenever"))]).toEqual([[A, "first"]]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("what was forgotten, or is marked otherwise, is asked anew", async () => {
  const { ask, memory } = aMemory();
  await memory.get("r", wanted(A), "lately");
  memory.forget([A]);
  await memory.get("r", wanted(A), "lately");
  await memory.get("r", [{ id: A, mark: "in the bin" }], "lately");
  expect(ask).toHaveBeenCalledTimes(3);
});

test("an answer that was on its way when something was forgotten is shown, not believed", async () => {
  const { ask, memory } = aMemory();
  let answer = (_found: ReadonlyMap<InstanceId, string>) => {};
  ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const reading = memory.get("r", wanted(A), "lately");
  memory.forget([A]);
  answer(new Map([[A, "old"]]));
  expect([...(await reading).values()]).toEqual(["old"]);
  expect([...(await memory.get("r", wanted(A), "lately")).values()]).toEqual(["first"]);
});

test("a value that went away is not remembered beside the answer", async () => {
  const { clock, ask, memory } = aMemory();
  await memory.get("r", wanted(A), "lately");
  ask.mockResolvedValue(new Map());
  clock.at = 30_000;
  expect((await memory.get("r", wanted(A), "lately")).size).toBe(0);
});

test.each(["InvalidAction", "NoSuchVersion", "UnauthorizedOperation"])(
  "whoever only gets %s has nothing, and does not ask all the time",
  async (code) => {
    const { clock, ask, memory } = aMemory();
    ask.mockRejectedValue(failure("refused", code));
    for (const at of [0, 30_000]) {
      clock.at = at;
      expect((await memory.get("r", wanted(A), "lately")).size).toBe(0);
    }
    expect(ask).toHaveBeenCalledTimes(1);
    expect((await memory.get("r", wanted(A), "now")).size).toBe(0);
  },
);

test.each(["no-answer", "throttled", "internal", "malformed", "not-sent", "refused"] as const)(
  "%s: rows are shown with what was last known; whoever acts is told",
  async (kind) => {
    const { clock, ask, memory } = aMemory();
    await memory.get("r", wanted(A), "lately");
    ask.mockRejectedValueOnce(failure(kind));
    clock.at = 30_000;
    expect([...(await memory.get("r", wanted(A), "lately")).values()]).toEqual(["first"]);
    ask.mockRejectedValueOnce(failure(kind));
    await expect(memory.get("r", wanted(A), "now")).rejects.toMatchObject({ kind });
  },
);
