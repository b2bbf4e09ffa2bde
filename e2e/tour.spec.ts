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

test("in another cloud the tour is about its servers, and every step has something to point at", async ({
  open,
  page,
}) => {
  const { shell } = await open({ language: "ko", route: "/operations?cloud=naver" });
  const panel = await shell.openDemo();
  await panel.getByRole("button", { name: shell.text("demo:tour.start"), exact: true }).click();
  // By hand: what this cloud calls a shutdown, in the order of the steps.
  const steps = [
    ["단계별로 알아보는 서버 정지", /가상/, "다음 단계"],
    ["사용할 수 없는 원인", /숨기지 않고/, "다음 단계"],
    ["정지할 서버 선택", /정지할 수 없는 서버/, "이 서버 선택"],
    ["창 열기", /리스트 위의 정지 버튼/, "창 열기"],
    ["서버별 결과 확인", /세 그룹/, "다음 단계"],
    ["정지 시 유의 사항 확인", /방식이 하나뿐/, "다음 단계"],
    ["확인", /한 번 더 확인/, "정지 확인"],
    ["진행 상황 확인", /이 알림에서/, "1분 넘기기"],
    ["결과 확인", /서버별 결과/, "완료"],
  ] as const;
  for (const [title, said, onward] of steps) {
    const bubble = page.getByRole("dialog", { name: title, exact: true });
    await expect(bubble).toHaveAccessibleDescription(said);
    await bubble.getByRole("button", { name: onward, exact: true }).click();
  }
  await new Tour(shell).expectOver();
  await expect(page).toHaveURL(/#\/instances\?(.*&)?cloud=naver/);
  await expect(page.getByRole("heading", { name: "정지 · 1개 중 1개 완료" })).toBeVisible();
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
