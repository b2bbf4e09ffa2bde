import { describe, expect, test } from "vitest";
import type { CvmInstance } from "../world/cvm-instance.ts";
import { facetsOf } from "../world/fleet.ts";
import { World } from "../world/world.ts";
import { loadScenario, openingAt, type ScenarioName, scenarioNames } from "./table.ts";

const OPENED_AT = Date.UTC(2026, 2, 2, 9);

const builds = new Map(
  await Promise.all(scenarioNames.map(async (name) => [name, await loadScenario(name)] as const)),
);

function worldOf(scenario: ScenarioName, seed = 3, size?: number): World {
  const parameters = { scenario, seed, speed: 1, ...(size === undefined ? {} : { size }) };
  const build = builds.get(scenario);
  if (!build) throw new Error(`There is no scenario ${scenario}.`);
  return new World(openingAt(parameters, build, OPENED_AT));
}

function instancesOf(world: World): { region: string; wire: CvmInstance }[] {
  const { fleet } = world.opening;
  return Array.from({ length: fleet.size }, (_, index) => fleet.record(index));
}

describe.each(scenarioNames)("%s", (scenario) => {
  const instances = instancesOf(worldOf(scenario, 3, 400));

  test("is the same world for the same parameters, to the last id", () => {
    expect(instancesOf(worldOf(scenario, 3, 400))).toEqual(instances);
  });

  test("has other ids for another seed, and no two alike", () => {
    const ids = instances.map(({ wire }) => wire.InstanceId);
    const others = instancesOf(worldOf(scenario, 4, 400)).map(({ wire }) => wire.InstanceId);
    expect(new Set([...ids, ...others]).size).toBe(ids.length + others.length);
  });

  test("puts every instance into a zone of its region, with an address of its own", () => {
    const addresses = instances.flatMap(({ wire }) => wire.PrivateIpAddresses);
    expect(new Set(addresses).size).toBe(instances.length);
    for (const { region, wire } of instances) {
      expect(wire.Placement.Zone).toMatch(new RegExp(`^${region}-\\d$`));
    }
  });

  test("keeps names within sixty characters", () => {
    for (const { wire } of instances) {
      expect([...wire.InstanceName].length).toBeLessThanOrEqual(60);
    }
  });
});

describe("default", () => {
  const instances = instancesOf(worldOf("default"));
  const values = (read: (wire: CvmInstance) => string | null) =>
    new Set(instances.map(({ wire }) => read(wire)));

  test("has about sixty instances, more than a page at home, in many regions", () => {
    expect(instances.length).toBeGreaterThanOrEqual(58);
    expect(instances.filter(({ region }) => region === "ap-guangzhou").length).toBeGreaterThan(25);
    expect(new Set(instances.map(({ region }) => region)).size).toBeGreaterThanOrEqual(4);
  });

  test("has every state, billing mode, restriction and mode of a stop", () => {
    expect(values((wire) => wire.InstanceState).size).toBe(15);
    expect(values((wire) => wire.InstanceChargeType).size).toBe(5);
    expect(values((wire) => wire.RestrictState).size).toBe(3);
    expect(values((wire) => wire.StopChargingMode).size).toBe(3);
    expect(values((wire) => wire.IsolatedSource).size).toBe(4);
  });

  test("has names in Latin, Hangul, Han, with an emoji, with markup, and of sixty wide letters", () => {
    const names = instances.map(({ wire }) => wire.InstanceName);
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u, /🚀/u]) {
      expect(names.some((name) => script.test(name))).toBe(true);
    }
    expect(names).toContain("<img src=x onerror=alert(1)>");
    expect(names.some((name) => /^\p{Script=Han}{60}$/u.test(name))).toBe(true);
  });
});

test("a GPU machine says so, an ordinary one does not", () => {
  const instances = instancesOf(worldOf("default"));
  const gpuOf = (name: string) =>
    instances.find(({ wire }) => wire.InstanceName === name)?.wire.GPUInfo;
  expect(gpuOf("gpu-train-t4")).toMatchObject({ GPUCount: 1, GPUType: "Tesla T4" });
  expect(gpuOf("shop-web-01")).toBeNull();
});

test("a hundred thousand instances are as different as a hundred", () => {
  const world = worldOf("large", 3, 100_000);
  const idOf = world.facet("id");
  const ids = new Set<string>();
  for (let index = 0; index < 100_000; index++) ids.add(idOf(index));
  expect(ids.size).toBe(100_000);
  expect(world.select("ap-guangzhou", () => true, 99_990, 100)).toMatchObject({
    total: 100_000,
    page: { length: 10 },
  });
});

test.each(["default", "large"] as const)(
  "%s: what filters read without a record is what the record says",
  (scenario) => {
    const world = worldOf(scenario, 3, 300);
    const { fleet } = world.opening;
    const facets = Object.keys(facetsOf) as (keyof typeof facetsOf)[];
    for (let index = 0; index < fleet.size; index++) {
      const record = fleet.record(index);
      for (const facet of facets) {
        expect(fleet.facets[facet](index), facet).toEqual(facetsOf[facet](record));
      }
    }
  },
);
