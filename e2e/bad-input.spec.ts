import { expect, test } from "../playwright/fixtures.ts";
import { TabView } from "../playwright/pages/TabView.ts";
import type { FaultRule } from "../src/app/automation-contract.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";
const SCRIPT = "<img src=x onerror=alert(1)>";
/** Sixty characters, each as wide as two. */
const WIDE = "超长名称".repeat(15);

test("a name that is markup is a text everywhere", async ({ open, page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const instances = await open({ route: GUANGZHOU });
  const row = instances.row(SCRIPT);
  await expect(row.getByText(SCRIPT, { exact: true })).toBeVisible();
  await expect(row.getByText('<b>key</b>: "quoted" & <i>value</i>', { exact: true })).toBeVisible();

  const dialog = await instances.shutDown(SCRIPT);
  await expect(dialog.listed(SCRIPT)).toBeVisible();
  await dialog.confirm(1, 1);
  await instances.expectState(SCRIPT, "stopping");
  await instances.shell.goTo("operations");
  await expect(page.getByText("Shut down · 0 of 1 done").first()).toBeVisible();
  await instances.shell.goTo("instances");
  await instances.search(SCRIPT);
  await expect(instances.rows).toHaveCount(1);
  const tabs = await instances.switchToTabView();
  await tabs.open(SCRIPT);
  await expect(page).toHaveTitle(/CVM/);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test("sixty wide characters stay within their column and can be read", async ({ open }) => {
  const instances = await open({ route: GUANGZHOU });
  const name = instances.row(WIDE).getByText(WIDE, { exact: true });
  await expect(name).toBeVisible();
  const row = await instances.row(WIDE).boundingBox();
  const text = await name.boundingBox();
  expect(text?.width).toBeLessThan(240);
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(
    (row?.y ?? 0) + (row?.height ?? 0) + 1,
  );
  const dialog = await instances.shutDown(WIDE);
  await expect(dialog.listed(WIDE).getByText(WIDE, { exact: true })).toBeVisible();
  await instances.shell.expectNothingCutOff(dialog.root);
});

test("states and billing modes that nobody knows are shown as the cloud named them", async ({
  open,
  wire,
}) => {
  wire.rewriteInstances((instance) => ({
    ...instance,
    InstanceState: "HOVERING",
    InstanceChargeType: "BARTER",
    LatestOperation: "PolishInstances",
    LatestOperationState: "PONDERING",
    RestrictState: "SUSPICIOUS",
    StopChargingMode: "MAYBE",
    IsolatedSource: "WHIM",
    InternetAccessible: { InternetChargeType: "BY_THE_LETTER", InternetMaxBandwidthOut: 5 },
  }));
  const instances = await open({ route: `${GUANGZHOU}&q=shop-web` });
  const row = instances.row("shop-web-01");
  await expect(row).toHaveAttribute("data-state", "unknown");
  await expect(row).toContainText("HOVERING");
  await expect(row).toContainText("BARTER");

  const menu = await instances.openMore("shop-web-01");
  await menu.openInstanceStatus();
  await expect(menu.shutDownEntry).toHaveAccessibleDescription(
    /^The instance is in a state that the console does not know\./,
  );
});

test("lists that are null and fields that are missing leave a readable row", async ({
  open,
  wire,
}) => {
  wire.rewriteInstances(({ InstanceId, InstanceName, InstanceState, Placement }) => ({
    InstanceId,
    InstanceName,
    InstanceState,
    Placement,
    Tags: null,
    DataDisks: null,
    PublicIpAddresses: null,
    PrivateIpAddresses: null,
    IPv6Addresses: null,
    SecurityGroupIds: null,
    SystemDisk: null,
    InternetAccessible: null,
    VirtualPrivateCloud: null,
    LoginSettings: null,
    LatestOperation: null,
    CreatedTime: null,
    ExpiredTime: null,
    GPUInfo: null,
  }));
  const instances = await open({ route: `${GUANGZHOU}&name=shop-web` });
  await instances.expectState("shop-web-01", "running");
  const tabs = await instances.switchToTabView();
  await tabs.open("shop-web-02");
  await tabs.expectState("running");
  await tabs.switchToListView();
  const dialog = await instances.shutDown("shop-web-01");
  await dialog.confirm(1, 1);
});

test("an answer without a list is a failed reading, not an empty account", async ({
  open,
  wire,
  page,
}) => {
  wire.rewrite((action, answer) =>
    action === "DescribeInstances" ? { ...answer, InstanceSet: null, TotalCount: 31 } : answer,
  );
  await open({ route: GUANGZHOU });
  await expect(page.getByText("No instances in South China (Guangzhou)")).toHaveCount(0);
  await expect(
    page.getByRole("heading", { name: /could not be loaded|does not exist/ }),
  ).toBeVisible();
});

/** What comes instead of an answer, by the pretend cloud's name for it, and what the person reads. */
const FAULTS = [
  ["html", "The answer could not be understood."],
  ["truncated", "The answer could not be understood."],
  ["http-502", "The cloud did not answer."],
  ["connection", "The cloud did not answer."],
  [{ code: "InternalError" }, "The cloud had an internal error."],
] as const;

for (const [kind, sentence] of FAULTS) {
  const name = typeof kind === "string" ? kind : kind.code;
  test(`${name}: rows stay, the fault is said, and reading goes on`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ route: GUANGZHOU });
    await instances.tick("shop-web-01");
    await expect(instances.rows).toHaveCount(20);
    await cloud.setFaults([{ action: "DescribeInstances", phase: "before", kind }]);
    await instances.refresh();
    const alert = page.getByRole("alert").filter({ hasText: "The list could not be refreshed." });
    await expect(alert).toContainText("The rows are those of the last successful reading.", {
      timeout: 20_000,
    });
    await expect(alert).toContainText(sentence);
    await expect(instances.rows).toHaveCount(20);
    await expect(instances.box("shop-web-01")).toBeChecked();

    await cloud.setFaults([]);
    await alert.getByRole("button", { name: "Try again", exact: true }).click();
    await expect(alert).toBeHidden();
    await expect(instances.rows).toHaveCount(20);
  });
}

/** What no answer is, where the console goes as it comes, and how many rows are there. */
const NO_ANSWERS = [
  ["[1,2", "ip=10.0.0.4", 1],
  ['"hello"', "state=rescue", 1],
  ["null", "billing=spot", 2],
  ['{"Response":null}', "type=S1.MEDIUM4", 1],
  ["", "tag=env:batch", 2],
] as const;

test("what is no answer is a clear failure with a way on", async ({ open, page, wire }) => {
  const { shell, rows } = await open({ route: "/operations" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    shell.text("runs:history.title"),
  );
  const heading = page.getByRole("heading", { name: "The list could not be loaded" });
  for (const [text, filter, count] of NO_ANSWERS) {
    await test.step(`“${text}”`, async () => {
      wire.rewrite((action, answer) => (action === "DescribeInstances" ? text : answer));
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `${GUANGZHOU}&${filter}`);
      await expect(heading).toBeVisible();
      await expect(page.getByRole("alert")).toContainText("The answer could not be understood.");
      wire.rewrite(null);
      await page.getByRole("button", { name: "Try again", exact: true }).click();
      await expect(heading).toBeHidden();
      await expect(rows).toHaveCount(count);
    });
  }
});

/** Who is silent, and the fault that makes them so. */
const SILENT: readonly (readonly [who: string, fault: FaultRule])[] = [
  ["a region", { action: "DescribeInstances", phase: "before", kind: "timeout" }],
  ["the whole cloud", { phase: "before", kind: "timeout" }],
];

for (const [who, fault] of SILENT) {
  test(`silence of ${who} is said, and there is a way on`, async ({ open, page, cloud }) => {
    await page.clock.install();
    const instances = await open({ route: "/operations" });
    await cloud.setFaults([fault]);
    await instances.shell.goTo("instances");
    const heading = page.getByRole("heading", { name: "The cloud has not answered yet." });
    // A person's patience with a skeleton lasts fifteen seconds.
    await expect(async () => {
      await page.clock.fastForward(5_000);
      await expect(heading).toBeVisible({ timeout: 500 });
    }).toPass();
    await cloud.setFaults([]);
    await page.getByRole("button", { name: "Try again", exact: true }).click();
    await expect(heading).toBeHidden();
    await expect(instances.rows).toHaveCount(20);
  });
}

test("nobody may see the instances: said as what it is", async ({ open, page, cloud }) => {
  const instances = await open({ route: "/operations" });
  await cloud.setFaults([
    { action: "DescribeInstances", phase: "before", kind: { code: "UnauthorizedOperation" } },
  ]);
  await instances.shell.goTo("instances");
  await expect(
    page.getByRole("heading", { name: "No permission to see the instances" }),
  ).toBeVisible();
  await expect(page.getByText("UnauthorizedOperation", { exact: true })).toBeVisible();
});

test("an empty account is empty in both views", async ({ open, page }) => {
  const instances = await open({ scenario: "empty" });
  await expect(
    page.getByRole("heading", { name: "No instances in South China (Guangzhou)" }),
  ).toBeVisible();
  await expect(instances.batchButton).toHaveAttribute("aria-disabled", "true");
  const tabs = await instances.switchToTabView();
  await expect(tabs.tabs).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("heading").nth(1)).toBeVisible();
});

test("a search without a match says so and leads back", async ({ open, page }) => {
  const instances = await open({ route: GUANGZHOU });
  await instances.search("nothing-has-this-name");
  const heading = page.getByRole("heading", {
    name: 'No results found for "nothing-has-this-name"',
  });
  await expect(heading).toBeVisible();
  await page.getByRole("button", { name: "Back to list", exact: true }).click();
  await expect(instances.rows).toHaveCount(20);
});

test("a page beyond the end says so and leads to the last one", async ({ open, page }) => {
  const instances = await open({ route: `${GUANGZHOU}&page=99` });
  await expect(page.getByRole("heading", { name: "Page 99 does not exist" })).toBeVisible();
  await page.getByRole("button", { name: "Go to the last page", exact: true }).click();
  await expect(instances.rows.first()).toBeVisible();
  await expect(page).toHaveURL(/page=2/);
});

test("the tab view keeps what it shows when reading fails", async ({ open, page, cloud }) => {
  const { shell } = await open({ route: `${GUANGZHOU}&view=tab` });
  const tabs = new TabView(shell);
  await tabs.open("shop-web-02");
  await cloud.setFaults([{ action: "DescribeInstances", phase: "before", kind: "html" }]);
  await page.getByRole("button", { name: "Refresh", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("could not be understood", {
    timeout: 20_000,
  });
  await expect(tabs.panel.getByRole("heading", { name: "shop-web-02", exact: true })).toBeVisible();
  await expect(tabs.tab("shop-web-01")).toBeVisible();
});
