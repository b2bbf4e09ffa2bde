import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud } from "../../node.ts";

const target = "S5.LARGE8";

/** What the reset of a type answers, per instance of `reasons` (tencent.md §3.6, §7.5). */
test.each([
  ["stopping", {}, "UnsupportedOperation.InstanceStateStopping"],
  ["starting", {}, "UnsupportedOperation.InstanceStateStarting"],
  ["rebooting", {}, "UnsupportedOperation.InstanceStateRebooting"],
  ["pending", {}, "InvalidInstance.NotSupported"],
  ["rescue-mode", {}, "UnsupportedOperation.InstanceStateRescueMode"],
  ["entering-rescue-mode", {}, "UnsupportedOperation.InstanceStateRescueMode"],
  ["live-migration", {}, "UnsupportedOperation.InstanceStateExitServiceLiveMigrate"],
  ["in-recycle-bin", {}, "UnsupportedOperation.InstanceStateShutdown"],
  ["running-eip", {}, "UnsupportedOperation.InstanceStateRunning"],
  ["running-eip", { ForceStop: false }, "UnsupportedOperation.InstanceStateRunning"],
  ["other-operation", { ForceStop: true }, "OperationDenied.InstanceOperationInProgress"],
  ["reinstall-failed", { ForceStop: true }, "UnsupportedOperation.InstanceReinstallFailed"],
  ["security-isolated", { ForceStop: true }, "UnsupportedOperation.InstanceStateBanning"],
  ["running-dedicated-host", { ForceStop: true }, "InvalidInstance.NotSupported"],
  ["running-local-system-disk", { ForceStop: true }, "UnsupportedOperation.SystemDiskType"],
  [
    "running-local-data-disk",
    { ForceStop: true },
    "UnsupportedOperation.LocalDataDiskChangeInstanceFamily",
  ],
  ["arrears", {}, "InvalidAccount.InsufficientBalance"],
  ["stopped", { InstanceType: "S5" }, "InvalidInstanceType.Malformed"],
  ["stopped", { InstanceType: "S1.MEDIUM4" }, "ResourceNotFound.InvalidZoneInstanceType"],
  ["stopped", { InstanceType: "S5.4XLARGE64" }, "ResourcesSoldOut.SpecifiedInstanceType"],
  ["stopped", { InstanceType: "S5.MEDIUM4" }, "InvalidParameterValue"],
  [
    "stopped",
    { InstanceType: "GN7.5XLARGE80" },
    "UnsupportedOperation.HeterogeneousChangeInstanceFamily",
  ],
  [
    "running-spot",
    { InstanceType: "SA3.LARGE8", ForceStop: true },
    "UnsupportedOperation.UnsupportedChangeInstanceFamily",
  ],
] as const)("a new type for `%s` %j: %s", async (name, params, code) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, name);
  const before = await cloud.control.read(id);
  const answer = await cloud.call("ResetInstancesType", {
    InstanceIds: [id],
    InstanceType: target,
    ...params,
  });
  expect(answer.Error?.Code).toBe(code);
  expect(await cloud.control.read(id)).toEqual(before);
});

test("one instance per call", async () => {
  const cloud = await createCloud();
  const InstanceIds = await idsNamed(cloud, "qa-01", "shop-web-01");
  for (const action of ["ResetInstancesType", "InquiryPriceResetInstancesType"]) {
    const answer = await cloud.call(action, { InstanceIds, InstanceType: target });
    expect(answer.Error?.Code).toBe("InvalidParameterValue.LimitExceeded");
  }
});

test("an instance that is stopped without charges has to be started first", async () => {
  const cloud = await createCloud();
  const InstanceIds = await idsNamed(cloud, "night-report");
  const answer = await cloud.call("ResetInstancesType", { InstanceIds, InstanceType: target });
  expect(answer.Error?.Code).toBe("UnsupportedOperation.StoppedModeStopCharging");
});

test("a stopped instance changes and stays stopped", async () => {
  const cloud = await createCloud();
  const InstanceIds = await idsNamed(cloud, "qa-01");
  await cloud.call("ResetInstancesType", { InstanceIds, InstanceType: "S5.2XLARGE16" });
  expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
    InstanceState: "STOPPED",
    InstanceType: "S5.MEDIUM4",
    LatestOperation: "ResetInstancesType",
    LatestOperationState: "OPERATING",
  });
  await cloud.control.jump(60_000);
  expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
    InstanceState: "STOPPED",
    InstanceType: "S5.2XLARGE16",
    CPU: 8,
    Memory: 16,
    LatestOperationState: "SUCCESS",
  });
});

test("a running one is forced down, changed and started, all in one operation", async () => {
  const cloud = await createCloud();
  const InstanceIds = await idsNamed(cloud, "shop-web-01");
  const { RequestId } = await cloud.call("ResetInstancesType", {
    InstanceIds,
    InstanceType: target,
    ForceStop: true,
  });
  const seen = new Set<string>();
  for (let second = 0; second < 60; second++) {
    await cloud.control.jump(1_000);
    const row = (await cloud.control.read(InstanceIds[0])) as Record<string, unknown>;
    expect(row).toMatchObject({
      LatestOperation: "ResetInstancesType",
      LatestOperationRequestId: RequestId,
    });
    seen.add(`${row.InstanceState} ${row.InstanceType} ${row.LatestOperationState}`);
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "STOPPED S5.MEDIUM4 OPERATING",
      "STARTING S5.LARGE8 OPERATING",
      "RUNNING S5.LARGE8 SUCCESS",
    ]),
  );
});

describe("what may be chosen", () => {
  async function typesFor(...names: readonly string[]) {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, ...names);
    const answer = await cloud.call("DescribeInstancesModification", { InstanceIds });
    const set = answer.InstanceTypeConfigStatusSet as readonly {
      readonly Status: string;
      readonly Message: string;
      readonly InstanceTypeConfig: {
        readonly InstanceType: string;
        readonly InstanceFamily: string;
      };
    }[];
    expect(answer.TotalCount).toBe(set.length);
    return set;
  }

  test("at least thirty types of four families, sold-out ones and those with cards among them", async () => {
    const set = await typesFor("stopped");
    expect(set.length).toBeGreaterThanOrEqual(30);
    expect(new Set(set.map((each) => each.InstanceTypeConfig.InstanceFamily)).size).toBe(8);
    const named = new Map(set.map((each) => [each.InstanceTypeConfig.InstanceType, each]));
    expect(named.has("S5.MEDIUM4")).toBe(false);
    expect(named.get(target)).toMatchObject({ Status: "SELL", Message: "" });
    expect(named.get("S5.4XLARGE64")).toMatchObject({
      Status: "UNAVAILABLE",
      Message: expect.stringContaining("sold out"),
    });
    expect(named.get("GN7.5XLARGE80")).toMatchObject({ Status: "UNAVAILABLE" });
  });

  test("what is said is what a reset would answer", async () => {
    for (const name of ["stopped", "running-spot", "running-local-system-disk"]) {
      for (const { Status, Message, InstanceTypeConfig } of await typesFor(name)) {
        const cloud = await createCloud({ scenario: "reasons" });
        const InstanceIds = await idsNamed(cloud, name);
        const { InstanceType } = InstanceTypeConfig;
        const answer = await cloud.call("ResetInstancesType", {
          InstanceIds,
          InstanceType,
          ForceStop: true,
        });
        expect(answer.Error?.Message ?? "", `${name} to ${InstanceType}`).toBe(Message);
        expect(Status).toBe(answer.Error ? "UNAVAILABLE" : "SELL");
      }
    }
  });

  test("of several instances only what all of them can become", async () => {
    const available = (set: Awaited<ReturnType<typeof typesFor>>) =>
      set
        .filter(({ Status }) => Status === "SELL")
        .map(({ InstanceTypeConfig }) => InstanceTypeConfig.InstanceType);
    const spot = available(await typesFor("running-spot"));
    expect(available(await typesFor("running-spot", "stopped"))).toEqual(spot);
    expect(available(await typesFor("stopped")).length).toBeGreaterThan(spot.length);
  });

  test("by status, and at most twenty ids", async () => {
    const cloud = await createCloud({ scenario: "large", size: 30 });
    const described = await cloud.call("DescribeInstances", { Limit: 21 });
    const ids = (described.InstanceSet as readonly { InstanceId: string }[]).map(
      ({ InstanceId }) => InstanceId,
    );
    const tooMany = await cloud.call("DescribeInstancesModification", { InstanceIds: ids });
    expect(tooMany.Error?.Code).toBe("InvalidParameterValue.LimitExceeded");
    const ask = (Name: string, ...Values: string[]) =>
      cloud.call("DescribeInstancesModification", {
        InstanceIds: ids.slice(0, 1),
        Filters: [{ Name, Values }],
      });
    const sold = (await ask("status", "UNAVAILABLE")).InstanceTypeConfigStatusSet;
    expect(sold).toEqual(
      expect.arrayContaining([expect.objectContaining({ Status: "UNAVAILABLE" })]),
    );
    expect(sold).not.toEqual(expect.arrayContaining([expect.objectContaining({ Status: "SELL" })]));
    expect((await ask("zone", "x")).Error?.Code).toBe("InvalidFilter");
    expect((await ask("status", "x")).Error?.Code).toBe("InvalidParameterValue");
  });
});

describe("prices", () => {
  async function price(name: string, InstanceType: string) {
    const cloud = await createCloud();
    const InstanceIds = await idsNamed(cloud, name);
    const answer = await cloud.call("InquiryPriceResetInstancesType", {
      InstanceIds,
      InstanceType,
    });
    const { InstancePrice } = (answer.Price ?? {}) as { InstancePrice?: Record<string, number> };
    return { answer, item: InstancePrice ?? {} };
  }

  test("by the hour: the same question, the same price; more costs more", async () => {
    const now = await price("qa-01", "S5.MEDIUM4");
    expect(now.item).toEqual({
      UnitPrice: 0.34,
      UnitPriceDiscount: 0.34,
      ChargeUnit: "HOUR",
      Discount: 100,
    });
    expect((await price("qa-01", "S5.MEDIUM4")).item).toEqual(now.item);
    expect((await price("qa-01", "S5.LARGE8")).item.UnitPrice).toBe(0.68);
  });

  test("a spot instance pays a part", async () => {
    const { item } = await price("batch-spot-1", "SA3.4XLARGE32");
    expect(item.UnitPriceDiscount).toBeLessThan(item.UnitPrice ?? 0);
    expect(item.Discount).toBe(30);
  });

  test("a subscription pays the difference until it ends", async () => {
    const more = await price("windows-ad-1", "S5.LARGE16");
    expect(more.item).toEqual({ OriginalPrice: 100.8, DiscountPrice: 100.8, Discount: 100 });
    const less = await price("windows-ad-1", "S5.MEDIUM4");
    expect(less.item.DiscountPrice).toBeLessThan(0);
  });

  test("a type that cannot be had has no price", async () => {
    const { answer } = await price("qa-01", "S5.4XLARGE64");
    expect(answer.Error?.Code).toBe("ResourcesSoldOut.SpecifiedInstanceType");
  });

  test("what the account cannot pay is refused", async () => {
    const cloud = await createCloud();
    await cloud.control.spend((await cloud.control.balance()).amount - 100);
    const InstanceIds = await idsNamed(cloud, "windows-ad-1");
    const reset = { InstanceIds, InstanceType: "S5.LARGE16", ForceStop: true };
    const refused = await cloud.call("ResetInstancesType", reset);
    expect(refused.Error?.Code).toBe("InvalidAccount.InsufficientBalance");
    await cloud.control.topUp(1);
    expect((await cloud.call("ResetInstancesType", reset)).Error).toBeUndefined();
  });
});
