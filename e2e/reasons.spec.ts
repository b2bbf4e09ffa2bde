import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { BLOCKED, NO_CHARGE, REASONS } from "./reason-catalogue.ts";

const blocked = Object.keys(BLOCKED);
const allowed = Object.keys(NO_CHARGE);
const all = blocked.length + allowed.length;

for (const language of LANGUAGES) {
  test(`a mixed selection: who is left out and why, and who is shut down, in ${language}`, async ({
    open,
    cloud,
  }) => {
    const instances = await open({ scenario: "reasons", route: "/instances?size=50", language });
    await expect(instances.rows).toHaveCount(all);
    await instances.tickPage();
    const dialog = await instances.shutDownTicked();

    await expect(dialog.confirmButton).toHaveText(
      dialog.shell.labels.confirmShutDown(allowed.length, all),
    );
    await expect(dialog.group("blocked").getByRole("listitem")).toHaveCount(blocked.length);
    for (const [name, reasons] of Object.entries(BLOCKED)) {
      const sentences = reasons.map((reason) => {
        const { reason: why, next } = REASONS[reason][language];
        return why + next;
      });
      await expect(
        dialog.row("blocked", name).getByRole("paragraph"),
        `what is said of ${name}`,
      ).toHaveText(sentences);
    }
    for (const name of allowed) await expect(dialog.row("blocked", name)).toHaveCount(0);

    await dialog.confirm(allowed.length, all);
    await RunNotice.only(instances.shell).sendNow();
    const eligible = await Promise.all(allowed.map((name) => instances.id(name)));
    await expect.poll(() => cloud.idsSentTo("StopInstances")).toHaveLength(eligible.length);
    expect((await cloud.idsSentTo("StopInstances")).toSorted()).toEqual(eligible.toSorted());
    await cloud.advance(600);
    for (const name of allowed) await instances.expectState(name, "stopped");
    await instances.expectState("stopping", "stopping");
  });

  test(`“no charges” says at each row whether it applies and why not, in ${language}`, async ({
    open,
    cloud,
  }) => {
    const instances = await open({
      scenario: "reasons",
      route: "/instances?q=running-",
      language,
    });
    await expect(instances.rows).toHaveCount(allowed.length);
    await instances.tickPage();
    const dialog = await instances.shutDownTicked();
    await dialog.noCharge.check();
    for (const [name, sentences] of Object.entries(NO_CHARGE)) {
      const read = await cloud.read(await instances.id(name));
      const [address = ""] = (read?.PublicIpAddresses ?? []) as string[];
      const row = dialog.listed(name);
      await expect(row.getByRole("paragraph"), `what is said of ${name}`).toHaveText(
        sentences[language].map((sentence) => sentence.replace("%", address)),
      );
    }
    // Only what a person has to read first stands under that title.
    await expect(dialog.row("clear", "running-eip")).toBeVisible();
    await expect(dialog.group("clear").getByRole("listitem")).toHaveCount(1);
    await expect(dialog.group("caution").getByRole("listitem")).toHaveCount(allowed.length - 1);
  });

  test(`an entry that cannot be used stays in the menu and says why, in ${language}`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({ scenario: "reasons", route: "/instances?q=stopped", language });
    const menu = await instances.openMore("stopped-and-isolated");
    await menu.openInstanceStatus();
    const reasons = (BLOCKED["stopped-and-isolated"] ?? []).map(
      (reason) => REASONS[reason][language].reason,
    );
    await expect(menu.shutDownEntry).toHaveAttribute("aria-disabled", "true");
    await expect(menu.shutDownEntry).toHaveAccessibleDescription(reasons.join(" "));
    for (const reason of reasons) await expect(menu.shutDownEntry.getByText(reason)).toBeVisible();

    await menu.shutDownEntry.focus();
    await expect(menu.shutDownEntry).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(menu.shutDownEntry).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await cloud.idsSentTo("StopInstances")).toEqual([]);
  });
}

test("with nobody to shut down the button says so and does nothing", async ({ open, cloud }) => {
  const instances = await open({ scenario: "reasons", route: "/instances?q=stopped|terminating" });
  await instances.tickPage();
  const count = await instances.rows.count();
  const dialog = await instances.shutDownTicked();
  await expect(dialog.confirmButton).toHaveText(dialog.shell.labels.confirmShutDown(0, count));
  await expect(dialog.confirmButton).toHaveAttribute("aria-disabled", "true");
  await expect(dialog.confirmButton).toHaveAccessibleDescription(
    "None of the selected instances can be shut down. The reason is shown next to each one.",
  );
  await dialog.confirmButton.focus();
  await expect(dialog.confirmButton).toBeFocused();
  await dialog.confirmButton.press("Enter");
  await expect(dialog.root).toBeVisible();
  expect(await cloud.idsSentTo("StopInstances")).toEqual([]);
});
