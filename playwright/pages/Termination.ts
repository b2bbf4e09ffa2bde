import { expect, type Locator } from "@playwright/test";
import type { Language } from "../labels.ts";
import { beginningWith } from "../patterns.ts";
import { ActionDialog, type ActionInWords } from "./ActionDialog.ts";
import type { InstanceMenu } from "./InstanceMenu.ts";
import type { InstancesPage } from "./InstancesPage.ts";
import type { Shell } from "./Shell.ts";

interface Words {
  readonly terminate: string;
  readonly cancelTermination: string;
  readonly immediate: string;
  readonly timed: string;
  readonly now: string;
  readonly recycle: string;
  readonly next: string;
  readonly back: string;
  readonly start: string;
  /** *Cancel* in the bubble of a timed termination. */
  readonly undo: string;
  readonly ok: string;
}

/** Labels to the letter, written by hand: see `labels.ts`. */
const WORDS: Record<Language, Words> = {
  en: {
    terminate: "Terminate/Return",
    cancelTermination: "Cancel Timed Termination",
    immediate: "Immediate Termination",
    timed: "Timed Termination",
    now: "Release resources now",
    recycle: "Release 2 hours later",
    next: "Next",
    back: "Back",
    start: "Start Termination",
    undo: "Cancel",
    ok: "OK",
  },
  zh: {
    terminate: "销毁/退还",
    cancelTermination: "撤销定时销毁",
    immediate: "立即销毁",
    timed: "定时销毁",
    now: "立即释放",
    recycle: "2小时后释放",
    next: "下一步",
    back: "上一步",
    start: "开始销毁",
    undo: "撤销",
    ok: "确定",
  },
  ko: {
    terminate: "폐기/반환",
    cancelTermination: "폐기 예약 취소",
    immediate: "즉시 폐기",
    timed: "폐기 예약",
    now: "즉시 릴리스",
    recycle: "2시간 후에 릴리스",
    next: "다음 단계",
    back: "이전 단계",
    start: "폐기하기",
    undo: "실행 취소",
    ok: "확인",
  },
};

export function terminate({ language }: Shell): ActionInWords {
  return { namespace: "terminate", label: WORDS[language].terminate };
}

export function cancelTermination({ language }: Shell): ActionInWords {
  return { namespace: "cancel-termination", label: WORDS[language].cancelTermination };
}

/** The two steps of *Terminate/Return*. */
export class TerminateDialog {
  readonly dialog: ActionDialog;

  private constructor(dialog: ActionDialog) {
    this.dialog = dialog;
  }

  static async opened(shell: Shell): Promise<TerminateDialog> {
    return new TerminateDialog(await ActionDialog.opened(shell, terminate(shell)));
  }

  /** More > Instance Status > Terminate/Return. */
  static async openFrom(menu: InstanceMenu): Promise<TerminateDialog> {
    return new TerminateDialog(await menu.change(terminate(menu.shell)));
  }

  private get words(): Words {
    return WORDS[this.dialog.shell.language];
  }

  get root(): Locator {
    return this.dialog.root;
  }

  private radio(name: string): Locator {
    return this.root.getByRole("radio", { name, exact: true });
  }

  async choose(way: "now" | "recycle" | "timed"): Promise<void> {
    if (way === "timed") await this.radio(this.words.timed).check();
    else {
      await this.radio(this.words.immediate).check();
      await this.radio(this.words[way]).check();
    }
  }

  async expectChosen(way: "now" | "recycle" | "timed"): Promise<void> {
    await expect(this.radio(this.words[way])).toBeChecked();
  }

  /** The date of a timed termination, `2027-01-31`. */
  get date(): Locator {
    return this.root.getByRole("textbox", { name: this.dialog.text("timer.date"), exact: true });
  }

  /** Puts a moment in: `2027-01-31`, `08:30:15`. */
  async setTime(date: string, time: string): Promise<void> {
    await this.date.fill(date);
    const [hours = "", minutes = "", seconds = ""] = time.split(":");
    for (const [part, value] of [
      ["hours", hours],
      ["minutes", minutes],
      ["seconds", seconds],
    ] as const) {
      const field = this.root.getByRole("spinbutton", {
        name: this.dialog.text(`timer.${part}`),
        exact: true,
      });
      await field.fill(value);
      await expect(field).toHaveValue(value);
    }
  }

  get nextButton(): Locator {
    return this.root.getByRole("button", { name: this.words.next, exact: true });
  }

  async next(): Promise<void> {
    await this.nextButton.click();
    await expect(this.startButton).toBeVisible();
  }

  async back(): Promise<void> {
    await this.root.getByRole("button", { name: this.words.back, exact: true }).click();
    await expect(this.nextButton).toBeVisible();
  }

  get startButton(): Locator {
    return this.root.getByRole("button", { name: this.words.start, exact: true });
  }

  /** What of an instance is destroyed or kept. */
  fate(instance: string, fate: "destroyed" | "kept"): Locator {
    return this.dialog
      .row("caution", instance)
      .getByRole("list", { name: this.dialog.shell.text(`destruction:fates.${fate}`) });
  }

  /** Agrees in the language on screen: by a tick, or in words where nothing is left to recover. */
  async agree(how: "tick" | "type", count: number): Promise<void> {
    await agree(this.dialog, how, count);
  }

  async start(): Promise<void> {
    await this.startButton.click();
    await expect(this.root).toBeHidden();
  }
}

/** Agrees to a destruction, in a dialog that asks for it. */
export async function agree(
  { root, shell }: ActionDialog,
  how: "tick" | "type",
  count: number,
): Promise<void> {
  if (how === "tick") {
    const name = shell.text("destruction:tick", { count, n: String(count) });
    await root.getByRole("checkbox", { name, exact: true }).check();
  } else {
    const phrase = shell.text("destruction:type.phrase");
    const name = shell.text("destruction:type.label", { phrase });
    await root.getByRole("textbox", { name, exact: true }).fill(phrase);
  }
}

/** *Timed Termination* of an instance, in a row or in the tab view, and its bubble. */
export class TimerMark {
  readonly shell: Shell;
  readonly within: Locator;

  constructor(shell: Shell, within: Locator) {
    this.shell = shell;
    this.within = within;
  }

  get mark(): Locator {
    const { timed } = WORDS[this.shell.language];
    return this.within.getByRole("button", { name: beginningWith(timed) });
  }

  get bubble(): Locator {
    return this.shell.page
      .getByRole("dialog")
      .filter({ hasText: this.shell.text("instances:timer.meaning") });
  }

  /** *Cancel* in the bubble. */
  get undo(): Locator {
    return this.bubble.getByRole("button", {
      name: WORDS[this.shell.language].undo,
      exact: true,
    });
  }

  /** The confirmation that *Cancel* leads to. */
  async confirmed(instance: string): Promise<void> {
    const dialog = await ActionDialog.opened(this.shell, cancelTermination(this.shell));
    await expect(dialog.row("clear", instance)).toBeVisible();
    await dialog.root
      .getByRole("button", { name: WORDS[this.shell.language].ok, exact: true })
      .click();
    await expect(dialog.root).toBeHidden();
  }
}

/** *More Actions* above the list, for what is ticked. */
export async function chooseAboveList(
  { shell }: InstancesPage,
  action: ActionInWords,
): Promise<void> {
  await shell.page
    .getByRole("button", { name: shell.text("actions:buttons.more"), exact: true })
    .click();
  await shell.page.getByRole("menuitem", { name: action.label, exact: true }).click();
}
