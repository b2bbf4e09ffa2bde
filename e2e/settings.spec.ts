import type { Locator } from "@playwright/test";
import { expect, test } from "../playwright/fixtures.ts";
import type { Language } from "../playwright/labels.ts";
import { ActionDialog, type ActionInWords } from "../playwright/pages/ActionDialog.ts";
import type { InstanceMenu } from "../playwright/pages/InstanceMenu.ts";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { Shell } from "../playwright/pages/Shell.ts";

/** The whole region on one page. */
const ALL = "/instances?size=100";

type Setting = "rename" | "edit-tags" | "protection";

/** Labels to the letter, by hand: what stands in *Instance Settings*. */
const WORDS: Record<Language, Record<Setting | "group" | "enable" | "disable", string>> = {
  en: {
    group: "Instance Settings",
    rename: "Rename",
    "edit-tags": "Edit Tags",
    protection: "Instance Termination Protection",
    enable: "Enable",
    disable: "Disable",
  },
  zh: {
    group: "实例设置",
    rename: "改名",
    "edit-tags": "编辑标签",
    protection: "设置实例销毁保护",
    enable: "启用",
    disable: "关闭",
  },
  ko: {
    group: "인스턴스 설정",
    rename: "이름 변경",
    "edit-tags": "태그 편집",
    protection: "인스턴스 폐기 방지",
    enable: "활성화",
    disable: "비활성화",
  },
};

function setting({ language }: Shell, name: Setting): ActionInWords {
  return { namespace: name, label: WORDS[language][name] };
}

function settings(shell: Shell): Locator {
  return shell.page.getByRole("menuitem", { name: WORDS[shell.language].group, exact: true });
}

/** More > Instance Settings > … */
async function choose(menu: InstanceMenu, name: Setting): Promise<ActionDialog> {
  const { shell } = menu;
  await settings(shell).click();
  await menu.entry(setting(shell, name)).click();
  return ActionDialog.opened(shell, setting(shell, name));
}

/** More Actions > Instance Settings > … above the list. */
async function chooseForTicked({ shell }: InstancesPage, name: Setting): Promise<ActionDialog> {
  await shell.page
    .getByRole("toolbar", { name: shell.text("actions:buttons.selected") })
    .getByRole("button", { name: shell.text("actions:buttons.more") })
    .click();
  await settings(shell).click();
  const action = setting(shell, name);
  await shell.page.getByRole("menuitem", { name: action.label, exact: true }).click();
  return ActionDialog.opened(shell, action);
}

function field(dialog: ActionDialog, key: string): Locator {
  return dialog.root.getByLabel(dialog.text(key), { exact: true });
}

async function addTag(dialog: ActionDialog, key: string, value: string): Promise<void> {
  await dialog.root.getByRole("button", { name: dialog.text("set.add"), exact: true }).click();
  await field(dialog, "set.key").last().fill(key);
  await field(dialog, "set.value").last().fill(value);
}

for (const language of ["en", "ko"] as const) {
  test(`an instance is renamed from its row, in ${language}`, {
    tag: ["@rename", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const id = await instances.id("shop-web-01");
    const dialog = await choose(await instances.openMore("shop-web-01"), "rename");
    await expect(field(dialog, "name")).toHaveValue("shop-web-01");
    await field(dialog, "name").fill("x".repeat(61));
    await expect(
      dialog.root.getByText(dialog.text("tooLong", { length: 61, limit: 60 })).first(),
    ).toBeVisible();
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await field(dialog, "name").fill("정문 1");
    await dialog.confirm(1, 1);
    await RunNotice.only(instances.shell).expectDone(1, 1, WORDS[language].rename);
    await expect(instances.row("정문 1")).toBeVisible();
    expect(await cloud.read(id)).toMatchObject({ InstanceName: "정문 1" });
  });
}

test("an instance is renamed in the tab view, in zh", {
  tag: ["@rename", "@tab-view"],
}, async ({ open }) => {
  const instances = await open({ language: "zh", route: "/instances?q=shop-web-0" });
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-02");
  const dialog = await choose(await tabView.openMoreActions(), "rename");
  await field(dialog, "name").fill("shop-web-0 back");
  await dialog.confirm(1, 1);
  await expect(
    tabView.panel.getByRole("heading", { name: "shop-web-0 back", exact: true }),
  ).toBeVisible();
});

for (const language of ["en", "ko"] as const) {
  test(`tags are set and removed from a row, in ${language}`, {
    tag: ["@edit-tags", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const { shell } = instances;
    const id = await instances.id("shop-web-01");
    const dialog = await choose(await instances.openMore("shop-web-01"), "edit-tags");
    await addTag(dialog, "project-x", "a");
    await expect(
      dialog.root.getByText(dialog.text("problem.reserved", { prefix: "project" })),
    ).toBeVisible();
    await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
    await field(dialog, "set.key").last().fill("env");
    await field(dialog, "set.value").last().fill("차기");
    await expect(dialog.row("clear", "shop-web-01")).toContainText(
      shell.text("consequence:tags-overwritten", { tags: "env:prod" }),
    );
    await dialog.confirm(1, 1);
    await RunNotice.only(shell).expectDone(1, 1, WORDS[language]["edit-tags"]);
    expect(await cloud.read(id)).toMatchObject({
      Tags: expect.arrayContaining([{ Key: "env", Value: "차기" }]),
    });
  });
}

test("tags are set and removed in the tab view, in zh", {
  tag: ["@edit-tags", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: "/instances?q=shop-web-02" });
  const id = await instances.id("shop-web-02");
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-02");
  const dialog = await choose(await tabView.openMoreActions(), "edit-tags");
  await addTag(dialog, "owner", "web");
  await dialog.root.getByRole("combobox", { name: dialog.text("remove.label") }).click();
  await dialog.shell.page.getByRole("option", { name: "env", exact: true }).click();
  await dialog.shell.page.keyboard.press("Tab");
  await dialog.confirm(1, 1);
  await expect(tabView.panel.getByText("owner", { exact: false }).first()).toBeVisible();
  await RunNotice.only(instances.shell).expectDone(1, 1, WORDS.zh["edit-tags"]);
  const { Tags } = (await cloud.read(id)) as { Tags: { Key: string; Value: string }[] };
  expect(Tags).toContainEqual({ Key: "owner", Value: "web" });
  expect(Tags.map(({ Key }) => Key)).not.toContain("env");
});

for (const language of ["en", "ko"] as const) {
  test(`termination protection is enabled from a row, in ${language}`, {
    tag: ["@protection", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const id = await instances.id("shop-web-01");
    const dialog = await choose(await instances.openMore("shop-web-01"), "protection");
    const radio = (name: string) => dialog.root.getByRole("radio", { name, exact: true });
    await expect(radio(WORDS[language].enable)).toBeChecked();
    await radio(WORDS[language].disable).check();
    await expect(dialog.row("blocked", "shop-web-01")).toContainText(
      instances.shell.text("blocker:nothing-to-change.reason"),
    );
    await radio(WORDS[language].enable).check();
    await dialog.confirm(1, 1);
    await RunNotice.only(instances.shell).expectDone(1, 1, WORDS[language].protection);
    expect(await cloud.read(id)).toMatchObject({ DisableApiTermination: true });
  });
}

test("termination protection is disabled in the tab view, in zh", {
  tag: ["@protection", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ language: "zh", route: "/instances?q=shop-web-02" });
  const id = await instances.id("shop-web-02");
  await cloud.exec("ModifyInstancesAttribute", "ap-guangzhou", {
    InstanceIds: [id],
    DisableApiTermination: true,
  });
  await instances.refresh();
  const tabView = await instances.switchToTabView();
  await tabView.open("shop-web-02");
  const dialog = await choose(await tabView.openMoreActions(), "protection");
  await dialog.confirm(1, 1);
  await RunNotice.only(instances.shell).expectDone(1, 1, WORDS.zh.protection);
  expect(await cloud.read(id)).toMatchObject({ DisableApiTermination: false });
});

test("many are renamed in sequence, each shown its name beforehand, and who cannot be is left out", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  const names = ["shop-web-01", "night-report", "shop-web-02", "shop-web-03"] as const;
  const ids = new Map<string, string>();
  for (const name of names) ids.set(name, await instances.id(name));
  await instances.tick(...names);
  const dialog = await chooseForTicked(instances, "rename");
  await field(dialog, "name").fill("front-{R:8,F:2}");
  await expect(dialog.row("blocked", "night-report")).toContainText(
    shell.text("blocker:stopped-without-charges.reason"),
  );
  const promised = new Map<string, string | undefined>();
  for (const name of names.filter((each) => each !== "night-report")) {
    const row = dialog.row("clear", name);
    await expect(row).toContainText(/front-\d\d/);
    promised.set(name, /front-\d+/.exec((await row.textContent()) ?? "")?.[0]);
  }
  expect([...promised.values()].toSorted()).toEqual(["front-08", "front-09", "front-10"]);
  await dialog.confirm(3, 4);
  const notice = RunNotice.only(shell);
  await notice.sendNow();
  await notice.expectDone(3, 3, WORDS.en.rename);
  for (const [name, promise] of promised) {
    expect(await cloud.read(ids.get(name) ?? "")).toMatchObject({ InstanceName: promise });
  }
});

test("an unknown outcome of an edit of tags is found out by reading them", async ({
  open,
  cloud,
}) => {
  const instances = await open({ route: ALL });
  const id = await instances.id("shop-web-01");
  await cloud.setFaults([
    { action: "ModifyResourceTags", phase: "after", kind: "connection", times: 1 },
  ]);
  const dialog = await choose(await instances.openMore("shop-web-01"), "edit-tags");
  await addTag(dialog, "owner", "web");
  await dialog.confirm(1, 1);
  await RunNotice.only(instances.shell).expectDone(1, 1, WORDS.en["edit-tags"]);
  expect(await cloud.read(id)).toMatchObject({
    Tags: expect.arrayContaining([{ Key: "owner", Value: "web" }]),
  });
});

test("the pencil of an instance shut down without charges says why instead", async ({ open }) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  const row = instances.row("night-report");
  await row
    .getByRole("button", { name: shell.text("instances:rename.start", { name: "night-report" }) })
    .press("Enter");
  await expect(row.getByText(shell.text("blocker:stopped-without-charges.reason"))).toBeVisible();
  await expect(row.getByRole("textbox")).toHaveCount(0);
});
