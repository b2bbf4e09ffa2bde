import { expect, test } from "../playwright/fixtures.ts";
import { RunNotice } from "../playwright/pages/RunNotice.ts";
import { ShutdownDialog } from "../playwright/pages/ShutdownDialog.ts";
import { Tour } from "../playwright/pages/Tour.ts";
import { expectNoColourFinding, expectNoFinding, showTheme } from "./axe.ts";

const GUANGZHOU = "/instances?region=ap-guangzhou&q=shop-web";

test("the tour is walked through by keyboard alone, in Korean", async ({ open, page }) => {
  const instances = await open({ route: GUANGZHOU, language: "ko" });
  const { shell } = instances;
  const tour = await Tour.start(shell);
  const steps = [
    ["welcome", "next"],
    ["reasons", "next"],
    ["select", "act"],
    ["open", "act"],
    ["groups", "next"],
    ["choices", "next"],
    ["confirm", "act"],
  ] as const;
  for (const [step, label] of steps) {
    await tour.expectStep(step);
    await expect(tour.goOn(step, label)).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await tour.expectStep("progress");
  await RunNotice.only(shell).sendNow();
  // What the page is pressed for takes the focus; F6 goes to the bubble.
  await page.keyboard.press("F6");
  await expect(tour.goOn("progress", "act")).toBeFocused();
  await page.keyboard.press("Enter");
  await tour.expectStep("result");
  await instances.expectState("shop-web-01", "stopped");
  await expect(tour.goOn("result", "finish")).toBeFocused();
  await page.keyboard.press("Enter");
  await tour.expectOver();
  await expect(shell.bar.getByRole("button", { name: shell.text("app:demo.open") })).toBeFocused();
});

test("the tour is left in the middle, in Chinese on a phone; the window stays", async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { shell } = await open({ route: GUANGZHOU, language: "zh" });
  const tour = await Tour.start(shell);
  await tour.goOn("welcome", "next").click();
  await tour.goOn("reasons", "next").click();
  await tour.goOn("select", "act").click();
  await tour.goOn("open", "act").click();
  await tour.expectStep("groups");
  await shell.expectAllInSight(tour.bubble("groups"));
  await page.keyboard.press("Escape");
  await tour.expectOver();
  const dialog = await ShutdownDialog.opened(shell);
  await expect(dialog.root.locator(":focus").or(dialog.root)).not.toHaveCount(0);
  // Another Esc is the window's own.
  await page.keyboard.press("Escape");
  await expect(dialog.root).toBeHidden();
});

test("the tour follows whoever works on the page, and goes back when the window is closed", async ({
  open,
}) => {
  const instances = await open({ route: GUANGZHOU });
  const tour = await Tour.start(instances.shell);
  await tour.goOn("welcome", "next").click();
  await tour.goOn("reasons", "next").click();
  await instances.tick("shop-web-02");
  await tour.expectStep("open");
  const dialog = await instances.shutDownTicked();
  await tour.expectStep("groups");
  await dialog.cancel();
  await tour.expectStep("open");
  await instances.clearSelection();
  await expect(tour.bubble("open")).toHaveAccessibleDescription(
    instances.shell.text("tour:steps.open.missing"),
  );
});

test("the tour has no accessibility fault, light or dark", async ({ open, page }) => {
  const { shell } = await open({ route: GUANGZHOU });
  const tour = await Tour.start(shell);
  await tour.goOn("welcome", "next").click();
  await tour.goOn("reasons", "next").click();
  await tour.goOn("select", "act").click();
  await tour.expectStep("open");
  const expectNothing = async (step: string) => {
    await showTheme(page, "light");
    await expectNoFinding(page, `${step}, light`);
    await showTheme(page, "dark");
    await expectNoColourFinding(page, `${step}, dark`);
  };
  await expectNothing("open");
  await tour.goOn("open", "act").click();
  await tour.expectStep("groups");
  await expectNothing("groups");
});
