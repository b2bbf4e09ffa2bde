/**
 * Labels that the product promises to the letter, written here by hand: a test that read them from
 * the locales could not notice a wrong one.
 */
export const LANGUAGES = ["en", "zh", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Labels {
  readonly htmlLang: string;
  readonly languageName: string;
  readonly instances: string;
  readonly more: string;
  readonly moreActions: string;
  readonly instanceStatus: string;
  readonly shutDown: string;
  readonly startUp: string;
  readonly restart: string;
  readonly forcedRestart: string;
  readonly running: string;
  readonly shuttingDown: string;
  readonly shutdown: string;
  readonly switchToTabView: string;
  readonly switchToListView: string;
  readonly close: string;
  readonly cancel: string;
  /** The dialog's confirming button, for `n` of `m`. */
  readonly confirmShutDown: (n: number, m: number) => string;
}

export const LABELS: Record<Language, Labels> = {
  en: {
    htmlLang: "en",
    languageName: "English",
    instances: "Instances",
    more: "More",
    moreActions: "More Actions",
    instanceStatus: "Instance Status",
    shutDown: "Shut down",
    startUp: "Start up",
    restart: "Restart",
    forcedRestart: "Forced Restart",
    running: "Running",
    shuttingDown: "Shutting Down",
    shutdown: "Shutdown",
    switchToTabView: "Switch to Tab View",
    switchToListView: "Switch to List View",
    close: "Close",
    cancel: "Cancel",
    confirmShutDown: (n, m) => `Shut down ${n} of ${m}`,
  },
  zh: {
    htmlLang: "zh-CN",
    languageName: "中文",
    instances: "实例",
    more: "更多",
    moreActions: "更多操作",
    instanceStatus: "实例状态",
    shutDown: "关机",
    startUp: "开机",
    restart: "重启",
    forcedRestart: "强制重启",
    running: "运行中",
    shuttingDown: "关机中",
    shutdown: "已关机",
    switchToTabView: "切换至页签视图",
    switchToListView: "切换至列表视图",
    close: "关闭",
    cancel: "取消",
    confirmShutDown: (n, m) => `关机 ${n}/${m} 台`,
  },
  ko: {
    htmlLang: "ko",
    languageName: "한국어",
    instances: "인스턴스",
    more: "더보기",
    moreActions: "더보기",
    instanceStatus: "인스턴스 상태",
    shutDown: "종료",
    startUp: "시작",
    restart: "재시작",
    forcedRestart: "강제 재시작",
    running: "실행 중",
    shuttingDown: "종료 중",
    shutdown: "종료",
    switchToTabView: "탭 뷰 전환",
    switchToListView: "리스트 뷰 전환",
    close: "닫기",
    cancel: "취소",
    confirmShutDown: (n, m) => `${m}개 중 ${n}개 종료`,
  },
};
