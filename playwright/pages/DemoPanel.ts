import { expect, type Locator } from "@playwright/test";
import { beginningWith, literally } from "../patterns.ts";
import type { Shell } from "./Shell.ts";

export type DemoTab = "scenario" | "clock" | "account" | "faults" | "requests";
export type DemoFault = "offline" | "stuck" | "lost" | "throttled" | "denied" | "sign-in";

/** The demo settings: everything about the pretend cloud that is not the cloud's own. */
export class DemoPanel {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  static async open(shell: Shell, tab?: DemoTab): Promise<DemoPanel> {
    await shell.openDemo();
    const panel = new DemoPanel(shell);
    if (tab) await panel.goTo(tab);
    return panel;
  }

  get root(): Locator {
    return this.shell.page.getByRole("dialog", { name: this.shell.text("app:demo.open") });
  }

  /** The section that is shown. */
  get section(): Locator {
    return this.root.getByRole("tabpanel");
  }

  async goTo(tab: DemoTab): Promise<void> {
    const name = this.shell.text(`demo:tabs.${tab}`);
    await this.root.getByRole("tab", { name, exact: true }).click();
    await expect(this.section).toHaveAccessibleName(name);
  }

  button(key: string): Locator {
    return this.root.getByRole("button", { name: this.shell.text(key), exact: true });
  }

  /** What the pretend cloud is going to do by itself, earliest first. */
  get upcoming(): Locator {
    return this.root
      .getByRole("region", { name: this.shell.text("demo:clock.upcoming") })
      .getByRole("listitem");
  }

  faultSwitch(fault: DemoFault): Locator {
    return this.root.getByRole("switch", {
      name: beginningWith(this.shell.text(`demo:faults.name.${fault}`)),
    });
  }

  /** The mark of a fault in the top bar, which switches it off. */
  mark(words: string): Locator {
    return this.shell.bar.getByRole("button", {
      name: this.shell.text("demo:faults.off", { fault: words }),
      exact: true,
    });
  }

  /** The one mark that stands for all of them where there is no room for more. */
  get anyMark(): Locator {
    const [before = ""] = this.shell.text("demo:faults.bar", { count: 2, faults: "#" }).split("#");
    return this.shell.bar.getByRole("button", {
      name: new RegExp(literally(before).replace("2", "\\d+")),
    });
  }

  /** Requests of an action, newest first. */
  requests(action: string): Locator {
    return this.root
      .getByRole("list", { name: this.shell.text("demo:requests.list") })
      .getByRole("listitem")
      .filter({ has: this.shell.page.getByText(action, { exact: true }) });
  }

  /** The link to a scenario's beginning. */
  scenario(name: string): Locator {
    return this.root.getByRole("link", {
      name: this.shell.text(`demo:scenario.name.${name}`),
      exact: true,
    });
  }

  async close(): Promise<void> {
    await this.button("demo:close").click();
    await expect(this.root).toBeHidden();
  }
}
