import { expect, type Locator, type Page } from "@playwright/test";
import type { Language } from "../labels.ts";
import { beginningWith, counted, literally } from "../patterns.ts";

/** Labels that another cloud's vocabulary promises, written here by hand as those in `labels.ts` are. */
export const SERVER_LABELS = {
  en: {
    more: "More",
    status: "Server Status",
    stop: "Stop",
    terminate: "Terminate",
    spec: "Change Spec",
    configuration: "Resource Adjustment",
    running: "Running",
    stopping: "Shutting down",
    stopped: "Stopped",
    stopButton: (n: number, m: number) => `Stop ${n} of ${m}`,
    tabView: "Switch to Tab View",
  },
  ko: {
    more: "더보기",
    status: "서버 상태",
    stop: "정지",
    terminate: "반납",
    spec: "스펙 변경",
    configuration: "리소스 변경",
    running: "운영중",
    stopping: "정지중",
    stopped: "정지",
    stopButton: (n: number, m: number) => `${m}개 중 ${n}개 정지`,
    tabView: "탭 뷰 전환",
  },
  zh: {
    more: "更多",
    status: "服务器状态",
    stop: "关机",
    terminate: "销毁（退还）",
    spec: "调整配置",
    configuration: "资源调整",
    running: "运行中",
    stopping: "关机中",
    stopped: "已关机",
    stopButton: (n: number, m: number) => `关机 ${n}/${m} 台`,
    tabView: "切换至页签视图",
  },
} as const satisfies Record<Language, object>;

/** The list of servers of a cloud that speaks of servers. */
export class ServersPage {
  readonly page: Page;
  readonly labels: (typeof SERVER_LABELS)[Language];

  constructor(page: Page, language: Language = "en") {
    this.page = page;
    this.labels = SERVER_LABELS[language];
  }

  /** The row of a server, by its whole name. */
  row(name: string): Locator {
    return this.page.getByRole("row").filter({
      has: this.page.getByRole("checkbox", { name: rowName(name) }),
    });
  }

  async expectState(name: string, state: string, word: string): Promise<void> {
    await expect(this.row(name)).toHaveAttribute("data-state", state);
    await expect(this.row(name).getByText(word, { exact: true })).toBeVisible();
  }

  async tick(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.row(name).getByRole("checkbox").check();
  }

  /** The dialog of an action of a row's menu. */
  async choose(name: string, group: string, action: string): Promise<Locator> {
    await this.row(name)
      .getByRole("button", { name: beginningWith(this.labels.more) })
      .click();
    await this.page.getByRole("menuitem", { name: group, exact: true }).click();
    await this.page.getByRole("menuitem", { name: action, exact: true }).click();
    return this.dialog(action);
  }

  async dialog(action: string): Promise<Locator> {
    const dialog = this.page.getByRole("dialog", { name: action, exact: true });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** One of a dialog's groups, by its title. */
  group(dialog: Locator, title: string): Locator {
    return dialog.getByRole("region", { name: counted(title) });
  }

  /** Goes to another cloud by the switch in the top bar. */
  async goTo(cloud: string): Promise<void> {
    await this.page.getByRole("button", { name: /^(Cloud|클라우드|云平台)/ }).click();
    await this.page.getByRole("menuitemradio", { name: cloud, exact: true }).click();
  }
}

/** The box of a row is called after its server: `Select shop-web-01, 1021003`. */
function rowName(name: string): RegExp {
  return new RegExp(`(^|[\\s:：])${literally(name)}(?=[\\s,，:：]|$)`);
}
