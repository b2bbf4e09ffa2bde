import { expect, RunNotice, test } from "cvm-console/playwright";

test("one instance is shut down and seen to its end", async ({ open, cloud }) => {
  const instances = await open();
  const id = await instances.id("shop-web-01");
  const dialog = await instances.shutDown("shop-web-01");
  await dialog.confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await instances.expectState("shop-web-01", "stopped");
  expect(await cloud.read(id)).toMatchObject({ InstanceState: "STOPPED" });
});

test("of a batch, those that cannot be shut down say why, in Korean", async ({ open, cloud }) => {
  const instances = await open({ language: "ko", route: "/instances?size=100" });
  await instances.tick("shop-web-01", "qa-01");
  const dialog = await instances.shutDownTicked();
  await expect(dialog.row("blocked", "qa-01")).toContainText(
    instances.shell.text("blocker:stopped.reason"),
  );
  await dialog.confirm(1, 2);
  const notice = RunNotice.only(instances.shell);
  await notice.sendNow();
  // The cloud has to have heard of it before time is let pass.
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await notice.expectDone(1, 1);
});

test("a lost answer is settled by reading, never by sending again", async ({ open, cloud }) => {
  const instances = await open({ language: "zh" });
  await cloud.setFaults([
    { action: "StopInstances", phase: "after", kind: "connection", times: 1 },
  ]);
  const dialog = await instances.shutDown("shop-web-01");
  await dialog.confirm(1, 1);
  await instances.expectState("shop-web-01", "stopping");
  await cloud.advance(60);
  await instances.expectState("shop-web-01", "stopped");
  expect(await cloud.sent("StopInstances")).toHaveLength(1);
});
