import { expect, test } from "../playwright/fixtures.ts";
import { LANGUAGES } from "../playwright/labels.ts";

test.use({ serviceWorkers: "allow" });

for (const language of LANGUAGES) {
  test(`one instance is shut down from its row, in ${language}`, {
    tag: ["@shutdown", "@list"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language });
    await instances.expectState("shop-web-01", "running");
    const dialog = await instances.shutDown("shop-web-01");
    await expect(dialog.group("blocked")).toBeHidden();
    await dialog.confirm(1, 1);
    await instances.expectState("shop-web-01", "stopping");
    await cloud.advance(60);
    await instances.expectState("shop-web-01", "stopped");
  });

  test(`one instance is shut down from the tab view, in ${language}`, {
    tag: ["@shutdown", "@tab-view"],
  }, async ({ open, cloud }) => {
    const instances = await open({ language });
    const tabView = await instances.switchToTabView();
    await tabView.open("shop-web-02");
    const dialog = await tabView.shutDown();
    await dialog.confirm(1, 1);
    await tabView.expectState("stopping");
    await cloud.advance(60);
    await tabView.expectState("stopped");
    await tabView.switchToListView();
    await instances.expectState("shop-web-02", "stopped");
  });
}
