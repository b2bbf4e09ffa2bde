import { expect, type Locator } from "@playwright/test";
import type { Shell } from "./Shell.ts";

export type TourStep =
  | "welcome"
  | "reasons"
  | "select"
  | "open"
  | "groups"
  | "choices"
  | "confirm"
  | "progress"
  | "result";

/** The guided tour of a shutdown. */
export class Tour {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** Starts it from the demo settings. */
  static async start(shell: Shell): Promise<Tour> {
    const panel = await shell.openDemo();
    await panel.getByRole("button", { name: shell.text("demo:tour.start"), exact: true }).click();
    const tour = new Tour(shell);
    await tour.expectStep("welcome");
    return tour;
  }

  bubble(step: TourStep): Locator {
    return this.shell.page.getByRole("dialog", {
      name: this.shell.text(`tour:steps.${step}.title`),
      exact: true,
    });
  }

  /** Waits for a step that has something to point at, with its button that goes on in focus. */
  async expectStep(step: TourStep): Promise<void> {
    await expect(this.bubble(step)).toBeVisible();
    await expect(this.bubble(step)).toHaveAccessibleDescription(
      this.shell.text(`tour:steps.${step}.text`),
    );
  }

  /** The button that goes on: *Next*, or the one that does what a step asks for. */
  goOn(step: TourStep, label: "next" | "back" | "finish" | "act"): Locator {
    const key = label === "act" ? `tour:steps.${step}.act` : `tour:${label}`;
    return this.bubble(step).getByRole("button", { name: this.shell.text(key), exact: true });
  }

  async expectOver(): Promise<void> {
    await expect(
      this.shell.page.getByRole("button", { name: this.shell.text("tour:leave"), exact: true }),
    ).toBeHidden();
  }
}
