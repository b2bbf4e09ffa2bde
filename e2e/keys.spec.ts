import { expect, test } from "../playwright/fixtures.ts";
import { ActionDialog } from "../playwright/pages/ActionDialog.ts";
import {
  agreement,
  chooseKey,
  choosePasswordKey,
  choosePasswordKeyForTicked,
  expectSent,
  loadKey,
  openPasswordKey,
  unbindKey,
} from "../playwright/pages/PasswordKey.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

const ALL = "/instances?size=100";
const REGION = "ap-guangzhou";
/** Created with the region's first key. */
const KEYED = "🚀 launch-pad";

/** The ids of the region's keys, oldest first. */
async function keysOf(cloud: PretendCloud): Promise<readonly string[]> {
  const answer = (await cloud.exec("DescribeKeyPairs", REGION, {})) as {
    readonly Response: { readonly KeyPairSet: readonly { readonly KeyId: string }[] };
  };
  return answer.Response.KeyPairSet.map(({ KeyId }) => KeyId);
}

for (const language of ["en", "ko"] as const) {
  test(`a key is loaded from the row of a running instance, in ${language}`, {
    tag: ["@bind-key", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language, route: ALL });
    const { shell } = instances;
    const action = loadKey(shell);
    const id = await instances.id("shop-web-01");
    const [, key = ""] = await keysOf(cloud);
    const dialog = await choosePasswordKey(await instances.openMore("shop-web-01"), action);
    await chooseKey(dialog, key);
    await agreement(dialog).check();
    const row = dialog.row("caution", "shop-web-01");
    await expect(row).toContainText(shell.text("consequence:password-login-ends"));
    await expect(row).toContainText(shell.text("consequence:forced-shutdown"));
    await dialog.confirm(1, 1);
    await expectSent(cloud, "AssociateInstancesKeyPairs");
    await cloud.advance(30);
    await RunNotice.only(shell).expectDone(1, 1, action.label);
    await instances.expectState("shop-web-01", "running");
    expect(await cloud.read(id)).toMatchObject({ LoginSettings: { KeyIds: [key] } });
  });
}

test("a key is loaded in the tab view", {
  tag: ["@bind-key", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ route: "/instances?q=qa-01" });
  const id = await instances.id("qa-01");
  const [key = ""] = await keysOf(cloud);
  const tabView = await instances.switchToTabView();
  await tabView.open("qa-01");
  const dialog = await choosePasswordKey(await tabView.openMoreActions(), loadKey(instances.shell));
  await expect(agreement(dialog)).toHaveCount(0);
  await chooseKey(dialog, key);
  await dialog.confirm(1, 1);
  await expectSent(cloud, "AssociateInstancesKeyPairs");
  await cloud.advance(5);
  await expect(async () => {
    expect(await cloud.read(id)).toMatchObject({ LoginSettings: { KeyIds: [key] } });
  }).toPass();
});

test("a key is unbound from a row", {
  tag: ["@unbind-key", "@list"],
}, async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  const action = unbindKey(shell);
  const id = await instances.id(KEYED);
  const [key = ""] = await keysOf(cloud);
  const dialog = await choosePasswordKey(await instances.openMore(KEYED), action);
  await dialog.root.getByRole("radio", { name: key }).check();
  await agreement(dialog).check();
  await expect(dialog.row("caution", KEYED)).toContainText(
    shell.text("consequence:key-login-ends"),
  );
  await dialog.confirm(1, 1);
  await expectSent(cloud, "DisassociateInstancesKeyPairs");
  await cloud.advance(30);
  await RunNotice.only(shell).expectDone(1, 1, action.label);
  await instances.expectState(KEYED, "running");
  expect(await cloud.read(id)).toMatchObject({ LoginSettings: { KeyIds: [] } });
});

test("a key is unbound in the tab view", {
  tag: ["@unbind-key", "@tab-view"],
}, async ({ open, cloud }) => {
  const instances = await open({ route: "/instances?q=launch-pad" });
  const id = await instances.id(KEYED);
  const tabView = await instances.switchToTabView();
  await tabView.open(KEYED);
  const dialog = await choosePasswordKey(
    await tabView.openMoreActions(),
    unbindKey(instances.shell),
  );
  await agreement(dialog).check();
  await dialog.confirm(1, 1);
  await expectSent(cloud, "DisassociateInstancesKeyPairs");
  await cloud.advance(30);
  await tabView.expectState("running");
  expect(await cloud.read(id)).toMatchObject({ LoginSettings: { KeyIds: [] } });
});

test("Windows has no keys, and an instance without any none to unbind: the menu says so", async ({
  open,
}) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  const windows = await instances.openMore("windows-ad-2");
  await openPasswordKey(windows);
  for (const action of [loadKey(shell), unbindKey(shell)]) {
    await expect(windows.entry(action)).toHaveAccessibleDescription(
      shell.text("blocker:windows.reason"),
    );
  }
  await shell.page.keyboard.press("Escape");
  await shell.page.keyboard.press("Escape");
  const linux = await instances.openMore("shop-web-01");
  await openPasswordKey(linux);
  await expect(linux.entry(unbindKey(shell))).toHaveAccessibleDescription(
    shell.text("blocker:no-key-bound.reason"),
  );
});

test("of a mixed selection each row says what the key means for it", async ({ open, cloud }) => {
  const instances = await open({ route: ALL });
  const { shell } = instances;
  await instances.tick("qa-01", KEYED, "windows-ad-2");
  const [, key = ""] = await keysOf(cloud);
  const dialog = await choosePasswordKeyForTicked(shell, loadKey(shell));
  await chooseKey(dialog, key);
  await expect(dialog.row("caution", "qa-01")).toContainText(
    shell.text("consequence:password-login-ends"),
  );
  await expect(dialog.row("blocked", KEYED)).toContainText(shell.text("blocker:running.reason"));
  await expect(dialog.row("blocked", "windows-ad-2")).toContainText(
    shell.text("blocker:windows.reason"),
  );
  const id = await instances.id("qa-01");
  await dialog.confirm(1, 3);
  await expect(async () => {
    expect(await cloud.idsSentTo("AssociateInstancesKeyPairs")).toEqual([id]);
  }).toPass();
});

const SSH_KEY = { en: "SSH Key", zh: "SSH 密钥", ko: "SSH 키" } as const;

for (const language of ["ko", "zh"] as const) {
  test(`the page of SSH keys lists who has them and takes a key away, in ${language}`, async ({
    open,
    cloud,
    page,
  }) => {
    const instances = await open({ language, route: ALL });
    const { shell } = instances;
    const id = await instances.id(KEYED);
    const [key = "", , , unused = ""] = await keysOf(cloud);
    await page.getByRole("link", { name: SSH_KEY[language], exact: true }).click();
    const heading = page.getByRole("heading", { level: 1, name: SSH_KEY[language], exact: true });
    await expect(heading).toBeVisible();
    const item = (of: string) => page.getByRole("listitem", { name: of, exact: true });
    await expect(item(unused)).toContainText(shell.text("ssh-keys:unused"));
    await expect(item(key).getByRole("link", { name: id, exact: true })).toHaveAttribute(
      "href",
      new RegExp(`open=${id}`),
    );
    const name = { name: "ops-main" };
    await item(key)
      .getByRole("button", { name: shell.text("ssh-keys:unbindFrom", name), exact: true })
      .click();
    const dialog = await ActionDialog.opened(shell, unbindKey(shell));
    await expect(dialog.root.getByRole("radio", { name: key })).toBeChecked();
    await agreement(dialog).check();
    await expect(dialog.row("caution", KEYED)).toBeVisible();
  });
}
