// What the official clients of CLB and Auto Scaling make of the pretend cloud.
import { setupServer } from "msw/node";
import { as } from "tencentcloud-sdk-nodejs/tencentcloud/services/as/index.js";
import { clb } from "tencentcloud-sdk-nodejs/tencentcloud/services/clb/index.js";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { createCloud, interceptTencentCloud } from "./node.ts";

const credential = { secretId: "AKIDofTheTests", secretKey: "secretKeyOfTheTests" };
const region = "ap-guangzhou";
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
// The client would send its requests through a proxy that the environment names.
beforeEach(() => {
  vi.stubEnv("http_proxy", "");
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

/** The world of consequences, with a clock that shows the machine's time, as the clients' does. */
async function open() {
  const cloud = await createCloud({
    scenario: "consequences",
    now: Date.now(),
    credentials: { [credential.secretId]: credential.secretKey },
  });
  server.use(interceptTencentCloud(cloud.cloud));
  return {
    cloud,
    balancing: new clb.v20180317.Client({ credential, region }),
    scaling: new as.v20180419.Client({ credential, region }),
  };
}

async function addressOf(cloud: Awaited<ReturnType<typeof createCloud>>, id: string) {
  const world = await cloud.world();
  const found = world.lookUp(id);
  if (found.kind !== "present") throw new Error(`Failed to find ${id}.`);
  const { wire } = world.read(found.index);
  return { VpcId: wire.VirtualPrivateCloud.VpcId, PrivateIp: wire.PrivateIpAddresses[0] ?? "" };
}

test("which listeners forward to an instance, layer 4 and layer 7", async () => {
  const { cloud, balancing } = await open();
  const [mixed, checked, alone] = await idsNamed(
    cloud,
    "behind-mixed-checks",
    "behind-check-1",
    "on-its-own",
  );
  const { LoadBalancers } = await balancing.DescribeLBListeners({
    Backends: [await addressOf(cloud, mixed)],
  });
  expect(LoadBalancers).toMatchObject([
    {
      LoadBalancerId: expect.stringMatching(/^lb-[a-z0-9]{8}$/),
      Listeners: [
        {
          Protocol: "HTTPS",
          Port: 443,
          Targets: null,
          Rules: [
            { Domain: "shop.example", Url: "/", Targets: [{ Type: "cvm", Port: 443 }] },
            { Domain: "shop.example", Url: "/export" },
          ],
        },
      ],
    },
  ]);
  const two = await balancing.DescribeLBListeners({
    Backends: [await addressOf(cloud, checked), await addressOf(cloud, alone)],
  });
  const listeners = two.LoadBalancers.flatMap((one) => one.Listeners ?? []);
  expect(listeners.map(({ Protocol, Rules }) => [Protocol, Rules?.length ?? 0])).toEqual([
    ["TCP", 0],
    ["HTTPS", 1],
  ]);
  expect(
    (await balancing.DescribeLBListeners({ Backends: [await addressOf(cloud, alone)] }))
      .LoadBalancers,
  ).toEqual([]);
});

test("the checks of a load balancer and what they find when a backend goes down", async () => {
  const { cloud, balancing } = await open();
  const [id] = await idsNamed(cloud, "behind-check-1");
  const { LoadBalancers } = await balancing.DescribeLBListeners({
    Backends: [await addressOf(cloud, id)],
  });
  const LoadBalancerId = LoadBalancers[0]?.LoadBalancerId ?? "";
  const { Listeners, TotalCount } = await balancing.DescribeListeners({ LoadBalancerId });
  expect(TotalCount).toBe(3);
  expect(Listeners?.map(({ HealthCheck }) => HealthCheck?.HealthSwitch)).toEqual([1, 0, undefined]);
  expect(Listeners?.[2]?.Rules?.map(({ HealthCheck }) => HealthCheck?.HealthSwitch)).toEqual([
    1, 0,
  ]);
  const [tcp] = (await balancing.DescribeListeners({ LoadBalancerId, Port: 80 })).Listeners ?? [];
  expect(tcp).toMatchObject({ HealthCheck: { IntervalTime: 5, UnHealthNum: 3, HealthNum: 3 } });

  const healthOf = async () => {
    const found = await balancing.DescribeTargetHealth({ LoadBalancerIds: [LoadBalancerId] });
    return (found.LoadBalancers?.[0]?.Listeners ?? []).flatMap(({ Rules = [] }) =>
      Rules.flatMap(({ Targets = [] }) =>
        Targets.filter(({ TargetId }) => TargetId === id).map(
          ({ HealthStatus, HealthStatusDetail }) => [HealthStatus, HealthStatusDetail],
        ),
      ),
    );
  };
  expect(await healthOf()).toEqual([
    [true, "Alive"],
    [true, "Alive"],
  ]);
  await cloud.control.exec("StopInstances", region, { InstanceIds: [id], StopType: "HARD" });
  cloud.advance(20_000);
  expect(await healthOf()).toEqual([
    [false, "Dead"],
    [false, "Dead"],
  ]);
});

test("a member, its group, and what the group does when the member goes down", async () => {
  const { cloud, scaling } = await open();
  const [created, attached, alone] = await idsNamed(
    cloud,
    "created-by-group",
    "attached-to-group",
    "on-its-own",
  );
  const { AutoScalingInstanceSet = [], TotalCount } = await scaling.DescribeAutoScalingInstances({
    InstanceIds: [alone, created, attached],
  });
  expect(TotalCount).toBe(2);
  expect(AutoScalingInstanceSet).toMatchObject([
    { InstanceId: created, CreationType: "AUTO_CREATION", LifeCycleState: "IN_SERVICE" },
    { InstanceId: attached, CreationType: "MANUAL_ATTACHING", ProtectedFromScaleIn: false },
  ]);
  const AutoScalingGroupId = AutoScalingInstanceSet[0]?.AutoScalingGroupId ?? "";
  const groups = await scaling.DescribeAutoScalingGroups({
    AutoScalingGroupIds: [AutoScalingGroupId],
  });
  expect(groups.AutoScalingGroupSet).toMatchObject([
    { EnabledStatus: "ENABLED", DesiredCapacity: 3, InServiceInstanceCount: 3 },
  ]);
  const disabled = await scaling.DescribeAutoScalingGroups({
    Filters: [{ Name: "vague-auto-scaling-group-name", Values: ["maintenance"] }],
  });
  expect(disabled.AutoScalingGroupSet).toMatchObject([{ EnabledStatus: "DISABLED" }]);

  await cloud.control.exec("StopInstances", region, { InstanceIds: [created], StopType: "HARD" });
  cloud.advance(63_000);
  const later = await scaling.DescribeAutoScalingInstances({
    Filters: [{ Name: "auto-scaling-group-id", Values: [AutoScalingGroupId] }],
  });
  expect(
    later.AutoScalingInstanceSet?.map(({ LifeCycleState, HealthStatus }) => [
      LifeCycleState,
      HealthStatus,
    ]),
  ).toEqual([
    ["TERMINATING", "UNHEALTHY"],
    ["IN_SERVICE", "HEALTHY"],
    ["IN_SERVICE", "HEALTHY"],
    ["CREATING", "HEALTHY"],
  ]);
});

test("errors are the clients' exceptions", async () => {
  const { balancing, scaling } = await open();
  const many = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix}-${String(n).padStart(8, "0")}`);
  const refused: readonly [Promise<unknown>, string][] = [
    [balancing.DescribeLBListeners({ Backends: [] }), "MissingParameter"],
    [
      balancing.DescribeListeners({ LoadBalancerId: "lb-00000000" }),
      "InvalidParameter.LBIdNotFound",
    ],
    [balancing.DescribeListeners({ LoadBalancerId: "lb" }), "InvalidParameter.FormatError"],
    [
      balancing.DescribeTargetHealth({ LoadBalancerIds: many("lb", 31) }),
      "InvalidParameterValue.Length",
    ],
    [
      scaling.DescribeAutoScalingInstances({ InstanceIds: many("ins", 101) }),
      "InvalidParameterValue.LimitExceeded",
    ],
    [
      scaling.DescribeAutoScalingInstances({ InstanceIds: ["web"] }),
      "InvalidParameterValue.InvalidInstanceId",
    ],
    [
      scaling.DescribeAutoScalingInstances({
        InstanceIds: many("ins", 1),
        Filters: [{ Name: "instance-id", Values: many("ins", 1) }],
      }),
      "InvalidParameterConflict",
    ],
    [
      scaling.DescribeAutoScalingInstances({ Filters: [{ Name: "colour", Values: ["red"] }] }),
      "InvalidParameterValue.InvalidFilter",
    ],
    [
      scaling.DescribeAutoScalingGroups({ AutoScalingGroupIds: many("asg", 1) }),
      "ResourceNotFound.AutoScalingGroupNotFound",
    ],
    [
      scaling.DescribeAutoScalingGroups({ AutoScalingGroupIds: ["asg"] }),
      "InvalidParameterValue.InvalidAutoScalingGroupId",
    ],
  ];
  for (const [call, code] of refused) await expect(call).rejects.toMatchObject({ code });
});
