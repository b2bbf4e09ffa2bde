import type { Page } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { TabView } from "../playwright/pages/TabView.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou";

/** What a person does who types into the address bar of the open page. */
async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** The page's part of the address. */
function parameters(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "");
}

/** Waits until exactly these rows are shown, in any order. */
async function expectRows(instances: InstancesPage, names: readonly string[]): Promise<void> {
  await expect(instances.rows).toHaveCount(names.length);
  for (const name of names) await expect(instances.row(name)).toBeVisible();
}

/** A filter in the address, and the rows it leaves of the default world's home region. */
const FILTERS: readonly (readonly [filter: string, rows: readonly string[]])[] = [
  ["q=legacy|night", ["legacy-local-disk", "night-report"]],
  ["name=windows-ad", ["windows-ad-1", "windows-ad-2"]],
  ["ip=10.0.0.4", ["shop-web-01"]],
  ["state=rescue", ["rescue-me"]],
  ["type=S1.MEDIUM4", ["legacy-local-disk"]],
  ["billing=spot", ["batch-spot-1", "batch-spot-2"]],
  ["tag=env:batch", ["batch-spot-1", "batch-spot-2"]],
  ["tag=env:prod;role:database", ["shop-db-primary", "shop-db-replica"]],
  ["zone=ap-guangzhou-7&name=shop-web|shop-db", ["shop-web-03", "shop-db-replica"]],
  ["project=1174660&billing=subscription", ["shop-db-primary", "shop-db-replica"]],
];

test("every filter can be given in the address", async ({ open, page }) => {
  const instances = await open({ route: `${GUANGZHOU}&q=nothing-has-this-name` });
  for (const [filter, rows] of FILTERS) {
    await test.step(filter, async () => {
      await goTo(page, `${GUANGZHOU}&${filter}`);
      await expectRows(instances, rows);
    });
  }
  await test.step("id", async () => {
    const id = await instances.id("shop-db-replica");
    await goTo(page, `${GUANGZHOU}&id=${id}`);
    await expectRows(instances, ["shop-db-replica"]);
  });
});

test("region, page, size, sort, view and the open instance can be given in the address", async ({
  open,
  page,
}) => {
  const instances = await open({ route: "/instances?region=ap-tokyo" });
  await expectRows(instances, ["東京-テスト"]);

  await goTo(page, `${GUANGZHOU}&size=10`);
  await expect(instances.rows).toHaveCount(10);
  const total = await instances.total();
  await goTo(page, `${GUANGZHOU}&page=2`);
  await expect(instances.rows).toHaveCount(Math.min(20, total - 20));

  const names = () => instances.names();
  await goTo(page, `${GUANGZHOU}&name=shop-web|shop-db&size=50&sort=name`);
  await expect
    .poll(names)
    .toEqual(["shop-db-primary", "shop-db-replica", "shop-web-01", "shop-web-02", "shop-web-03"]);
  await goTo(page, `${GUANGZHOU}&name=shop-web|shop-db&size=50&sort=-name`);
  await expect
    .poll(names)
    .toEqual(["shop-web-03", "shop-web-02", "shop-web-01", "shop-db-replica", "shop-db-primary"]);

  const id = await instances.id("shop-web-02");
  await goTo(page, `${GUANGZHOU}&view=tab&open=${id}`);
  const tabs = new TabView(instances.shell);
  await expect(tabs.openTab).toContainText("shop-web-02");
});

/** A value that is not understood, and what the console does instead. */
const BAD: readonly (readonly [parameter: string, value: string])[] = [
  ["view", "cards"],
  ["sort", "colour"],
  ["page", "0"],
  ["page", "two"],
  ["size", "7"],
  ["state", "sleeping"],
  ["billing", "for-free"],
  ["open", "<script>"],
  ["region", "../etc"],
];

test("a bad value falls back, is named and leaves the address", async ({ open, page }) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows.first()).toBeVisible();
  for (const [parameter, value] of BAD) {
    await test.step(`${parameter}=${value}`, async () => {
      const rest = parameter === "region" ? "/instances?" : `${GUANGZHOU}&`;
      await goTo(page, `${rest}${parameter}=${encodeURIComponent(value)}`);
      const notice = page.getByText(`that is not understood: ${parameter}=${value}.`);
      await expect(notice).toBeVisible();
      await expect.poll(() => parameters(page).get(parameter)).not.toBe(value);
      await expect.poll(() => parameters(page).get("region")).toBe("ap-guangzhou");
      await expect(instances.rows).toHaveCount(20);
      await instances.shell.closeNotice(notice);
    });
  }
});

test("a bad value among good ones does not take them with it", async ({ open, page }) => {
  const instances = await open({ route: `${GUANGZHOU}&state=rescue|sleeping&size=50&sort=colour` });
  await expectRows(instances, ["rescue-me"]);
  await expect(page.getByText("that is not understood: state=rescue|sleeping.")).toBeVisible();
  await expect(page.getByText("that is not understood: sort=colour.")).toBeVisible();
  await expect
    .poll(() => Object.fromEntries(parameters(page)))
    .toEqual({ region: "ap-guangzhou", state: "rescue", size: "50" });
});

test("the notice speaks the language on screen, also after a change", async ({ open, page }) => {
  const { shell } = await open({ language: "ko", route: `${GUANGZHOU}&sort=colour` });
  const notice = page.getByText("sort=colour");
  await expect(notice).toHaveText(
    shell.text("instances:notice.parameter", { parameter: "sort", value: "colour" }),
  );
  await shell.chooseLanguage("zh");
  await expect(notice).toHaveText(
    shell.text("instances:notice.parameter", { parameter: "sort", value: "colour" }),
  );
});

test("an unknown region is named and another one shown", async ({ open, page }) => {
  const instances = await open({ route: "/instances?region=ap-atlantis" });
  await expect(
    page.getByText("There is no region ap-atlantis. Another region is shown."),
  ).toBeVisible();
  await expect(instances.rows.first()).toBeVisible();
  await expect.poll(() => parameters(page).get("region")).toBe("ap-guangzhou");
});

test("the region chosen last comes back with an address that names none", async ({
  open,
  page,
}) => {
  const instances = await open({ route: "/instances?region=ap-tokyo" });
  await expectRows(instances, ["東京-テスト"]);
  await page.goto("/?lang=en#/instances");
  await expectRows(instances, ["東京-テスト"]);
  await expect.poll(() => parameters(page).get("region")).toBe("ap-tokyo");
});

test("Back and Forward go through everything the page has shown", async ({ open, page }) => {
  const instances = await open({ route: GUANGZHOU });
  await expect(instances.rows).toHaveCount(20);
  const first = await instances.names();
  await instances.goToPage(2);
  await expect.poll(() => instances.names()).not.toEqual(first);
  const second = await instances.names();
  await instances.search("shop-web");
  await expectRows(instances, ["shop-web-01", "shop-web-02", "shop-web-03"]);
  // Page 2 of another search would be beyond its end.
  await expect.poll(() => parameters(page).get("page")).toBeNull();
  const tabs = await instances.switchToTabView();
  await tabs.open("shop-web-02");

  await page.goBack();
  await expect(tabs.openTab).toContainText("shop-web-01");
  await page.goBack();
  await expectRows(instances, ["shop-web-01", "shop-web-02", "shop-web-03"]);
  await page.goBack();
  await expect.poll(() => instances.names()).toEqual(second);
  await expect(instances.chip("shop-web")).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => instances.names()).toEqual(first);

  await page.goForward();
  await expect.poll(() => instances.names()).toEqual(second);
  await page.goForward();
  await expect(instances.chip("shop-web")).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(tabs.openTab).toContainText("shop-web-02");
});

test("what the page shows survives a reload", async ({ open, page }) => {
  const instances = await open({ route: `${GUANGZHOU}&name=shop-web|shop-db&size=50&sort=-name` });
  await expect(instances.rows).toHaveCount(5);
  const names = await instances.names();
  const address = page.url();
  await page.reload();
  await expect.poll(() => instances.names()).toEqual(names);
  await expect.poll(() => page.url()).toBe(address);
});
