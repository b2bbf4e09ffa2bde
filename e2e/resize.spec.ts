import { expect, test } from "../playwright/fixtures.ts";
import type { Language } from "../playwright/labels.ts";
import { ActionDialog, type ActionInWords } from "../playwright/pages/ActionDialog.ts";
import type { InstanceMenu } from "../playwright/pages/InstanceMenu.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { Shell } from "../playwright/pages/Shell.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

/** One row is enough where one instance is changed. */
const ONE = "/instances?q=qa-01";
/** The whole region on one page. */
const ALL = "/instances?size=100";

/** Labels to the letter, by hand: *Resource Adjustment > Adjust Model and Specs*, and the consent. */
const WORDS: Record<Language, { group: string; action: string; consent: string }> = {
  en: {
    group: "Resource Adjustment",
    action: "Adjust Model and Specs",
    consent: "Agree to a forced shutdown",
  },
  zh: { group: "资源调整", action: "调整配置", consent: "同意强制关机" },
  ko: { group: "리소스 변경", action: "설정 변경", consent: "강제 종료에 동의" },
};

function resize({ language }: Shell): ActionInWords {
  return { namespace: "resize", label: WORDS[language].action };
}

/** More > Resource Adjustment > Adjust Model and Specs. */
async function choose(menu: InstanceMenu): Promise<ActionDialog> {
  const { shell } = menu;
  const action = resize(shell);
  await shell.page
    .getByRole("menuitem", { name: WORDS[shell.language].group, exact: true })
    .click();
  await menu.entry(action).click();
  return ActionDialog.opened(shell, action);
}

/** Lets time pass once the cloud has had the request: before, there is nothing to wait for. */
async function finish(cloud: PretendCloud): Promise<void> {
  await expect.poll(() => cloud.idsSentTo("ResetInstancesType")).toHaveLength(1);
  await cloud.advance(60);
}

/** What belongs to a type in the table; all of them by a pattern, as each has a family before its dot. */
function typeRow(dialog: ActionDialog, type: string | RegExp) {
  return dialog.root.getByRole("rowgroup", { name: type, exact: true });
}

function prices(dialog: ActionDialog) {
  return dialog.root.getByRole("region", { name: dialog.text("price.title"), exact: true });
}

function typeRadio(dialog: ActionDialog, type: string) {
  return dialog.root.getByRole("radio", { name: type, exact: true });
}

for (const language of ["en", "ko"] as const) {
  test(`a stopped instance gets another type from its row, in ${language}`, {
    tag: ["@resize", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ONE });
    const { shell } = instances;
    const id = await instances.id("qa-01");
    const dialog = await choose(await instances.openMore("qa-01"));
    await expect(dialog.root.getByText(dialog.text("cannotConfirm.type"))).toBeVisible();
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await typeRadio(dialog, "S5.LARGE8").check();
    // 4 cores and 8 GB instead of 2 and 4 cost twice as much, in the money of the language.
    await expect(prices(dialog)).toContainText(/0[.]68.*0[.]34/);
    await dialog.confirm(1, 1);
    const notice = RunNotice.only(shell);
    await finish(cloud);
    await notice.expectDone(1, 1, resize(shell).label);
    await expect(instances.row("qa-01")).toContainText("S5.LARGE8");
    await instances.expectState("qa-01", "stopped");
    expect(await cloud.read(id)).toMatchObject({ InstanceType: "S5.LARGE8", CPU: 4, Memory: 8 });
  });
}

test("a running instance is forced down for it in the tab view, in zh", {
  tag: ["@resize", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: "/instances?q=shop-web-01" });
  const { shell } = instances;
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-01");
  const dialog = await choose(await tabView.openMoreActions());
  await typeRadio(dialog, "SA3.LARGE8").check();
  await expect(dialog.row("blocked", "shop-web-01")).toContainText(
    shell.text("blocker:running.reason"),
  );
  await dialog.root.getByRole("checkbox", { name: WORDS.zh.consent, exact: true }).check();
  await expect(dialog.row("caution", "shop-web-01")).toContainText(
    shell.text("consequence:forced-shutdown"),
  );
  await dialog.confirm(1, 1);
  await finish(cloud);
  await RunNotice.only(shell).expectDone(1, 1, resize(shell).label);
  await tabView.expectState("running");
  await expect(tabView.panel).toContainText("SA3.LARGE8");
});

test("types are searched and filtered, and those that cannot be had say why", async ({ open }) => {
  const instances = await open({ route: ONE });
  const { shell } = instances;
  const dialog = await choose(await instances.openMore("qa-01"));
  const rows = typeRow(dialog, /[.]/);
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  const all = await rows.count();

  const soldOut = typeRow(dialog, "S5.4XLARGE64");
  await expect(soldOut).toContainText("sold out");
  await expect(soldOut.getByRole("radio")).toHaveCount(0);

  await dialog.root
    .getByLabel(shell.text("resize:type.family"), { exact: true })
    .selectOption("SA3");
  await expect(rows).toHaveCount(4);
  await dialog.root.getByLabel(shell.text("resize:type.cpu"), { exact: true }).selectOption("8");
  await expect(rows).toHaveCount(1);
  await dialog.root.getByLabel(shell.text("resize:type.search")).fill("xxlarge");
  await expect(dialog.root.getByText(shell.text("resize:type.none"))).toBeVisible();
  await dialog.root.getByRole("button", { name: shell.text("resize:type.reset") }).click();
  await expect(rows).toHaveCount(all);

  // Arrow keys go from one type that can be had to the next.
  const [first] = await dialog.root.getByRole("radio").all();
  await first?.focus();
  await first?.press("Space");
  await expect(first ?? dialog.root).toBeChecked();
  await shell.page.keyboard.press("ArrowDown");
  await expect(dialog.root.getByRole("radio").nth(1)).toBeChecked();
});

test("of a mixed selection each row says whether the type can be had for it", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  const names = ["qa-01", "batch-spot-1", "legacy-local-disk", "night-report", "订单处理服务"];
  await instances.tick(...names);
  const action = resize(shell);
  await shell.page
    .getByRole("toolbar", { name: shell.text("actions:buttons.selected") })
    .getByRole("button", { name: shell.text("actions:buttons.more"), exact: true })
    .click();
  await shell.page.getByRole("menuitem", { name: WORDS.en.group, exact: true }).click();
  await shell.page.getByRole("menuitem", { name: action.label, exact: true }).click();
  const dialog = await ActionDialog.opened(shell, action);

  await dialog.root.getByRole("checkbox", { name: WORDS.en.consent, exact: true }).check();
  await typeRadio(dialog, "S5.LARGE8").check();
  await expect(dialog.row("clear", "qa-01")).toBeVisible();
  for (const [name, reason] of [
    ["batch-spot-1", "type-unavailable"],
    ["legacy-local-disk", "local-system-disk"],
    ["night-report", "stopped-without-charges"],
    ["订单处理服务", "same-type"],
  ] as const) {
    await expect(dialog.row("blocked", name)).toContainText(shell.text(`blocker:${reason}.reason`));
  }
  await dialog.confirm(1, 5);
  await finish(cloud);
  await RunNotice.only(shell).expectDone(1, 1, action.label);
  expect(await cloud.idsSentTo("ResetInstancesType")).toEqual([await instances.id("qa-01")]);
});

test("what the account cannot pay is told with the cloud's code", async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  await cloud.exec("StopInstances", "ap-guangzhou", {
    InstanceIds: [await instances.id("windows-ad-1")],
    StopType: "HARD",
  });
  await cloud.advance(5);
  await instances.refresh();
  await instances.expectState("windows-ad-1", "stopped");
  const dialog = await choose(await instances.openMore("windows-ad-1"));
  await typeRadio(dialog, "S5.LARGE16").check();
  await expect(prices(dialog)).toContainText("100.80");
  await cloud.setFaults([
    {
      action: "ResetInstancesType",
      phase: "before",
      kind: { code: "InvalidAccount.InsufficientBalance" },
    },
  ]);
  await dialog.confirm(1, 1);
  const notice = RunNotice.only(shell);
  await notice.expectOutcome("failed");
  const list = await notice.openInstances();
  await expect(list).toContainText(
    shell.text("error:code.InvalidAccount.InsufficientBalance.title"),
  );
  await expect(list).toContainText("InvalidAccount.InsufficientBalance");
});

test("a finished shutdown offers to adjust the instances", async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  const action = resize(instances.shell);
  await instances.tick("shop-web-01", "shop-web-02");
  await (await instances.shutDownTicked()).confirm(2, 2);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await notice.expectDone(2, 2);
  const dialog = await notice.goOn(action);
  await typeRadio(dialog, "S5.LARGE8").check();
  await expect(dialog.group("clear").getByRole("listitem")).toHaveCount(2);
  await dialog.confirm(2, 2);
});
