import { expect, test } from "vitest";
import { anInstance } from "../../instance/an-instance.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { readAgain } from "./read-again.ts";

const guangzhou = anInstance({ id: "ins-a" as InstanceId, region: "ap-guangzhou" });
const seoul = anInstance({ id: "ins-b" as InstanceId, region: "ap-seoul" });
const other = anInstance({ id: "ins-c" as InstanceId, region: "ap-guangzhou" });

/** A cloud that has exactly these instances, and remembers what it was asked for. */
function cloudWith(instances: readonly Instance[]) {
  const asked: { region: string; ids: readonly InstanceId[] }[] = [];
  return {
    asked,
    readInstances: async (region: string, ids: readonly InstanceId[]) => {
      asked.push({ region, ids });
      return instances.filter(
        (instance) => instance.region === region && ids.includes(instance.id),
      );
    },
  };
}

test("each region is asked once, for exactly what is listed there", async () => {
  const cloud = cloudWith([guangzhou, seoul, other]);
  await readAgain(cloud, [guangzhou, seoul, other], new AbortController().signal);
  expect(cloud.asked).toEqual([
    { region: "ap-guangzhou", ids: ["ins-a", "ins-c"] },
    { region: "ap-seoul", ids: ["ins-b"] },
  ]);
});

test("the listed order stays, with the states of now", async () => {
  const stopped = { ...guangzhou, state: "stopped" } as const;
  const reading = await readAgain(
    cloudWith([other, stopped, seoul]),
    [guangzhou, seoul, other],
    new AbortController().signal,
  );
  expect(reading.instances).toEqual([stopped, seoul, other]);
  expect(reading.gone.size).toBe(0);
});

test("a vanished instance is named as gone and keeps its last known form", async () => {
  const reading = await readAgain(
    cloudWith([guangzhou]),
    [guangzhou, seoul],
    new AbortController().signal,
  );
  expect(reading.instances).toEqual([guangzhou, seoul]);
  expect([...reading.gone]).toEqual(["ins-b"]);
});

test("when one region cannot be read, nothing is", async () => {
  const cloud = {
    readInstances: async (region: string) => {
      if (region === "ap-seoul") throw new Error("no answer");
      return [guangzhou];
    },
  };
  await expect(readAgain(cloud, [guangzhou, seoul], new AbortController().signal)).rejects.toThrow(
    "no answer",
  );
});
