import { expect, test } from "../playwright/fixtures.ts";
import { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

test.use({ serviceWorkers: "allow" });

const GUANGZHOU = "/instances?region=ap-guangzhou";
/** Milliseconds after which a page with something in transition has asked again. */
const POLL = 3_000;

async function readings(cloud: PretendCloud): Promise<number> {
  return (await cloud.sent("DescribeInstances")).length;
}

test("a state is never anticipated: until the cloud says it, the row says what was asked", async ({
  open,
  cloud,
  wire,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const id = await instances.id("shop-web-01");
  const dialog = await instances.shutDown("shop-web-01");
  // The cloud has taken the request, and no reading shows it yet.
  wire.rewriteInstances((instance) =>
    instance.InstanceId === id
      ? { ...instance, InstanceState: "RUNNING", LatestOperationState: "SUCCESS" }
      : instance,
  );
  await dialog.confirm(1, 1);
  const row = instances.row("shop-web-01");
  await expect(row.getByText("Shut-down requested", { exact: true })).toBeVisible();
  await instances.expectState("shop-web-01", "running");
  // The row says so from the press on, which may be before the cloud has heard of it.
  await expect.poll(() => cloud.read(id)).toMatchObject({ InstanceState: "STOPPING" });
  await instances.expectState("shop-web-01", "running");
  await expect(row).toHaveAttribute("data-pending", "shutdown");

  wire.rewrite(null);
  await instances.expectState("shop-web-01", "stopping");
  await expect(row.getByText("Shut-down requested", { exact: true })).toBeHidden();
  await cloud.advance(600);
  await instances.expectState("shop-web-01", "stopped");
  await expect(row).not.toHaveAttribute("data-pending", /./);
});

for (const view of ["list", "tab"] as const) {
  test(`a reload during a shutdown loses nothing and sends nothing again (${view} view)`, async ({
    open,
    page,
    cloud,
  }) => {
    let instances = await open({ route: GUANGZHOU });
    const id = await instances.id("shop-web-03");
    const dialog = await instances.shutDown("shop-web-03");
    await dialog.confirm(1, 1);
    await instances.expectState("shop-web-03", "stopping");
    await RunNotice.only(instances.shell).expectOutcome("under-way");
    if (view === "tab") await (await instances.switchToTabView()).open("shop-web-03");

    await page.reload();
    await cloud.ready();
    instances = new InstancesPage(instances.shell);
    const notice = RunNotice.only(instances.shell);
    await notice.expectDone(0, 1);
    expect(await cloud.read(id)).toMatchObject({ InstanceState: "STOPPING" });
    if (view === "list") await instances.expectState("shop-web-03", "stopping");
    else await expect(page.getByRole("tab", { selected: true })).toContainText("Shutting Down");
    expect(await cloud.sent("StopInstances")).toEqual([]);
  });
}

test("after a reload the shutdown is followed to its end", async ({ open, page, cloud }) => {
  const instances = await open({ route: GUANGZHOU });
  const dialog = await instances.shutDown("shop-web-01");
  await dialog.confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
  await page.reload();
  await cloud.ready();
  const notice = RunNotice.only(instances.shell);
  await notice.expectDone(0, 1);
  await cloud.advance(600);
  await notice.expectDone(1, 1);
  await instances.expectState("shop-web-01", "stopped");
  expect(await cloud.sent("StopInstances")).toEqual([]);
});

test("an open row menu, focus and scroll survive five polls", async ({ open, page, cloud }) => {
  await page.clock.install();
  const instances = await open({ route: `${GUANGZHOU}&size=50` });
  const busy = await instances.id("shop-web-03");
  const other = await instances.id("shop-web-01");
  await cloud.exec("StopInstances", "ap-guangzhou", { InstanceIds: [busy] });
  await instances.refresh();
  await instances.expectState("shop-web-03", "stopping");

  const row = instances.row("legacy-local-disk");
  await row.scrollIntoViewIfNeeded();
  const menu = await instances.openMore("legacy-local-disk");
  await menu.openInstanceStatus();
  await menu.shutDownEntry.focus();
  const place = await row.boundingBox();
  const button = await menu.button.elementHandle();

  for (let poll = 1; poll <= 5; poll++) {
    // Every reading brings something new, above the open menu.
    await cloud.exec("ModifyInstancesAttribute", "ap-guangzhou", {
      InstanceIds: [other],
      InstanceName: `renamed-${poll}`,
    });
    await page.clock.fastForward(POLL);
    await expect(instances.row(`renamed-${poll}`)).toBeVisible();
    await expect(menu.shutDownEntry).toBeFocused();
  }
  await expect.poll(() => row.boundingBox()).toEqual(place);
  expect(await button?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(menu.button).toHaveAttribute("aria-expanded", "true");

  // The menu still works on the instance it was opened for.
  await page.keyboard.press("Enter");
  const dialog = instances.shell.page.getByRole("dialog", { name: "Shut down", exact: true });
  await expect(dialog.getByText("legacy-local-disk", { exact: true }).first()).toBeVisible();
});

test("what is being typed and what is ticked survive polls", async ({ open, page, cloud }) => {
  await page.clock.install();
  const instances = await open({ route: GUANGZHOU });
  const busy = await instances.id("shop-web-03");
  await cloud.exec("StopInstances", "ap-guangzhou", { InstanceIds: [busy] });
  await instances.refresh();
  await instances.expectState("shop-web-03", "stopping");
  await instances.tick("shop-web-01");
  await instances.searchBox.click();
  for (const part of ["half", " a wo"]) {
    await page.keyboard.type(part);
    const before = await readings(cloud);
    await page.clock.fastForward(POLL);
    await expect.poll(() => readings(cloud)).toBeGreaterThan(before);
  }
  await expect(instances.searchBox).toHaveValue("half a wo");
  await expect(instances.searchBox).toBeFocused();
  await expect(instances.box("shop-web-01")).toBeChecked();
});

test("a refresh costs the same number of requests whatever the number of rows", async ({
  open,
  cloud,
}) => {
  // The rows once, and once each what stands beside them.
  const reading = [
    "DescribeInstances",
    "DescribeInstancesActionTimer",
    "DescribeInstancesDeadlines",
  ];
  for (const size of [10, 100]) {
    const instances = await open({ scenario: "large", route: `/instances?size=${size}` });
    await expect(instances.rows).toHaveCount(size);
    const asked = async (from = 0) =>
      (await cloud.requests())
        .slice(from)
        .map(({ action }) => action)
        .toSorted();
    // What a page asks once, as it opens, has been asked too.
    await expect
      .poll(() => asked())
      .toEqual(expect.arrayContaining([...reading, "DescribeRegions", "DescribeZones"]));
    await instances.expectRefreshed();
    const before = (await cloud.requests()).length;
    await instances.refresh();
    // All of them have been asked, and when the last is answered no other has been.
    await expect.poll(() => asked(before)).toEqual(reading);
    await instances.expectRefreshed();
    expect(await asked(before)).toEqual(reading);
  }
});

test("automatic refresh can be paused and goes on", async ({ open, page, cloud }) => {
  const instances = await open({ route: GUANGZHOU });
  const busy = await instances.id("shop-web-03");
  await cloud.exec("StopInstances", "ap-guangzhou", { InstanceIds: [busy] });
  await instances.refresh();
  await instances.expectState("shop-web-03", "stopping");
  await page.getByRole("button", { name: "Pause automatic refresh", exact: true }).click();
  await expect(page.getByText("Automatic refresh is paused.")).toBeVisible();
  await cloud.advance(3_600);
  await page.getByRole("button", { name: "Resume automatic refresh", exact: true }).click();
  await expect(instances.row("shop-web-03")).not.toHaveAttribute("data-state", "stopping");
});
