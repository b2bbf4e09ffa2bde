import { expect } from "@playwright/test";
import type { ActionDialog } from "../playwright/pages/ActionDialog.ts";
import { Palette } from "../playwright/pages/Palette.ts";
import { type BinAction, RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import { ServersPage } from "../playwright/pages/ServersPage.ts";
import { TerminateDialog, TimerMark } from "../playwright/pages/Termination.ts";
import { BIN, GUANGZHOU, type Rest, type State, state } from "./accessibility-state.ts";

/** The dialog of an action, for the ticked instances, by way of the palette. */
function dialogOf(action: string, tick: string, rest: Rest = {}): State {
  return state(
    `the dialog ${action}`,
    async ({ instances }) => {
      const { shell } = instances;
      await instances.tick(tick);
      const label = shell.text(`actions:name.${action}`);
      await new Palette(shell).give(label, label);
      await expect(shell.page.getByRole("dialog")).toBeVisible();
      await expect(shell.page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
    },
    rest,
  );
}

/** The dialog of an action in the recycle bin, for what is ticked there. */
function ofBin(
  action: BinAction,
  names: readonly string[],
  further?: (dialog: ActionDialog) => Promise<void>,
): State {
  return state(
    further ? `the dialog ${action}, its second step` : `the dialog ${action}`,
    async ({ instances }) => {
      const bin = new RecycleBinPage(instances.shell);
      await bin.tick(...names);
      await further?.(await bin.chooseForTicked(action));
      if (!further) await bin.chooseForTicked(action);
    },
    { scenario: "termination", route: BIN },
  );
}

/** The dialog of an action of another cloud, from a row's menu. */
function ofServer(server: string, group: string, action: string): State {
  return state(
    `another cloud's dialog ${action}`,
    async ({ page }) => {
      await new ServersPage(page).choose(server, group, action);
    },
    { scenario: "reasons", route: "/instances?cloud=naver&region=KR&size=100" },
  );
}

export const DIALOGS: readonly State[] = [
  state(
    "the dialog of a shutdown with everything in it",
    async ({ instances }) => {
      await instances.tickPage();
      const dialog = await instances.shutDownTicked();
      await dialog.choose("hard");
      await dialog.noCharge.check();
      await expect(dialog.lines.first()).toBeVisible();
    },
    { scenario: "reasons", route: `${GUANGZHOU}&size=50`, sample: true },
  ),
  state(
    "the dialog with nobody to shut down",
    async ({ instances }) => {
      await instances.tickPage();
      await instances.shutDownTicked();
    },
    { scenario: "reasons", route: `${GUANGZHOU}&q=stopped` },
  ),
  state(
    "the dialog of consequences",
    async ({ instances }) => {
      await instances.tickPage();
      await instances.shutDownTicked();
    },
    { scenario: "consequences", route: GUANGZHOU },
  ),
  dialogOf("start", "a-very-long-latin-name-without-any-space-to-break-the-line-a", {
    route: `${GUANGZHOU}&state=stopped`,
  }),
  dialogOf("restart", "shop-web-01"),
  dialogOf("rename", "shop-web-01"),
  dialogOf("edit-tags", "shop-web-01"),
  dialogOf("protection", "shop-web-01"),
  dialogOf("resize", "shop-web-01"),
  dialogOf("reset-password", "shop-web-01"),
  dialogOf("bind-key", "shop-web-01"),
  dialogOf("terminate", "shop-web-01", { sample: true }),
  state(
    "the choice of a moment to terminate at",
    async ({ instances, page }) => {
      const dialog = await TerminateDialog.openFrom(await instances.openMore("with-eip"));
      await dialog.choose("timed");
      await dialog.date.fill("2020-01-01");
      await page
        .getByRole("button", { name: instances.shell.text("terminate:timer.calendar") })
        .click();
      await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=with-eip`, sample: true },
  ),
  state(
    "what a termination destroys for good",
    async ({ instances }) => {
      const name = "with-all-kinds-of-disks";
      const dialog = await TerminateDialog.openFrom(await instances.openMore(name));
      await dialog.choose("now");
      await dialog.next();
      await dialog.root.getByRole("textbox").fill("something else");
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=with-all-kinds`, sample: true },
  ),
  state(
    "the bubble of a timed termination",
    async ({ instances }) => {
      const timer = new TimerMark(instances.shell, instances.row("timer-set"));
      await timer.mark.focus();
      await expect(timer.undo).toBeVisible();
    },
    { scenario: "termination", route: `${GUANGZHOU}&q=timer-set`, wide: true, sample: true },
  ),
  state(
    "where instances are chosen for a key",
    async ({ instances, page }) => {
      const { shell } = instances;
      const bind = shell.text("ssh-keys:bind");
      await page.getByRole("button").filter({ hasText: bind }).first().click();
      const list = page.getByRole("dialog").getByRole("list", {
        name: shell.text("ssh-keys:picker.list"),
      });
      await expect(list.getByRole("listitem").first()).toBeVisible();
    },
    { route: "/ssh-keys?region=ap-guangzhou" },
  ),
  dialogOf("unbind-key", "🚀 launch-pad", { route: `${GUANGZHOU}&q=launch-pad` }),
  dialogOf("cancel-termination", "timer-set", {
    scenario: "termination",
    route: `${GUANGZHOU}&q=timer-set`,
  }),
  ofBin("recover", ["bin-by-hand", "bin-returned", "bin-with-arrears"]),
  ofBin("renew", ["bin-returned", "bin-lapsed"]),
  ofBin("release", ["bin-by-hand", "bin-returned"]),
  ofBin("release", ["bin-by-hand"], async (dialog) => {
    await dialog.root
      .getByRole("button", { name: dialog.shell.text("actions:dialog.next"), exact: true })
      .click();
    await dialog.root.getByRole("textbox").fill("something else");
  }),
  ofServer("running", "Server Status", "Stop"),
  ofServer("stopped", "Server Status", "Start"),
  ofServer("running", "Server Status", "Restart"),
  ofServer("stopped", "Resource Adjustment", "Change Spec"),
  ofServer("stopped", "Server Settings", "Termination Protection"),
  ofServer("stopped", "Server Status", "Terminate"),
];
