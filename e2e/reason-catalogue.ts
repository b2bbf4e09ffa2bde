import type { Language } from "../playwright/labels.ts";

/**
 * What the console must say beside an instance that cannot be shut down: the sentence and the next
 * step. Written by hand from the reason catalogue (`tencent.md §7.1`), not read from the locales: a
 * sentence under the wrong key would agree with itself.
 */
export type Reason =
  | "already-shut-down"
  | "shutting-down"
  | "starting"
  | "restarting"
  | "creating"
  | "creation-failed"
  | "terminating"
  | "in-recycle-bin"
  | "entering-rescue"
  | "in-rescue"
  | "leaving-rescue"
  | "entering-migration"
  | "in-migration"
  | "leaving-migration"
  | "other-operation"
  | "same-task"
  | "reinstall-failed"
  | "isolated"
  | "expired"
  | "arrears";

interface Sentences {
  readonly reason: string;
  readonly next: string;
}

export const REASONS: Record<Reason, Record<Language, Sentences>> = {
  "already-shut-down": {
    en: {
      reason: "The instance is already shut down.",
      next: "Nothing needs to be done, or start it up first.",
    },
    zh: { reason: "实例已关机。", next: "无需操作，或先开机。" },
    ko: {
      reason: "인스턴스가 이미 종료되었습니다.",
      next: "추가 작업이 필요 없습니다. 필요한 경우 먼저 인스턴스를 시작하십시오.",
    },
  },
  "shutting-down": {
    en: {
      reason: "The instance is shutting down.",
      next: "Wait until it is shut down. If that takes long, a forced shutdown can end it.",
    },
    zh: { reason: "实例正在关机。", next: "请等待关机完成；如果耗时过长，可以强制关机。" },
    ko: {
      reason: "인스턴스가 종료 중입니다.",
      next: "종료될 때까지 기다리십시오. 오래 걸리면 강제 종료를 사용할 수 있습니다.",
    },
  },
  starting: {
    en: {
      reason: "The instance is starting up.",
      next: "Wait until it is running, then try again.",
    },
    zh: { reason: "实例正在开机。", next: "请等待开机完成后重试。" },
    ko: {
      reason: "인스턴스가 시작 중입니다.",
      next: "실행될 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  restarting: {
    en: {
      reason: "The instance is restarting.",
      next: "Wait until it is running, then try again.",
    },
    zh: { reason: "实例正在重启。", next: "请等待重启完成后重试。" },
    ko: {
      reason: "인스턴스가 재시작 중입니다.",
      next: "재시작이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  creating: {
    en: {
      reason: "The instance is being created.",
      next: "Wait until it has been created, then try again.",
    },
    zh: { reason: "实例创建中。", next: "请等待创建完成后重试。" },
    ko: {
      reason: "인스턴스가 생성 중입니다.",
      next: "생성이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "creation-failed": {
    en: {
      reason: "The instance failed to be created.",
      next: "Create a new instance; this one cannot be used.",
    },
    zh: { reason: "实例创建失败。", next: "该实例无法使用，请重新创建实例。" },
    ko: {
      reason: "인스턴스 생성에 실패했습니다.",
      next: "이 인스턴스는 사용할 수 없습니다. 새 인스턴스를 생성하십시오.",
    },
  },
  terminating: {
    en: {
      reason: "The instance is being terminated.",
      next: "Nothing can be done to it any more.",
    },
    zh: { reason: "实例正在销毁。", next: "无法再对该实例执行操作。" },
    ko: {
      reason: "인스턴스가 폐기 중입니다.",
      next: "이 인스턴스에는 더 이상 작업을 수행할 수 없습니다.",
    },
  },
  "in-recycle-bin": {
    en: {
      reason: "The instance is in the recycle bin.",
      next: "Recover it from the recycle bin first.",
    },
    zh: { reason: "实例已在回收站（待回收）。", next: "请先从回收站恢复实例。" },
    ko: {
      reason: "인스턴스가 휴지통에 있습니다(회수).",
      next: "먼저 휴지통에서 인스턴스를 복구하십시오.",
    },
  },
  "entering-rescue": {
    en: {
      reason: "The instance is entering rescue mode.",
      next: "Wait until it is in rescue mode, then exit rescue mode.",
    },
    zh: { reason: "实例正在进入救援模式。", next: "请等待进入救援模式后，再退出救援模式。" },
    ko: {
      reason: "인스턴스가 복구 모드로 진입 중입니다.",
      next: "복구 모드 진입이 끝날 때까지 기다린 후 복구 모드를 종료하십시오.",
    },
  },
  "in-rescue": {
    en: { reason: "The instance is in rescue mode.", next: "Exit rescue mode first." },
    zh: { reason: "实例处于救援模式。", next: "请先退出救援模式。" },
    ko: {
      reason: "인스턴스가 복구 모드에 있습니다.",
      next: "먼저 복구 모드를 종료하십시오.",
    },
  },
  "leaving-rescue": {
    en: {
      reason: "The instance is exiting rescue mode.",
      next: "Wait until it has left rescue mode, then try again.",
    },
    zh: { reason: "实例正在退出救援模式。", next: "请等待退出救援模式后重试。" },
    ko: {
      reason: "인스턴스가 복구 모드를 종료하는 중입니다.",
      next: "복구 모드 종료가 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "entering-migration": {
    en: {
      reason: "The instance is entering live migration.",
      next: "Wait until the migration has finished, then try again.",
    },
    zh: { reason: "实例正在进入在线迁移。", next: "请等待迁移完成后重试。" },
    ko: {
      reason: "인스턴스가 온라인 마이그레이션을 시작하는 중입니다.",
      next: "마이그레이션이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "in-migration": {
    en: {
      reason: "The instance is being live migrated.",
      next: "Wait until the migration has finished, then try again.",
    },
    zh: { reason: "实例正在在线迁移。", next: "请等待迁移完成后重试。" },
    ko: {
      reason: "인스턴스가 온라인 마이그레이션 중입니다.",
      next: "마이그레이션이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "leaving-migration": {
    en: {
      reason: "The instance is finishing live migration.",
      next: "Wait until the migration has finished, then try again.",
    },
    zh: { reason: "实例正在退出在线迁移。", next: "请等待迁移完成后重试。" },
    ko: {
      reason: "인스턴스가 온라인 마이그레이션을 마무리하는 중입니다.",
      next: "마이그레이션이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "other-operation": {
    en: {
      reason: "Another operation is in progress.",
      next: "Wait until it has finished, then try again.",
    },
    zh: { reason: "实例正在执行其他操作。", next: "请等待操作完成后重试。" },
    ko: {
      reason: "다른 작업이 진행 중입니다.",
      next: "작업이 끝날 때까지 기다린 후 다시 시도하십시오.",
    },
  },
  "same-task": {
    en: {
      reason: "The same task is already running.",
      next: "Wait for its result; there is no need to start it again.",
    },
    zh: { reason: "相同任务正在运行。", next: "请等待任务结果，无需重复操作。" },
    ko: {
      reason: "동일한 작업이 실행 중입니다.",
      next: "작업 결과를 기다리십시오. 다시 실행할 필요가 없습니다.",
    },
  },
  "reinstall-failed": {
    en: {
      reason: "Reinstalling the operating system failed.",
      next: "Reinstall the system again, terminate the instance, or submit a ticket to the cloud provider.",
    },
    zh: {
      reason: "重装系统失败。",
      next: "请重新重装系统、销毁/退还实例，或向云服务商提交工单。",
    },
    ko: {
      reason: "시스템 재설치에 실패했습니다.",
      next: "시스템을 다시 설치하거나 인스턴스를 폐기/반환하거나, 클라우드 제공업체에 티켓을 제출하십시오.",
    },
  },
  isolated: {
    en: {
      reason: "The instance is isolated for security reasons.",
      next: "Submit a ticket to the cloud provider.",
    },
    zh: { reason: "实例已被安全隔离。", next: "请向云服务商提交工单。" },
    ko: {
      reason: "인스턴스가 보안상의 이유로 격리되었습니다.",
      next: "클라우드 제공업체에 티켓을 제출하십시오.",
    },
  },
  expired: {
    en: { reason: "The instance has expired.", next: "Renew it first." },
    zh: { reason: "实例已到期。", next: "请先续费。" },
    ko: { reason: "인스턴스가 만료되었습니다.", next: "먼저 인스턴스를 연장하십시오." },
  },
  arrears: {
    en: {
      reason: "The instance was shut down because of an overdue payment.",
      next: "Top up the account, then start the instance up.",
    },
    zh: { reason: "实例因欠费已关机。", next: "请为账户充值后再开机。" },
    ko: {
      reason: "연체로 인해 인스턴스가 종료되었습니다.",
      next: "계정을 충전한 후 인스턴스를 시작하십시오.",
    },
  },
};

/** The instances of scenario `reasons` that cannot be shut down, by name, and why. */
export const BLOCKED: Readonly<Record<string, readonly Reason[]>> = {
  stopped: ["already-shut-down"],
  stopping: ["shutting-down"],
  starting: ["starting"],
  rebooting: ["restarting"],
  pending: ["creating"],
  "launch-failed": ["creation-failed"],
  terminating: ["terminating"],
  "in-recycle-bin": ["in-recycle-bin"],
  "entering-rescue-mode": ["entering-rescue"],
  "rescue-mode": ["in-rescue"],
  "exiting-rescue-mode": ["leaving-rescue"],
  "entering-live-migration": ["entering-migration"],
  "live-migration": ["in-migration"],
  "exiting-live-migration": ["leaving-migration"],
  reinstalling: ["other-operation"],
  "other-operation": ["other-operation"],
  "stop-queued": ["same-task"],
  "reinstall-failed": ["reinstall-failed"],
  "security-isolated": ["isolated"],
  expired: ["expired"],
  arrears: ["arrears"],
  "stopped-and-isolated": ["already-shut-down", "isolated"],
  "stopped-and-expired": ["already-shut-down", "expired"],
  // The recycle bin already says that the subscription has ended.
  "expired-in-recycle-bin": ["in-recycle-bin"],
};

/** What *No charges when shut down* means for a row; `%` stands for its public address. */
export const NO_CHARGE: Readonly<Record<string, Record<Language, readonly string[]>>> = {
  "running-ordinary-ip": {
    en: [
      "CPU and memory are released and no longer charged. Starting up again can fail when resources run short.",
      "The public IP is released and changes at the next start: %",
    ],
    zh: [
      "CPU 和内存将被释放并停止计费；资源不足时，再次开机可能失败。",
      "公网 IP 将被释放，下次开机时会分配新的公网 IP：%",
    ],
    ko: [
      "CPU와 메모리가 릴리스되며 더 이상 과금되지 않습니다. 리소스가 부족하면 다시 시작하지 못할 수 있습니다.",
      "공용 IP가 릴리스되고 다음 시작 시 새로 할당됩니다: %",
    ],
  },
  "running-eip": {
    en: [
      "The EIP stays bound but does not answer while the instance is shut down: %",
      "CPU and memory are released and no longer charged. Starting up again can fail when resources run short.",
    ],
    zh: [
      "弹性公网 IP 保持绑定，但关机期间无法访问：%",
      "CPU 和内存将被释放并停止计费；资源不足时，再次开机可能失败。",
    ],
    ko: [
      "EIP는 바인딩된 상태로 유지되지만 종료 중에는 응답하지 않습니다: %",
      "CPU와 메모리가 릴리스되며 더 이상 과금되지 않습니다. 리소스가 부족하면 다시 시작하지 못할 수 있습니다.",
    ],
  },
  "running-prepaid": {
    en: ["Charges go on: “No charges when shut down” does not apply to monthly subscriptions."],
    zh: ["继续计费：包年包月实例不支持关机不收费。"],
    ko: ["과금 계속: 월간 구독 인스턴스는 종료 시 미과금이 지원되지 않습니다."],
  },
  "running-spot": {
    en: ["Charges go on: “No charges when shut down” does not apply to spot instances."],
    zh: ["继续计费：竞价实例不支持关机不收费。"],
    ko: ["과금 계속: 스팟 인스턴스는 종료 시 미과금이 지원되지 않습니다."],
  },
  "running-local-system-disk": {
    en: ["Charges go on: the system disk is not a cloud disk."],
    zh: ["继续计费：系统盘不是云硬盘。"],
    ko: ["과금 계속: 시스템 디스크가 클라우드 디스크가 아닙니다."],
  },
  "running-local-data-disk": {
    en: ["Charges go on: a data disk is not a cloud disk."],
    zh: ["继续计费：有数据盘不是云硬盘。"],
    ko: ["과금 계속: 클라우드 디스크가 아닌 데이터 디스크가 있습니다."],
  },
  "running-dedicated-host": {
    en: [
      "Charges go on: “No charges when shut down” does not apply to instances on a dedicated host.",
    ],
    zh: ["继续计费：专用宿主机上的实例不支持关机不收费。"],
    ko: ["과금 계속: CDH 인스턴스는 종료 시 미과금이 지원되지 않습니다."],
  },
};
