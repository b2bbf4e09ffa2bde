import { readFile } from "node:fs/promises";
import { expect, test } from "../playwright/fixtures.ts";
import { OperationsPage } from "../playwright/pages/OperationsPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { RunWitness } from "./run-witness.ts";

test("finished operations can be looked up, copied and exported, after a reload too", {
  tag: "@chromium-only",
}, async ({ open, page, context, cloud }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const instances = await open({ scenario: "refused" });
  const { shell } = instances;
  const denied = await instances.id("calm-2");
  const witness = new RunWitness(page);
  await witness.set({ denials: [{ actions: ["StopInstances"], instanceIds: [denied] }] });
  await instances.tick("calm-1", "calm-2");
  const dialog = await instances.shutDownTicked();
  await dialog.confirm(2, 2);
  const notice = RunNotice.only(shell);
  await notice.sendNow();
  await witness.expectStopping(1);
  await cloud.advance(60);
  await notice.expectDone(1, 2);
  await notice.close();
  const single = await instances.shutDown("calm-3");
  await single.confirm(1, 1);
  await witness.expectStopping(2);
  await cloud.advance(60);
  await instances.expectState("calm-3", "stopped");

  const titles = [
    shell.text("runs:title", { action: shell.labels.shutDown, done: 1, total: 1 }),
    shell.text("runs:title", { action: shell.labels.shutDown, done: 1, total: 2 }),
  ];
  for (const reloaded of [false, true]) {
    if (reloaded) {
      await page.reload();
      await cloud.ready();
    }
    const history = reloaded ? await OperationsPage.shown(shell) : await OperationsPage.open(shell);
    await expect(history.titles).toContainText(titles);
    const record = await history.record(1);
    await record.items.expectResult("calm-1", "done");
    await record.items.expectResult("calm-2", "failed");
    await record.items.expectReason("calm-2", "error:code.UnauthorizedOperation.title");

    const text = await record.copyAsText();
    expect(text.split("\n")[0]).toBe(titles[1]);
    expect(text).toContain("calm-1");
    const failed = text.split("\n").find((line) => line.startsWith(denied));
    expect(failed).toContain(shell.text("error:code.UnauthorizedOperation.title"));

    const download = await record.exportCsv();
    expect(download.suggestedFilename()).toMatch(/^shutdown-.+Z\.csv$/);
    const csv = (await readFile(await download.path(), "utf8")).replace(/^\uFEFF/, "");
    const rows = csv.trimEnd().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(shell.text("runs:column.requestId"));
    expect(rows.find((row) => row.includes(denied))).toContain("UnauthorizedOperation");
  }
});

test("a history that is empty says what will be there", async ({ open, page }) => {
  const { shell } = await open({ scenario: "empty" });
  await OperationsPage.open(shell);
  await expect(page.getByText(shell.text("runs:history.emptyNext"))).toBeVisible();
});
