import type { Failure } from "../world/record.ts";
import type { Language, Localised } from "./language.ts";

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

const failures: Readonly<Record<Failure, Localised>> = {
  "soft-stop-timed-out": say(
    "The guest operating system did not power off within the time limit. Try again or force a shutdown.",
    "操作系统未在规定时间内关机，请重试或强制关机。",
  ),
  "soft-reboot-timed-out": say(
    "The guest operating system did not restart within the time limit. Try again or force a restart.",
    "操作系统未在规定时间内重启，请重试或强制重启。",
  ),
  "resources-insufficient": say(
    "The resources of the zone are insufficient. Try again later or change the instance type.",
    "可用区资源不足，请稍后重试或调整实例规格。",
  ),
  "account-in-arrears": say(
    "The account has overdue payments. Top up before starting the instance.",
    "账户已欠费，请充值后再开机。",
  ),
  "reinstall-failed": say("The operating system could not be installed.", "重装系统失败。"),
};

/** LatestOperationErrorMsg of a failed operation. */
export function failureMessage(failure: Failure, language: Language): string {
  return failures[failure][language];
}
