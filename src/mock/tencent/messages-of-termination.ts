import type { Localised } from "./language.ts";
import type { WireError } from "./wire-error.ts";

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

/** Messages of codes that only termination, timers and renewal have (tencent.md §3.4, §4.3). */
export const templatesOfTermination: Readonly<Record<string, (error: WireError) => Localised>> = {
  "FailedOperation.MutActionTimerExist": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` already has a scheduled action of this kind.`,
      `实例 \`${instanceId}\` 已存在相同类型的定时任务。`,
    ),
  "FailedOperation.Unreturnable": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` cannot be returned.`,
      `实例 \`${instanceId}\` 不符合退还规则，无法退还。`,
    ),
  "InvalidAccount.UnpaidOrder": () =>
    say(
      "There is an unpaid order. Please pay or cancel it first.",
      "账户存在未支付订单，请先支付或取消订单。",
    ),
  InvalidInstanceNotSupportedPrepaidInstance: ({ instanceId }) =>
    say(
      `The subscription of the instance \`${instanceId}\` does not support this operation.`,
      `包年包月实例 \`${instanceId}\` 不支持该操作。`,
    ),
  "InvalidParameterValue.InstanceNotSupportedMixPricingModel": ({ instanceId }) =>
    say(
      `The billing mode of the instance \`${instanceId}\` does not support renewal.`,
      `实例 \`${instanceId}\` 的计费模式不支持续费。`,
    ),
  InvalidPeriod: ({ value }) =>
    say(`The period \`${value}\` is invalid.`, `购买时长 \`${value}\` 无效。`),
  "LimitExceeded.UserReturnQuota": () =>
    say("The quota of returned instances has been used up.", "您的退还实例配额已用完。"),
  "UnsupportedOperation.InvalidInstancesOwner": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` is managed by another product.`,
      `实例 \`${instanceId}\` 由其他产品管理，不支持该操作。`,
    ),
  "UnsupportedOperation.RedHatInstanceTerminateUnsupported": ({ instanceId }) =>
    say(
      `The Red Hat instance \`${instanceId}\` cannot be terminated.`,
      `红帽实例 \`${instanceId}\` 不支持销毁。`,
    ),
  "UnsupportedOperation.InstanceChargeType": ({ instanceId }) =>
    say(
      `The billing mode of the instance \`${instanceId}\` does not support this operation.`,
      `实例 \`${instanceId}\` 的计费模式不支持该操作。`,
    ),
  "UnsupportedOperation.InstanceMixedPricingModel": ({ instanceId }) =>
    say(
      `The billing mode of the instance \`${instanceId}\` differs from the others of the request.`,
      `实例 \`${instanceId}\` 与请求中其他实例的计费模式不一致。`,
    ),
  "UnsupportedOperation.InstancesProtected": ({ instanceId }) =>
    say(
      `Termination protection is enabled for the instance \`${instanceId}\`. Please disable it first.`,
      `实例 \`${instanceId}\` 已启用实例销毁保护，请先关闭实例销毁保护。`,
    ),
  "UnsupportedOperation.NotSupportImportInstancesActionTimer": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` does not support scheduled actions.`,
      `实例 \`${instanceId}\` 不支持设置定时任务。`,
    ),
};
