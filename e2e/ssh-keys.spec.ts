import { expect, test } from "../playwright/fixtures.ts";
import { agreement } from "../playwright/pages/PasswordKey.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { SshKeysPage } from "../playwright/pages/SshKeysPage.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";
import { expectNoFinding, showTheme } from "./axe.ts";

const ROUTE = "/instances?region=ap-guangzhou&size=100";
const REGION = "ap-guangzhou";
/** Created with the region's first key. */
const KEYED = "🚀 launch-pad";

async function firstKeyOf(cloud: PretendCloud): Promise<string> {
  const answer = (await cloud.exec("DescribeKeyPairs", REGION, {})) as {
    readonly Response: { readonly KeyPairSet: readonly { readonly KeyId: string }[] };
  };
  return answer.Response.KeyPairSet[0]?.KeyId ?? "";
}

for (const language of ["en", "zh", "ko"] as const) {
  test(`a key is bound to instances from its page, in ${language}`, async ({ open, cloud }) => {
    const instances = await open({ language, route: ROUTE });
    const { shell } = instances;
    const [web, qa] = [await instances.id("shop-web-01"), await instances.id("qa-01")];
    const key = await firstKeyOf(cloud);
    const keys = await SshKeysPage.goTo(shell);
    await keys.bindButton(key).click();

    // Why it is no choice stands beside who is none, and a tick does nothing.
    const windows = keys.choice("windows-ad-2");
    await expect(windows).toContainText(shell.text("blocker:windows.reason"));
    await keys.box("windows-ad-2").press("Space");
    await expect(keys.box("windows-ad-2")).not.toBeChecked();
    await expect(keys.choice(KEYED)).toContainText(shell.text("blocker:key-already-bound.reason"));

    // What was ticked stays so while others are looked for.
    await keys.searchField.fill("qa-01");
    await expect(keys.picker.getByRole("checkbox")).toHaveCount(1);
    await keys.box("qa-01").check();
    await keys.searchField.fill("no such instance");
    await expect(keys.picker.getByText(shell.text("ssh-keys:picker.nothing"))).toBeVisible();
    await keys.searchField.fill("shop-web");
    await keys.box("shop-web-01").check();
    await keys.nextButton.click();

    const dialog = await keys.loading();
    await expect(dialog.root.getByRole("combobox")).toHaveValue(new RegExp(key));
    await expect(dialog.row("blocked", "shop-web-01")).toContainText(
      shell.text("blocker:running.reason"),
    );
    await agreement(dialog).check();
    await expect(dialog.row("caution", "shop-web-01")).toContainText(
      shell.text("consequence:forced-shutdown"),
    );
    await dialog.confirm(2, 2);
    // The one that runs is forced, the other is not: two requests.
    await expect.poll(() => cloud.idsSentTo("AssociateInstancesKeyPairs")).toHaveLength(2);
    await cloud.advance(60);
    await RunNotice.only(shell).expectDone(2, 2, dialog.action.label);
    for (const id of [web, qa]) {
      expect(await cloud.read(id)).toMatchObject({ LoginSettings: { KeyIds: [key] } });
    }
  });
}

test("the keyboard alone chooses instances for a key, and the focus is never lost", async ({
  open,
  cloud,
  page,
}) => {
  const { shell } = await open({ route: ROUTE });
  const key = await firstKeyOf(cloud);
  const keys = await SshKeysPage.goTo(shell);
  await expect(keys.bindButton(key)).toBeVisible();
  await keys.bindButton(key).focus();
  await page.keyboard.press("Enter");
  await expect(keys.searchField).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(keys.picker).toBeHidden();
  await expect(keys.bindButton(key)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(keys.searchField).toBeFocused();
  await page.keyboard.type("qa-01");
  await expect(keys.picker.getByRole("checkbox")).toHaveCount(1);
  // Nothing is chosen: the button says so and goes nowhere.
  await keys.nextButton.focus();
  await page.keyboard.press("Enter");
  await expect(keys.nextButton).toHaveAccessibleDescription(
    shell.text("actions:buttons.noneSelected"),
  );
  await expect(keys.picker).toBeVisible();
  await keys.searchField.focus();
  await page.keyboard.press("Tab");
  await expect(keys.box("qa-01")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(keys.box("qa-01")).toBeChecked();
  // Past Cancel.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(keys.nextButton).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = await keys.loading();
  await expect(dialog.row("caution", "qa-01")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog.root).toBeHidden();
  await expect(keys.bindButton(key)).toBeFocused();
});

test("axe finds nothing where instances are chosen for a key", async ({ open, cloud, page }) => {
  const { shell } = await open({ route: ROUTE });
  const key = await firstKeyOf(cloud);
  const keys = await SshKeysPage.goTo(shell);
  await keys.bindButton(key).click();
  await expect(keys.choice("windows-ad-2")).toBeVisible();
  await expectNoFinding(page, "light");
  await showTheme(page, "dark");
  await expectNoFinding(page, "dark");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoFinding(page, "narrow");
});
