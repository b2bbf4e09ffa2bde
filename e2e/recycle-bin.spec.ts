import { expect, test } from "../playwright/fixtures.ts";
import { RecycleBinPage } from "../playwright/pages/RecycleBinPage.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { agree } from "../playwright/pages/Termination.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const REGION = "ap-guangzhou";
const BIN = `/recycle-bin?region=${REGION}`;
const scenario = "termination";

test("several are recovered at once, and each that cannot be says why", {
  tag: ["@recover", "@recycle-bin"],
}, async ({ open, cloud }) => {
  const instances = await open({ scenario, language: "ko", route: BIN });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  await bin.tick("bin-by-hand", "bin-by-hand-long-ago", "bin-returned", "bin-with-arrears");
  const dialog = await bin.chooseForTicked("recover");
  await expect(dialog.row("blocked", "bin-returned")).toContainText(
    shell.text("blocker:renew-first.reason"),
  );
  await expect(dialog.row("blocked", "bin-with-arrears")).toContainText(
    shell.text("blocker:in-arrears.reason"),
  );
  await dialog.confirm(2, 4);
  const notice = RunNotice.only(shell);
  await notice.sendNow();
  await expect.poll(() => cloud.idsSentTo("RecoverInstances")).toHaveLength(2);
  await cloud.advance(MINUTE);
  await notice.expectDone(2, 2, bin.label("recover"));
  await expect(bin.row("bin-by-hand")).toHaveCount(0);
  await expect(bin.row("bin-returned")).toBeVisible();
});

test("one is released after a statement and typed words, with what goes and what stays", {
  tag: ["@release", "@recycle-bin"],
}, async ({ open, cloud }) => {
  const instances = await open({ scenario, language: "zh", route: BIN });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  const id = await bin.id("bin-by-hand");
  const dialog = await bin.choose("release", "bin-by-hand");
  await expect(dialog.root).toContainText(dialog.text("statement"));
  await dialog.root.getByRole("button", { name: "下一步", exact: true }).click();
  await expect(
    dialog
      .row("caution", "bin-by-hand")
      .getByRole("list", { name: shell.text("destruction:fates.kept") }),
  ).toContainText(/EIP|弹性公网 IP/);
  const start = dialog.root.getByRole("button", { name: "开始释放", exact: true });
  await expect(start).toHaveAttribute("aria-disabled", "true");
  await agree(dialog, "type", 1);
  await start.click();
  await expect.poll(() => cloud.idsSentTo("TerminateInstances")).toEqual([id]);
  await cloud.advance(MINUTE);
  await RunNotice.only(shell).expectDone(1, 1, bin.label("release"));
  expect(await cloud.read(id)).toBeNull();
});

test("a subscription comes back by renewing it, for a period and at a price", {
  tag: ["@renew", "@recycle-bin"],
}, async ({ open, cloud }) => {
  const instances = await open({ scenario, route: BIN });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  const id = await bin.id("bin-lapsed");
  await expect(bin.button(bin.row("bin-lapsed"), "recover", "bin-lapsed")).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(bin.button(bin.row("bin-by-hand"), "renew", "bin-by-hand")).toHaveCount(0);
  const dialog = await bin.choose("renew", "bin-lapsed");
  const price = dialog.root.getByRole("region", { name: dialog.text("price.title") });
  const forOneMonth = await price
    .getByText(/\d\.\d\d/)
    .first()
    .textContent();
  await dialog.root
    .getByLabel(dialog.text("period"), { exact: true })
    .selectOption({ label: "1 year" });
  await expect(price.getByText(/\d\.\d\d/).first()).not.toHaveText(forOneMonth ?? "");
  await dialog.confirm(1, 1);
  await expect.poll(() => cloud.idsSentTo("RenewInstances")).toEqual([id]);
  await cloud.advance(MINUTE);
  await RunNotice.only(shell).expectDone(1, 1, bin.label("renew"));
  expect(await cloud.read(id)).toMatchObject({ IsolatedSource: "NOTISOLATED" });
});

test("the countdown goes by the cloud's clock: it neither drifts nor jumps when the page is loaded anew", async ({
  open,
  page,
  cloud,
}) => {
  const instances = await open({ scenario, route: BIN });
  const bin = new RecycleBinPage(instances.shell);
  const row = bin.row("bin-by-hand");
  /** What the row says is left, and the end that it has by the cloud's clock; both in seconds. */
  const countdown = async () => {
    const { text, now } = await row.evaluate((element) => ({
      text: element.textContent ?? "",
      now: window.cvmConsole?.control.now() ?? 0,
    }));
    const [, h = "0", m = "0", s = "0"] = /(?:(\d+) hr )?(?:(\d+) min )?(\d+) sec/.exec(text) ?? [];
    const left = Number(h) * HOUR + Number(m) * MINUTE + Number(s);
    return { left, end: now / 1000 + left };
  };
  await expect(row).toContainText(/\d sec/);
  const first = await countdown();
  await cloud.advance(HOUR);
  await expect.poll(async () => first.left - (await countdown()).left).toBeGreaterThanOrEqual(HOUR);
  await expect.poll(async () => Math.abs((await countdown()).end - first.end)).toBeLessThan(3);
  await page.reload();
  await cloud.ready();
  await expect(row).toContainText(/\d sec/);
  // The very first that is drawn is as right as any later one.
  expect(Math.abs((await countdown()).end - first.end)).toBeLessThan(3);
});

test("filters, pages and columns are in the address or remembered, and an empty bin says so", async ({
  open,
  page,
}) => {
  const instances = await open({ scenario, route: `${BIN}&size=10&sort=-name` });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  await expect(bin.rows).toHaveCount(5);
  await bin.search("lapsed");
  await expect(bin.rows).toHaveCount(1);
  await expect(page).toHaveURL(/recycle-bin.*q=lapsed/);
  await bin.clearSearch();
  await bin.search("nobody");
  await expect(page.getByText(shell.text("recycle-bin:noMatch"))).toBeVisible();
  await bin.clearSearch();
  await expect(bin.rows).toHaveCount(5);
  // The search box offers its filters until it is left.
  await bin.heading.click();

  const columns = await bin.openTool("columns");
  await columns
    .getByRole("checkbox", { name: shell.text("instances:column.zone"), exact: true })
    .uncheck();
  await page.keyboard.press("Escape");
  await expect(bin.columnHead(shell.text("instances:column.zone"))).toHaveCount(0);
  await shell.goTo("instances");
  await expect(instances.columnHead(shell.text("instances:column.zone"))).toBeVisible();

  await page.goto(`./?lang=en&scenario=empty#${BIN}`);
  await expect(page.getByRole("heading", { level: 2 })).toContainText("Recycle Bin");
});

test("the list is sorted by the time until release, as a table and as cards", async ({
  open,
  page,
}) => {
  const instances = await open({ scenario, route: BIN });
  const { shell } = instances;
  const bin = new RecycleBinPage(shell);
  await expect(bin.rows).toHaveCount(5);
  /** When each of them is released, from top to bottom. */
  const ends = () =>
    bin.rows.or(bin.cards).evaluateAll((rows) =>
      rows.map((row) => {
        const cell = row.querySelector("[data-countdown]")?.parentElement;
        return cell?.querySelector("time")?.dateTime ?? "";
      }),
    );
  await expect.poll(async () => (await ends()).every((end) => end !== "")).toBe(true);
  const sorted = (await ends()).toSorted();
  const head = bin.columnHead(shell.text("instances:column.releasedAt"));
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(ends).toEqual(sorted);
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect.poll(ends).toEqual(sorted.toReversed());
  await expect(page).toHaveURL(/sort=-releasedAt/);

  await page.setViewportSize({ width: 500, height: 800 });
  const field = { field: shell.text("instances:sort.key.releasedAt") };
  const order = page.getByRole("combobox", { name: shell.text("instances:sort.label") });
  await expect(order).toHaveValue(shell.text("instances:sort.descending", field));
  await order.click();
  await page
    .getByRole("option", { name: shell.text("instances:sort.ascending", field), exact: true })
    .click();
  await expect(page).toHaveURL(/sort=releasedAt/);
  await expect.poll(ends).toEqual(sorted);
});

for (const language of ["en", "zh", "ko"] as const) {
  test(`arrears go to their end, and a top-up in time ends them, in ${language}`, async ({
    open,
    page,
    cloud,
  }) => {
    const instances = await open({
      scenario: "arrears",
      language,
      route: `/instances?region=${REGION}&size=50`,
    });
    const { shell } = instances;
    const [kept, lost] = [await instances.id("web-1"), await instances.id("web-2")];
    await cloud.spend(1);
    const row = instances.row("web-1");
    // What stands beside an instance is looked up every few seconds, however often rows are read.
    const refreshUntil = (check: (patience: { readonly timeout: number }) => Promise<void>) =>
      expect(async () => {
        await instances.refresh();
        await check({ timeout: 1_000 });
      }).toPass();
    await refreshUntil((patience) =>
      expect(row).toContainText(shell.text("instances:mark.topUpToKeep"), patience),
    );
    await instances.expectState("web-1", "running");

    // Charged for two hours, then shut down by the system and marked.
    await cloud.advance(2 * HOUR + MINUTE);
    await refreshUntil((patience) =>
      expect(row).toContainText(shell.text("instances:mark.topUpToStart"), patience),
    );
    await instances.expectState("web-1", "stopped");
    const bin = await RecycleBinPage.goTo(shell);
    await expect(bin.row("in-bin").or(bin.row("subscription-in-bin")).first()).toBeVisible();
    await expect(bin.row("web-1")).toHaveCount(0);
    await expect(
      page.getByText(shell.text("recycle-bin:arrears.text"), { exact: true }),
    ).toBeVisible();
    await shell.goTo("instances");

    if (language === "en") {
      await cloud.topUp(1_000);
      await refreshUntil((patience) =>
        expect(row).not.toContainText(shell.text("instances:mark.topUpToStart"), patience),
      );
      await cloud.advance(25 * HOUR);
      expect(await cloud.read(kept)).toMatchObject({ InstanceState: "STOPPED" });
    } else {
      await cloud.advance(25 * HOUR);
      await instances.refresh();
      await expect(row).toHaveCount(0);
      expect([await cloud.read(kept), await cloud.read(lost)]).toEqual([null, null]);
    }
  });
}
