import { expect } from "@playwright/test";
import { createCloud } from "../src/mock/node.ts";
import { answer } from "../src/mock/tencent/answer.ts";
import { test } from "./hosted-console.ts";

test.use({ serviceWorkers: "allow" });

for (const base of ["/", "/some/deep/path/"]) {
  test(`the build works unchanged at ${base} behind a strict policy`, async ({ host, page }) => {
    const console = await host(base);
    const instances = await console.open();
    await instances.expectState("shop-web-01", "running");
    await console.kept();
    await instances.tick("shop-web-01");
    const dialog = await instances.shutDownTicked();
    await dialog.confirm(1, 1);
    await instances.expectState("shop-web-01", "stopping");
    await instances.shell.goTo("operations");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(console.violations).toEqual([]);
    expect(console.requested.filter((url) => !url.startsWith(console.server.url))).toEqual([]);
    expect(console.failed).toEqual([]);
  });
}

test("after the first visit the console opens without a network", async ({ host, page }) => {
  const console = await host("/some/deep/path/");
  await (await console.open()).expectState("shop-web-01", "running");
  await console.kept();
  await console.server.close();
  await page.context().setOffline(true);
  await page.reload();
  const instances = await console.open();
  await instances.tick("shop-web-01");
  await (await instances.shutDownTicked()).confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
});

test("without a service worker the page answers itself", async ({ host }) => {
  const console = await host();
  console.remove("sw.js", "mockServiceWorker.js");
  const instances = await console.open();
  await instances.tick("shop-web-01");
  await (await instances.shutDownTicked()).confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
  expect(console.violations).toEqual([]);
});

test("before a live cloud nothing of the pretend one is downloaded", async ({ host, page }) => {
  const console = await host("/some/deep/path/");
  console.settings({ backend: "./gateway", language: "ko" });
  const { cloud } = await createCloud();
  await page.route("**/gateway", async (route) => {
    const sent = route.request();
    const request = new Request(sent.url(), {
      method: sent.method(),
      headers: await sent.allHeaders(),
      body: sent.postData(),
    });
    const delivery = await answer(request, cloud);
    if (delivery.kind !== "response") return route.abort();
    const { response } = delivery;
    await route.fulfill({ status: response.status, body: await response.text() });
  });
  const instances = await console.open();
  await instances.expectState("shop-web-01", "running");
  await page.waitForLoadState("load");
  const ofDemos = /\/(mock|worker|demo|tour)[^/]*$|sw\.js|mockServiceWorker/i;
  expect(console.named("assets/").filter((path) => ofDemos.test(path))).not.toEqual([]);
  expect(console.requested.filter((url) => ofDemos.test(url))).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  await expect(instances.shell.bar.getByRole("button", { name: /demo/i })).toHaveCount(0);
});

test("a wrong setting is named and its default is used", async ({ host, page }) => {
  const console = await host();
  console.settings({ backend: "mock", speed: -1, provider: "nobody" });
  const instances = await console.open();
  await instances.expectState("shop-web-01", "running");
  const notices = page.getByRole("status");
  await expect(notices.filter({ hasText: "speed" })).toContainText("-1");
  await expect(notices.filter({ hasText: "provider" })).toContainText("nobody");
});

test("a tab that is older than the deployment offers to reload when a part of it is gone", async ({
  host,
  page,
}) => {
  const console = await host();
  // Nobody has kept the old build.
  console.remove("sw.js");
  const instances = await console.open();
  await instances.expectState("shop-web-01", "running");
  console.deployNext();
  await instances.shell.goTo("operations");
  await instances.shell.goTo("instances");
  const reload = page.getByRole("status").getByRole("button", { name: "Reload" });
  await expect(reload).toBeVisible();
  await reload.click();
  await instances.expectState("shop-web-01", "running");
  await expect(reload).toBeHidden();
});

test("a tab goes on with its own build while a newer one takes over", async ({ host, page }) => {
  const console = await host("/some/deep/path/");
  const instances = await console.open();
  await console.kept();
  console.deployNext();
  const other = await page.context().newPage();
  const opened = await console.open(other);
  await opened.expectState("shop-web-01", "running");
  await expect(page.getByRole("status").getByRole("button", { name: "Reload" })).toBeVisible();
  // A part that the host no longer has comes from what was kept.
  await instances.tick("shop-web-01");
  await (await instances.shutDownTicked()).confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
  expect(console.failed).toEqual([]);
});
