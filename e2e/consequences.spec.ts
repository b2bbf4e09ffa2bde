import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES, type Language } from "../playwright/labels.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { Surroundings } from "../playwright/pages/Surroundings.ts";

const scenario = "consequences";

/** Only jumps move the clock much: what lasts twenty seconds is not over before it was seen. */
const SLOW = 0.2;

/** The glossary's words, by hand: what is said must use them. */
const WORDS: Record<Language, { healthCheck: string; group: string }> = {
  en: { healthCheck: "health check", group: "Auto Scaling group" },
  zh: { healthCheck: "健康检查", group: "弹性伸缩组" },
  ko: { healthCheck: "상태 확인", group: "Auto Scaling 그룹" },
};

const HELP: Record<Language, { healthCheck: string; group: string; shutdown: string }> = {
  en: {
    healthCheck: "https://www.tencentcloud.com/document/product/214/38451",
    group: "https://www.tencentcloud.com/document/product/377/3590",
    shutdown: "https://www.tencentcloud.com/document/product/213/4929",
  },
  zh: {
    healthCheck: "https://cloud.tencent.com/document/product/214/3394",
    group: "https://cloud.tencent.com/document/product/377/3590",
    shutdown: "https://cloud.tencent.com/document/product/213/4929",
  },
  ko: {
    healthCheck: "https://www.tencentcloud.com/ko/document/product/214/38451",
    group: "https://www.tencentcloud.com/ko/document/product/377/3590",
    shutdown: "https://www.tencentcloud.com/ko/document/product/213/4929",
  },
};

for (const language of LANGUAGES) {
  test(`every instance says what its shutdown does to others, in ${language}`, async ({ open }) => {
    const instances = await open({ scenario, language });
    await instances.tick(
      "on-its-own",
      "behind-check-1",
      "behind-no-check-1",
      "behind-mixed-checks",
      "last-healthy",
      "attached-to-group",
      "protected-in-group",
      "in-disabled-group",
    );
    const dialog = await instances.shutDownTicked();
    const others = new Surroundings(dialog);
    await others.expectSaid("on-its-own", []);
    await others.expectSaid("behind-no-check-1", [
      ["requests-may-fail", { listeners: "front TCP:8080" }],
    ]);
    await others.expectSaid("last-healthy", [
      ["last-healthy-backend", { listeners: "database TCP:3306" }],
    ]);
    // Both who answer at the rule with a check go down, one of those at the rule without stays.
    await others.expectSaid("behind-mixed-checks", [
      ["last-healthy-backend", { listeners: "front HTTPS:443 shop.example/" }],
      ["requests-may-fail", { listeners: "front HTTPS:443 shop.example/export" }],
    ]);
    await others.expectSaid("behind-check-1", [
      ["last-healthy-backend", { listeners: "front HTTPS:443 shop.example/" }],
      ["taken-out-of-balancing", { listeners: "front TCP:80" }],
    ]);
    await others.expectSaid("attached-to-group", [
      ["taken-out-of-balancing", { listeners: "pool TCP:9000" }],
      ["replaced-in-group", { group: "pool" }],
    ]);
    await others.expectSaid("protected-in-group", [
      ["taken-out-of-balancing", { listeners: "pool TCP:9000" }],
      ["kept-in-group.protected", { group: "pool" }],
    ]);
    await others.expectSaid("in-disabled-group", [
      ["kept-in-group.disabled", { group: "in-maintenance" }],
    ]);
    await expect(dialog.listed("behind-no-check-1")).toContainText(WORDS[language].healthCheck);
    await expect(dialog.listed("attached-to-group")).toContainText(WORDS[language].group);

    await expect(others.sum("last-healthy-backend", 3)).toBeVisible();
    await others.sum("requests-may-fail", 2).click();
    await expect(others.sum("requests-may-fail", 2)).toHaveAttribute("aria-pressed", "true");
    await expect(dialog.lines).toHaveCount(2);
    await expect(dialog.confirmButton).toHaveText(dialog.shell.labels.confirmShutDown(8, 8));
    await others.sum("requests-may-fail", 2).click();
    await expect(dialog.lines).toHaveCount(8);

    const { healthCheck, group, shutdown } = HELP[language];
    await expect(others.helpLink("health-check")).toHaveAttribute("href", healthCheck);
    await expect(others.helpLink("scaling-group")).toHaveAttribute("href", group);
    await expect(others.helpLink("shutdown")).toHaveAttribute("href", shutdown);
  });

  test(`what a group would destroy needs consent, in ${language}`, async ({ open, cloud }) => {
    const instances = await open({ scenario, language, speed: SLOW });
    const id = await instances.id("created-by-group");
    const dialog = await instances.shutDown("created-by-group");
    const others = new Surroundings(dialog);
    await others.expectSaid("created-by-group", [
      ["taken-out-of-balancing", { listeners: "pool TCP:9000" }],
      ["destroyed-by-group", { group: "pool" }],
    ]);
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await expect(dialog.confirmButton).toHaveAccessibleDescription(
      dialog.shell.text("surroundings:consentFirst"),
    );
    await dialog.confirmButton.press("Enter");
    await expect(dialog.root).toBeVisible();
    expect(await cloud.idsSentTo("StopInstances")).toEqual([]);

    await others.consent(1).check();
    await dialog.confirm(1, 1);
    await expect.poll(() => cloud.idsSentTo("StopInstances")).toEqual([id]);
    // That it is destroyed indeed is the same in every language.
    if (language !== "en") return;
    // Some instances show only after a moment that they shut down.
    await cloud.advance(1);
    await instances.refresh();
    await instances.expectState("created-by-group", "stopping");
    await cloud.advance(30);
    await instances.expectState("created-by-group", "stopped");
    await cloud.advance(45);
    await instances.refresh();
    await expect(instances.row("created-by-group")).toHaveAttribute("data-state", "terminating");
    await expect(instances.row("as-pool")).toBeVisible();
    await cloud.advance(120);
    await instances.refresh();
    await expect(instances.row(id)).toHaveCount(0);
    await expect(instances.row("as-pool")).toHaveAttribute("data-state", "running");
  });

  test(`what could not be looked up is said and holds nothing up, in ${language}`, async ({
    open,
    cloud,
  }) => {
    const instances = await open({ scenario, language });
    await cloud.setFaults([
      { action: "DescribeLBListeners", phase: "before", kind: { code: "UnauthorizedOperation" } },
    ]);
    await instances.tick("behind-no-check-1", "attached-to-group");
    const dialog = await instances.shutDownTicked();
    const others = new Surroundings(dialog);
    await others.expectSaid("behind-no-check-1", [["load-balancers-not-known"]]);
    await others.expectSaid("attached-to-group", [
      ["load-balancers-not-known"],
      ["replaced-in-group", { group: "pool" }],
    ]);
    await expect(others.sum("load-balancers-not-known", 2)).toBeVisible();
    await dialog.confirm(2, 2);
  });
}

test("a look-up that does not end is said, and the shutdown does not wait for it", async ({
  open,
  cloud,
}) => {
  const instances = await open({ scenario });
  await cloud.setFaults([
    { action: "DescribeLBListeners", phase: "before", kind: "timeout" },
    { action: "DescribeAutoScalingInstances", phase: "before", kind: "timeout" },
  ]);
  await instances.tick("behind-check-1", "on-its-own");
  const dialog = await instances.shutDownTicked();
  const others = new Surroundings(dialog);
  await others.expectSaid("on-its-own", [["surroundings-checking"]]);
  await expect(others.sum("surroundings-checking", 2)).toBeVisible();
  await dialog.confirm(2, 2);
  await RunNotice.only(instances.shell).sendNow();
  await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(2);
});

test("two that go down together leave nobody behind; alone each would", async ({ open }) => {
  const instances = await open({ scenario });
  await instances.tick("behind-check-1");
  const alone = await instances.shutDownTicked();
  await new Surroundings(alone).expectSaid("behind-check-1", [
    ["taken-out-of-balancing", { listeners: "front TCP:80 and front HTTPS:443 shop.example/" }],
  ]);
  await alone.cancel();
  await instances.tick("behind-check-2");
  const both = new Surroundings(await instances.shutDownTicked());
  await both.expectSaid("behind-check-1", [
    ["last-healthy-backend", { listeners: "front TCP:80" }],
    ["taken-out-of-balancing", { listeners: "front HTTPS:443 shop.example/" }],
  ]);
  await both.expectSaid("behind-check-2", [
    ["last-healthy-backend", { listeners: "front TCP:80" }],
    ["requests-may-fail", { listeners: "front HTTPS:443 shop.example/export" }],
  ]);
});

test("the tab view's dialog says the same, and the group lets go of an attached one", async ({
  open,
  cloud,
}) => {
  const instances = await open({ scenario, speed: SLOW });
  const tabView = await instances.switchToTabView();
  await tabView.open("attached-to-group");
  const dialog = await tabView.shutDown();
  const others = new Surroundings(dialog);
  await others.expectSaid("attached-to-group", [
    ["taken-out-of-balancing", { listeners: "pool TCP:9000" }],
    ["replaced-in-group", { group: "pool" }],
  ]);
  await dialog.confirm(1, 1);
  await tabView.expectState("stopping");
  await cloud.advance(90);
  await tabView.expectState("stopped");
  await tabView.switchToListView();
  await instances.refresh();
  await expect(instances.row("as-pool")).toBeVisible();
  await instances.expectState("attached-to-group", "stopped");
});

test("more than a few batches are looked up while the dialog stays usable", async ({
  open,
  cloud,
}) => {
  // Ten batches are few to the look-up; how it does with a hundred thousand is for the bench.
  const instances = await open({ scenario: "large", size: 1_500 });
  await instances.tickPage();
  await instances.tickAllMatching();
  await expect(instances.selectionBar.getByText("1,500 selected")).toBeVisible();
  const dialog = await instances.shutDownTicked();
  const others = new Surroundings(dialog);
  await expect(others.summary).toBeVisible();
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "false");
  await dialog.choose("hard");
  await dialog.choose("soft");
  await expect(others.summary).toBeHidden();
  const batches = await cloud.sent("DescribeAutoScalingInstances");
  expect(batches).toHaveLength(15);
  expect(new Set(await cloud.idsSentTo("DescribeAutoScalingInstances")).size).toBe(1_500);
});
