import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { expect, test } from "../playwright/fixtures.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";

test.describe("search", () => {
  test("free words, attributes and values become tags that narrow the list", async ({ open }) => {
    const instances = await open({ route: GUANGZHOU });
    await instances.search("shop-web|shop-db|legacy");
    await expect(instances.chip("shop-web|shop-db|legacy")).toBeVisible();
    await expect(instances.rows).toHaveCount(6);
    await instances.search("status: running");
    await expect(instances.chip("Status: Running")).toBeVisible();
    await instances.search("tag: role:database");
    await expect(instances.rows).toHaveCount(2);
    await instances.removeChip("Tag: role:database");
    await expect(instances.rows).toHaveCount(6);
    await instances.clearSearch();
    await expect(instances.rows).toHaveCount(20);
  });

  test("attributes and values can be chosen instead of typed", async ({ open, page }) => {
    const instances = await open({ route: GUANGZHOU });
    await instances.searchBox.click();
    await page.getByRole("option", { name: "Instance Billing Mode", exact: true }).click();
    await page.getByRole("option", { name: "Spot", exact: false }).first().click();
    await instances.searchBox.press("Enter");
    await expect(instances.rows).toHaveCount(2);
    await expect(instances.row("batch-spot-1")).toBeVisible();
  });

  test("a tag can be modified", async ({ open }) => {
    const instances = await open({ route: `${GUANGZHOU}&q=shop-web` });
    await expect(instances.rows).toHaveCount(3);
    await instances.chip("shop-web").click();
    await expect(instances.searchBox).toHaveValue("shop-web");
    await instances.search("shop-db");
    await expect(instances.rows).toHaveCount(2);
    await expect(instances.chip("shop-web")).toHaveCount(0);
  });

  test("a pasted list of ids or addresses becomes one tag", async ({ open }) => {
    const instances = await open({ route: GUANGZHOU });
    const ids = await Promise.all(
      ["shop-web-01", "shop-db-replica", "batch-spot-1"].map((name) => instances.id(name)),
    );
    await instances.paste(ids.join("\n"));
    await expect(instances.chip(`Instance ID: ${ids.join("|")}`)).toBeVisible();
    await expect(instances.rows).toHaveCount(3);
    await instances.clearSearch();
    await expect(instances.rows).toHaveCount(20);
    await instances.paste("10.0.0.4, 10.0.0.5");
    await expect(instances.rows).toHaveCount(2);
  });

  test("what cannot be searched for is said, and nothing happens", async ({ open, page }) => {
    const instances = await open({ route: GUANGZHOU });
    await expect(instances.rows).toHaveCount(20);
    await instances.search("status: sleeping");
    await expect(page.getByRole("alert")).toHaveText("Status: there is no value sleeping.");
    await instances.search("status:");
    await expect(page.getByRole("alert")).toHaveText('Type a value after "Status:".');
    await expect(instances.rows).toHaveCount(20);
  });

  test("it finds the one of two thousand that a name is part of", async ({ open, cloud }) => {
    const instances = await open({ scenario: "large", size: 2_000 });
    await instances.search("-001321");
    await expect(instances.rows).toHaveCount(1);
    const asked = (await cloud.sent("DescribeInstances")).length;
    await instances.searchBox.pressSequentially("typing asks nothing");
    await expect(instances.searchBox).toHaveValue("typing asks nothing");
    // The row on the page may be read again by its id at any time; that is no search.
    const since = (await cloud.sent("DescribeInstances")).slice(asked);
    expect(since.filter(({ params }) => !("InstanceIds" in (params as object)))).toEqual([]);
  });

  test("more values than the cloud takes in one filter give the same result", async ({ open }) => {
    const instances = await open({ route: `${GUANGZHOU}&size=50` });
    const names = [
      "shop-web-01",
      "shop-web-02",
      "shop-web-03",
      "shop-db-primary",
      "shop-db-replica",
      "batch-spot-1",
      "batch-spot-2",
    ];
    const ids = await Promise.all(names.map((name) => instances.id(name)));
    await instances.paste(ids.join(" "));
    await expect(instances.rows).toHaveCount(names.length);
    for (const name of names) await expect(instances.row(name)).toBeVisible();
  });
});

test.describe("columns", () => {
  test("are shown, hidden and moved, remembered and reset", async ({ open, page }) => {
    const instances = await open({ route: GUANGZHOU });
    const original = await instances.columns();
    expect(original).not.toContain("Primary IPv6");
    let settings = await instances.openTool("columns");
    await settings.getByRole("checkbox", { name: "Primary IPv6", exact: true }).check();
    await settings.getByRole("checkbox", { name: "Project", exact: true }).uncheck();
    await settings.getByRole("button", { name: "Move Availability zone up", exact: true }).click();
    await settings.getByRole("button", { name: "Close", exact: true }).last().click();
    await expect(settings).toBeHidden();
    await expect.poll(() => instances.columns()).toContain("Primary IPv6");
    const changed = await instances.columns();
    expect(changed).not.toContain("Project");
    expect(changed.indexOf("Availability zone")).toBeLessThan(changed.indexOf("Status"));
    expect([changed[0], changed.at(-1)]).toEqual(["ID/Name", "Operation"]);

    await page.reload();
    await expect(instances.rows).toHaveCount(20);
    await expect.poll(() => instances.columns()).toEqual(changed);
    settings = await instances.openTool("columns");
    await settings.getByRole("button", { name: "Reset", exact: true }).click();
    await settings.getByRole("button", { name: "Close", exact: true }).last().click();
    await expect(settings).toBeHidden();
    await expect.poll(() => instances.columns()).toEqual(original);
  });
});

test.describe("pages", () => {
  test("go on, back, and change their size", async ({ open, page }) => {
    const instances = await open({ scenario: "large" });
    await expect(page.getByText("Total items: 10,000")).toBeVisible();
    await expect(instances.rows).toHaveCount(20);
    const first = await instances.names();
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await expect.poll(() => instances.names()).not.toEqual(first);
    await page.getByRole("button", { name: "Previous", exact: true }).click();
    await expect.poll(() => instances.names()).toEqual(first);
    for (const size of [10, 50, 100, 20]) {
      await instances.choosePageSize(size);
      await expect(instances.rows).toHaveCount(size);
    }
    await expect.poll(() => instances.names()).toEqual(first);
  });

  test("ticks stay on the pages that are left", async ({ open }) => {
    const instances = await open({ scenario: "large", route: "/instances?size=10" });
    await instances.tickPage();
    await instances.goToPage(2);
    await instances.expectSelected({ selected: 10, onPage: 0 });
    await instances.goToPage(1);
    await expect(instances.pageBox).toBeChecked();
  });
});

test.describe("order", () => {
  test("a column sorts up, down and not at all once the page holds all rows", async ({ open }) => {
    const instances = await open({ route: `${GUANGZHOU}&q=shop-web|shop-db` });
    await expect(instances.rows).toHaveCount(5);
    const asItComes = await instances.names();
    const sorted = asItComes.toSorted();
    const head = instances.columnHead("ID/Name");
    await head.getByRole("button").click();
    await expect.poll(() => instances.names()).toEqual(sorted);
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await head.getByRole("button").click();
    await expect.poll(() => instances.names()).toEqual(sorted.toReversed());
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await head.getByRole("button").click();
    await expect.poll(() => instances.names()).toEqual(asItComes);
    await expect(head).not.toHaveAttribute("aria-sort", /./);
  });

  test("where it would lie it is not offered, and the reason is said", async ({ open, page }) => {
    const instances = await open({ route: GUANGZHOU });
    await expect(instances.rows).toHaveCount(20);
    const button = instances.columnHead("Status").getByRole("button");
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(/^Sorting needs all rows on one page\./);
    await button.press("Enter");
    await expect(page.getByText(/^Sorting needs all rows on one page\./).last()).toBeVisible();
  });
});

/** The rows of the file that pressing *Export* hands over, by the names in its first line. */
async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  const bytes = await readFile(await file.path());
  const { data } = Papa.parse<Record<string, string>>(bytes.toString("utf8").slice(1), {
    header: true,
  });
  return { name: file.suggestedFilename(), bytes, rows: data };
}

test.describe("export", () => {
  test("holds everything that matches, on all pages, safe for spreadsheets", async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ route: `${GUANGZHOU}&size=10` });
    const id = await instances.id("shop-web-01");
    await cloud.exec("ModifyInstancesAttribute", "ap-guangzhou", {
      InstanceIds: [id],
      InstanceName: '=HYPERLINK("http://x","y")',
    });
    const total = await instances.total();
    const dialog = await instances.openTool("export");
    const file = await download(page, () =>
      dialog.getByRole("button", { name: "Export", exact: true }).click(),
    );
    expect(file.name).toMatch(/^instances-ap-guangzhou-\d{4}-\d\d-\d\d\.csv$/);
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.rows).toHaveLength(total);
    expect(Object.keys(file.rows[0] ?? {})).toEqual([
      "ID",
      "Instance name",
      "Status",
      "Region",
      "Availability zone",
      "Instance type",
      "Operating system",
      "Image ID",
      "CPU (cores)",
      "Memory (GiB)",
      "Bandwidth (Mbps)",
      "Public IP",
      "Private IP",
      "IPv6",
      "System disk type",
      "System disk size (GiB)",
      "Data disk type",
      "Data disk size (GiB)",
      "Network",
      "Subnet",
      "Creation time",
      "Expiry time",
      "Instance Billing Mode",
      "Network Billing Mode",
      "Project",
      "Dedicated host ID",
      "Tags",
    ]);
    const byId = new Map(file.rows.map((row) => [row.ID, row]));
    expect(byId.get(id)).toMatchObject({
      "Instance name": '\'=HYPERLINK("http://x","y")',
      Status: "Running",
      "Private IP": "10.0.0.4",
    });
    const names = file.rows.map((row) => row["Instance name"]);
    expect(names).toContain("超长名称".repeat(15));
    expect(names).toContain("<img src=x onerror=alert(1)>");
    await expect(page.getByText(`${total} instances exported to ${file.name}`)).toBeVisible();
  });

  test("holds only what the filter leaves and the fields that were chosen, in the language on screen", async ({
    open,
    page,
  }) => {
    const instances = await open({ language: "ko", route: `${GUANGZHOU}&q=shop-web` });
    const { shell } = instances;
    await expect(instances.rows).toHaveCount(3);
    const dialog = await instances.openTool("export");
    await dialog
      .getByRole("button", { name: shell.text("instances:export.none"), exact: true })
      .click();
    const button = dialog.getByRole("button", {
      name: shell.text("instances:export.confirm"),
      exact: true,
    });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    for (const field of ["id", "status"]) {
      await dialog
        .getByRole("checkbox", { name: shell.text(`instances:field.${field}`), exact: true })
        .check();
    }
    const { rows } = await download(page, () => button.click());
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      shell.text("instances:field.id"),
      shell.text("instances:field.status"),
    ]);
    expect(new Set(rows.map((row) => row[shell.text("instances:field.status")]))).toEqual(
      new Set(["실행 중"]),
    );
  });
});

test.describe("names", () => {
  test("are changed in place; Escape gives up", async ({ open, page, cloud }) => {
    const instances = await open({ route: GUANGZHOU });
    const id = await instances.id("shop-web-01");
    let field = await instances.startRenaming("shop-web-01");
    await field.fill("never mind");
    await field.press("Escape");
    await expect(instances.row("shop-web-01")).toBeVisible();
    expect(await cloud.sent("ModifyInstancesAttribute")).toEqual([]);

    field = await instances.startRenaming("shop-web-01");
    await field.fill("店铺-웹-01 🚀");
    await field.press("Enter");
    await expect(instances.row("店铺-웹-01 🚀")).toBeVisible();
    await expect(
      page.getByRole("button", { name: "Rename 店铺-웹-01 🚀", exact: true }),
    ).toBeFocused();
    expect(await cloud.read(id)).toMatchObject({ InstanceName: "店铺-웹-01 🚀" });
    await page.reload();
    await expect(instances.row("店铺-웹-01 🚀")).toBeVisible();
  });

  test("that cannot be are refused at once; a failure keeps what was typed", async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ route: GUANGZHOU });
    const field = await instances.startRenaming("shop-web-01");
    await field.fill("");
    await field.press("Enter");
    await expect(page.getByText("Enter a name.", { exact: true })).toBeVisible();
    await field.fill("x".repeat(200));
    await expect(
      page.getByText(/^The name has 200 characters; at most \d+ are allowed\.$/),
    ).toBeVisible();
    await cloud.setFaults([
      { action: "ModifyInstancesAttribute", phase: "before", kind: { code: "InternalError" } },
    ]);
    await field.fill("tried-twice");
    await field.press("Enter");
    await expect(
      page.getByRole("alert").filter({ hasText: "The name was not changed." }),
    ).toBeVisible();
    await expect(field).toHaveValue("tried-twice");
    await cloud.setFaults([]);
    await field.press("Enter");
    await expect(instances.row("tried-twice")).toBeVisible();
  });
});

test("an id and an address are copied, and said", { tag: "@chromium-only" }, async ({
  open,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const instances = await open({ route: GUANGZHOU });
  const id = await instances.id("shop-web-01");
  const row = instances.row("shop-web-01");
  await row.getByRole("button", { name: `Copy ${id}`, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: `Copied: ${id}` })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
  await row.getByRole("button", { name: "Copy 10.0.0.4", exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("10.0.0.4");
});

test("the region selector counts the instances of each region and leads there", async ({
  open,
  page,
}) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows).toHaveCount(20);
  const total = await instances.total();
  const selector = page.getByRole("combobox", { name: "Region", exact: true });
  await selector.click();
  await expect(
    page.getByRole("option", { name: new RegExp(`Guangzhou\\).*\\b${total} instances`) }),
  ).toBeVisible();
  await page.getByRole("option", { name: /Tokyo.*\b1 instance\b/ }).click();
  await expect(instances.row("東京-テスト")).toBeVisible();
  await expect(instances.rows).toHaveCount(1);
});
