// A second cloud behind the same console: its words, its states, its reasons.
import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { ServersPage } from "../playwright/pages/ServersPage.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

const ROUTE = "/instances?cloud=naver&region=KR&size=100";
const NAVER = "NAVER Cloud Server";
const TENCENT = "Tencent CVM";

for (const language of LANGUAGES) {
  test(`a server is stopped from its row, in ${language}`, {
    tag: ["@shutdown", "@list"],
  }, async ({ open, page, cloud }) => {
    await open({ language, route: ROUTE });
    const servers = new ServersPage(page, language);
    const { status, stop, running, stopping, stopped, stopButton } = servers.labels;
    await servers.expectState("shop-web-kr1-01", "running", running);
    const dialog = await servers.choose("shop-web-kr1-01", status, stop);
    // What settles the charges is said; what this cloud lacks is not offered.
    await expect(dialog.getByText(/90.*180|180.*90/)).toBeVisible();
    await expect(dialog.getByRole("radio")).toHaveCount(0);
    await dialog.getByRole("button", { name: stopButton(1, 1), exact: true }).click();
    await servers.expectState("shop-web-kr1-01", "stopping", stopping);
    await cloud.advance(60);
    await servers.expectState("shop-web-kr1-01", "stopped", stopped);
  });
}

test("a server is stopped from the tab view, and a reload in between forgets nothing", {
  tag: ["@shutdown", "@tab-view"],
}, async ({ open, page, cloud }) => {
  await open({ language: "ko", route: ROUTE });
  const { labels } = new ServersPage(page, "ko");
  await page.getByRole("button", { name: labels.tabView }).click();
  await page.getByRole("tab", { name: /^shop-api-kr1-01/ }).click();
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByText("인증키", { exact: true })).toBeVisible();
  await expect(panel.getByText("ACG", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: labels.stop, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: labels.stop, exact: true });
  await dialog.getByRole("button", { name: labels.stopButton(1, 1), exact: true }).click();
  await expect(panel.getByText(labels.stopping, { exact: true }).first()).toBeVisible();
  await page.reload();
  await cloud.ready();
  await expect(page.getByRole("heading", { name: "정지 · 1개 중 0개 완료" })).toBeVisible();
  await cloud.advance(60);
  await expect(page.getByRole("heading", { name: "정지 · 1개 중 1개 완료" })).toBeVisible();
});

test("of a batch that is refused in part, every server has its own truth", {
  tag: ["@shutdown", "@list"],
}, async ({ open, page, cloud }) => {
  await page.clock.install();
  await open({ scenario: "refused", route: ROUTE });
  const servers = new ServersPage(page);
  // Somebody else is faster with both of these, between the look and the request.
  await servers.tick("calm-1", "contested-1", "contested-2");
  await page.getByRole("button", { name: servers.labels.stop, exact: true }).click();
  const dialog = await servers.dialog(servers.labels.stop);
  await dialog.getByRole("button", { name: servers.labels.stopButton(3, 3), exact: true }).click();
  await page.getByRole("button", { name: "Send now" }).click();
  // That one was not stopped is believed after several readings, a while apart.
  await expect(async () => {
    await page.clock.fastForward(4_000);
    await cloud.advance(10);
    await expect(page.getByRole("heading", { name: "Stop · 2 of 3 done" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.getByRole("button", { name: "Refresh", exact: true }).click();
  await expect(servers.row("calm-1")).toHaveAttribute("data-state", "stopped");
  await expect(servers.row("contested-1")).toHaveAttribute("data-state", "stopped");
  await page.getByRole("button", { name: "Show servers" }).click();
  const items = page.getByRole("list", { name: "Servers", exact: true });
  const failed = items.getByRole("listitem").filter({ hasText: "contested-2" });
  await expect(failed).toHaveAttribute("data-status", "failed");
  await expect(failed.getByText("22001", { exact: true })).toBeVisible();
});

test("what stands against a termination is said for each server, and a free one goes for good", {
  tag: ["@terminate", "@list"],
}, async ({ open, page, cloud }) => {
  await open({ scenario: "reasons", route: ROUTE });
  const servers = new ServersPage(page);
  const all = [
    ["running", "The server is running."],
    ["protected-stopped", "Termination protection is on."],
    ["public-ip-stopped", "A public IP is attached to the server."],
    ["repairing", "The server failed and is being repaired."],
    ["pool-nks-node-0001", "Another service manages the server."],
  ] as const;
  await servers.tick("stopped", ...all.map(([name]) => name));
  await page.getByRole("button", { name: "More Actions" }).click();
  await page.getByRole("menuitem", { name: "Terminate", exact: true }).click();
  const dialog = await servers.dialog("Terminate");
  for (const [name, reason] of all) {
    const row = dialog.getByRole("listitem").filter({ hasText: name }).first();
    await expect(row).toContainText(reason);
  }
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("textbox").fill("terminate now");
  await dialog.getByRole("button", { name: "Terminate", exact: true }).click();
  await expect(servers.row("stopped")).toHaveAttribute("data-state", "terminating");
  await cloud.advance(60);
  await expect(servers.row("stopped")).toBeHidden();
});

test("clouds are switched and back; a run of the other one goes on under its name", {
  tag: ["@shutdown", "@list"],
}, async ({ open, page, cloud }) => {
  const instances = await open({ route: "/instances?region=ap-guangzhou" });
  const servers = new ServersPage(page);
  await instances.tick("shop-web-01");
  await servers.goTo(NAVER);
  await expect(page).toHaveURL(/cloud=naver/);
  await expect(page).not.toHaveURL(/ap-guangzhou/);
  await expect(page.getByRole("heading", { name: "Servers", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "SSH Key" })).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Instance Billing Mode" })).toBeHidden();
  const dialog = await servers.choose("shop-web-kr1-01", "Server Status", "Stop");
  await dialog.getByRole("button", { name: "Stop 1 of 1", exact: true }).click();
  await servers.expectState("shop-web-kr1-01", "stopping", "Shutting down");

  await servers.goTo(TENCENT);
  await expect(page).not.toHaveURL(/cloud=/);
  await instances.expectState("shop-web-01", "running");
  const notice = page.getByRole("article", { name: /^Stop/ });
  await expect(notice.getByText(NAVER)).toBeVisible();
  await cloud.advance(60);
  await expect(notice.getByRole("heading", { name: "Stop · 1 of 1 done" })).toBeVisible();

  await page.getByRole("link", { name: "Operation history" }).click();
  const record = page.getByRole("listitem").filter({ hasText: "Stop · 1 of 1 done" }).first();
  await expect(record.getByText(NAVER, { exact: true })).toBeVisible();
});

test("whoever works with one cloud downloads nothing of the other", async ({ open, page }) => {
  const seen: string[] = [];
  page.on("response", async (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) seen.push(await response.text());
  });
  const instances = await open({ route: "/instances?region=ap-guangzhou" });
  await instances.expectState("shop-web-01", "running");
  await page.waitForLoadState("load");
  const holds = (call: string) =>
    seen.some((code) => !code.includes("mocked") && code.includes(call));
  await expect.poll(() => holds("DescribeInstances")).toBe(true);
  expect(holds("getServerInstanceList")).toBe(false);
  await new ServersPage(page).goTo(NAVER);
  await expect(page.getByRole("heading", { name: "Servers", level: 1 })).toBeVisible();
  await expect.poll(() => seen.some((code) => code.includes("getServerInstanceList"))).toBe(true);
});

test("a stopped server changes its spec and stays stopped", { tag: ["@resize", "@list"] }, async ({
  open,
  page,
  cloud,
}) => {
  await open({ scenario: "reasons", route: ROUTE });
  const servers = new ServersPage(page);
  const dialog = await servers.choose("stopped", "Resource Adjustment", "Change Spec");
  // Only what its product type can become is on offer, without force and without prices.
  await expect(dialog.getByRole("radio")).toHaveCount(4);
  await expect(dialog.getByRole("checkbox")).toHaveCount(0);
  await dialog.getByRole("radio", { name: "s4-g3", exact: true }).check();
  await dialog.getByRole("button", { name: /1 of 1/ }).click();
  await servers.expectState("stopped", "resizing", "Changing spec");
  await cloud.advance(60);
  await servers.expectState("stopped", "stopped", "Stopped");
  await expect(servers.row("stopped").getByText("s4-g3", { exact: true })).toBeVisible();
});

test("running servers of every kind have no accessibility fault", async ({ open, page }) => {
  await open({ scenario: "reasons", route: ROUTE });
  await showTheme(page, "light");
  const servers = new ServersPage(page);
  await expect(servers.row("shutdown-failed")).toBeVisible();
  await expectNoFinding(page, "light");
  const dialog = await servers.choose("running", "Server Status", "Stop");
  await expect(dialog).toBeVisible();
  await expectNoFinding(page, "dialog, light");
  await showTheme(page, "dark");
  await expectNoColourFinding(page, "dialog, dark");
});
