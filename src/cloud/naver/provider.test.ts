// The adapter against the pretend cloud, in both formats and on both platforms.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { createCloud, type TestCloud } from "../../mock/node.ts";
import { CloudError } from "../cloud-error.ts";
import type { FilterAttribute, InstanceFilter, InstanceQuery } from "../provider.ts";
import { createNaverProvider } from "./provider.ts";
import type { WireFormat } from "./wire-tree.ts";

const FORMATS: readonly WireFormat[] = ["json", "xml"];
const REGIONS = ["KR", "classic-KR"];

/** A provider of a pretend cloud, and the requests it has sent: method, path and form. */
function providerOf(cloud: TestCloud, format: WireFormat = "json") {
  const sent: { method: string; path: string; form: URLSearchParams }[] = [];
  const provider = createNaverProvider({
    endpoint: `${cloud.endpoint}naver/`,
    format,
    isOnline: () => true,
    readsPerSecond: 100_000,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const form = new URLSearchParams(await request.clone().text());
      const path = new URL(request.url).pathname.replace(/^.*\/naver\//, "");
      sent.push({ method: request.method, path, form });
      return cloud.fetch(request);
    },
  });
  return { provider, sent };
}

const everything = (region: string): InstanceQuery => ({ region, words: [], filters: [] });

test.each(FORMATS)(
  "every server of every region is read from %s, each state known",
  async (format) => {
    const { provider, sent } = providerOf(await createCloud(), format);
    const regions = await provider.listRegions();
    expect(regions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["KR", "classic-KR", "JPN"]),
    );
    let read = 0;
    for (const { id } of regions) {
      const instances = await provider.scanInstances(everything(id));
      expect(instances.length).toBe(await provider.countInstances(id));
      const zones = new Set((await provider.listZones(id)).map((zone) => zone.id));
      for (const instance of instances) {
        expect(instance.region).toBe(id);
        expect(zones).toContain(instance.zone);
        expect(instance.state).not.toBe("unknown");
        expect(instance.createdAt).not.toBe(null);
        expect(instance.bootedAt).not.toBe(null);
        expect(instance.memoryGib).toBeGreaterThan(0);
        expect(instance.systemDisk?.kind).not.toBe("unknown");
        expect(instance.privateIps).toHaveLength(1);
        expect(instance.keyIds).toHaveLength(1);
        expect(instance.securityGroupIds.length).toBeGreaterThan(0);
      }
      read += instances.length;
    }
    expect(read).toBeGreaterThan(40);
    expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(["POST"]));
    expect(sent.every(({ form }) => form.get("responseFormatType") === format)).toBe(true);
  },
);

test.each(REGIONS)("both formats say the same of %s", async (region) => {
  const cloud = await createCloud();
  const read = (format: WireFormat) =>
    providerOf(cloud, format).provider.scanInstances(everything(region));
  expect(await read("xml")).toEqual(await read("json"));
});

test("what the platforms tell, and what only one of them has", async () => {
  const { provider } = providerOf(await createCloud());
  const [vpc, classic] = await Promise.all(
    REGIONS.map((region) => provider.scanInstances(everything(region))),
  );
  expect(vpc?.every(({ vpcId, renamable }) => vpcId !== "" && renamable)).toBe(true);
  expect(classic?.every(({ vpcId, renamable }) => vpcId === "" && !renamable)).toBe(true);
  expect(classic?.some(({ accessHint }) => /^[\d.]+:\d+$/.test(accessHint ?? ""))).toBe(true);
  expect(classic?.some(({ systemDisk }) => systemDisk?.sizeGib === 50)).toBe(true);
  expect(vpc?.some(({ managedElsewhere }) => managedElsewhere)).toBe(true);
  const charges = new Set(vpc?.map(({ chargesWhenStopped }) => chargesWhenStopped));
  expect(charges).toEqual(new Set(["disks-only", "in-full"]));
});

test.each(REGIONS)("pages of %s together are the whole, in its order", async (region) => {
  const { provider } = providerOf(await createCloud());
  const all = await provider.scanInstances(everything(region));
  const pages: Instance[] = [];
  for (let page = 1; page <= Math.ceil(all.length / 7); page += 1) {
    const answer = await provider.listInstances({
      ...everything(region),
      sort: null,
      page,
      size: 7,
    });
    expect([answer.total, answer.how, answer.sortable]).toEqual([all.length, "page", false]);
    pages.push(...answer.instances);
  }
  expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test("a page costs two requests, its rows read again cost the list alone while addresses are fresh", async () => {
  const { provider, sent } = providerOf(await createCloud());
  const { instances } = await provider.listInstances({
    ...everything("KR"),
    sort: null,
    page: 1,
    size: 20,
  });
  expect(sent.map(({ path }) => path)).toEqual([
    "vserver/v2/getServerInstanceList",
    "vserver/v2/getNetworkInterfaceList",
  ]);
  sent.length = 0;
  await provider.readInstances(
    "KR",
    instances.map(({ id }) => id),
  );
  expect(sent.map(({ path }) => path)).toEqual(["vserver/v2/getServerInstanceList"]);
});

test("whatever is asked, what is found is what matches", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const { provider } = providerOf(cloud);
  const known = await provider.scanInstances(everything("KR"));
  const some = (pick: (instance: Instance) => readonly string[]) => [
    ...new Set(known.flatMap(pick)),
  ];
  const values: { readonly [Attribute in FilterAttribute]?: readonly string[] } = {
    id: [...some(({ id }) => [id]), "12", "999999999"],
    name: [...some(({ name }) => [name.slice(0, 6), name.toUpperCase()]), "no such name"],
    ip: [...some(({ privateIps, publicIps }) => [...privateIps, ...publicIps]), "10."],
    state: [...provider.capabilities.states, "nonsense"],
    zone: ["KR-1", "kr-2", "nowhere"],
    type: some(({ type }) => [type, type.slice(0, 2)]),
  };
  const anyFilter: fc.Arbitrary<InstanceFilter> = fc
    .constantFrom(...provider.capabilities.filterAttributes)
    .chain((attribute) =>
      fc.record({
        attribute: fc.constant(attribute),
        values: fc.array(fc.constantFrom(...(values[attribute] ?? [])), { maxLength: 4 }),
      }),
    );
  const anyQuery = fc.record({
    region: fc.constant("KR"),
    words: fc.array(fc.constantFrom(...Object.values(values).flat()), { maxLength: 2 }),
    filters: fc.array(anyFilter, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(anyQuery, async (query) => {
      const matches = provider.matcher(query);
      const expected = known
        .filter(matches)
        .map(({ id }) => id)
        .sort();
      const page = await provider.listInstances({ ...query, sort: null, page: 1, size: 100 });
      const scanned = await provider.scanInstances(query);
      expect(page.instances.map(({ id }) => id).sort()).toEqual(expected);
      expect(scanned.map(({ id }) => id).sort()).toEqual(expected);
      expect(provider.pagesItself(query)).toBe(page.how === "page");
    }),
    { numRuns: 100 },
  );
});

test("many ids are read in the order asked, the missing left out, a hundred at a time", async () => {
  const { provider, sent } = providerOf(await createCloud({ scenario: "large", size: 230 }));
  const all = await provider.scanInstances(everything("KR"));
  const ids = all.map(({ id }) => id).reverse();
  sent.length = 0;
  const wanted = [...ids, "999999999" as InstanceId, "ins-00000001" as InstanceId, ...ids];
  const read = await provider.readInstances("KR", wanted);
  expect(read.map(({ id }) => id)).toEqual(ids);
  const lists = sent.filter(({ path }) => path.endsWith("getServerInstanceList"));
  expect(lists).toHaveLength(Math.ceil((ids.length + 1) / 100));
});

test.each(REGIONS)(
  "a stop in %s is a form, numbered from one, and shows at once",
  async (region) => {
    const { provider, sent } = providerOf(await createCloud());
    const [one, two] = (await provider.scanInstances(everything(region))).filter(
      ({ state, managedElsewhere, id }) =>
        state === "running" && !managedElsewhere && id.length > 0,
    );
    if (!one || !two) throw new Error("There are two running servers.");
    sent.length = 0;
    const receipt = await provider.perform({
      action: "shutdown",
      region,
      ids: [one.id, two.id],
      options: { stopType: "soft", stoppedBilling: "charged" },
    });
    expect(receipt.requestId).toMatch(/^[\da-f-]{36}$/);
    const [request] = sent;
    const classic = region.startsWith("classic");
    expect(request?.path).toBe(`${classic ? "server" : "vserver"}/v2/stopServerInstances`);
    expect(Object.fromEntries(request?.form ?? [])).toEqual({
      responseFormatType: "json",
      ...(classic ? {} : { regionCode: "KR" }),
      "serverInstanceNoList.1": one.id,
      "serverInstanceNoList.2": two.id,
    });
    const [after] = await provider.readInstances(region, [one.id]);
    expect(after).toMatchObject({ state: "stopping", rawState: "RUN/SHTDN" });
  },
);

test("the other actions in the API's words", async () => {
  const { provider, sent } = providerOf(await createCloud());
  const all = await provider.scanInstances(everything("KR"));
  const stopped = all.find(
    ({ state, resizable, managedElsewhere, publicIps }) =>
      state === "stopped" && resizable && !managedElsewhere && publicIps.length === 0,
  );
  if (!stopped) throw new Error("There is a stopped server.");
  const choices = await provider.typeChoices("KR", [stopped.id]);
  const other = choices.find(({ type }) => type !== stopped.type);
  if (!other) throw new Error("It can be changed.");
  const { id } = stopped;
  const form = async (command: Parameters<typeof provider.perform>[0]) => {
    sent.length = 0;
    await provider.perform(command);
    const { responseFormatType, regionCode, ...fields } = Object.fromEntries(sent[0]?.form ?? []);
    expect([responseFormatType, regionCode]).toEqual(["json", "KR"]);
    return [sent[0]?.path, fields];
  };
  const of = { region: "KR", ids: [id] };
  expect(await form({ action: "protection", options: { protect: true }, ...of })).toEqual([
    "vserver/v2/setProtectServerTermination",
    { serverInstanceNo: id, isProtectServerTermination: "true" },
  ]);
  expect(await form({ action: "rename", options: { name: "renamed-01" }, ...of })).toEqual([
    "vserver/v2/changeServerInstanceName",
    { serverInstanceNo: id, serverName: "renamed-01" },
  ]);
  const [changed] = await provider.readInstances("KR", [id]);
  expect(changed).toMatchObject({ name: "renamed-01", protectedFromTermination: true });
  expect(
    await form({ action: "resize", options: { type: other.type, forceStop: false }, ...of }),
  ).toEqual([
    "vserver/v2/changeServerInstanceSpec",
    { serverInstanceNo: id, serverSpecCode: other.type },
  ]);
  expect((await provider.readInstances("KR", [id]))[0]?.state).toBe("resizing");
});

test("what the cloud lacks is not sent at all", async () => {
  const { provider, sent } = providerOf(await createCloud());
  const performing = provider.perform({
    action: "edit-tags",
    region: "KR",
    ids: ["1021003" as InstanceId],
    options: { set: [], remove: [] },
  });
  await expect(performing).rejects.toMatchObject({ kind: "not-sent" });
  expect(sent).toEqual([]);
});

test.each([
  ["210", "refused", "401/210", { blocker: "not-permitted", ids: [] }],
  ["200", "refused", "401/200", null],
  ["400", "throttled", "429/400", null],
  ["410", "throttled", "429/410", null],
  ["420", "throttled", "429/420", null],
  ["430", "refused", "413/430", { blocker: null, ids: [] }],
  ["500", "internal", "503/500", null],
  ["510", "no-answer", "504/510", null],
  ["900", "internal", "500/900", null],
  ["22001", "partial", "22001", null],
  ["24109", "refused", "24109", { blocker: "gone", ids: [] }],
  ["24120", "refused", "24120", { blocker: "gone", ids: [] }],
  ["25014", "refused", "25014", { blocker: "storage-busy", ids: [] }],
  ["25041", "refused", "25041", { blocker: "operation-in-progress", ids: [] }],
  ["28005", "refused", "28005", { blocker: "stopped", ids: [] }],
  ["1300", "internal", "1300", null],
  ["1100031", "refused", "1100031", { blocker: "operation-in-progress", ids: [] }],
] as const)("code %s is %s in either format", async (code, kind, shown, culprits) => {
  for (const format of FORMATS) {
    const cloud = await createCloud();
    const { provider } = providerOf(cloud, format);
    cloud.control.setFaults([{ action: "stopServerInstances", phase: "before", kind: { code } }]);
    const error: unknown = await provider
      .perform({
        action: "shutdown",
        region: "KR",
        ids: ["1021003" as InstanceId],
        options: { stopType: "soft", stoppedBilling: "charged" },
      })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CloudError);
    expect(error).toMatchObject({ kind, code: shown, culprits });
    expect((error as CloudError).message).toMatch(/\S/);
  }
});
