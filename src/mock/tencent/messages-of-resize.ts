import type { Localised } from "./language.ts";
import type { WireError } from "./wire-error.ts";

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

/** Messages of codes that only a change of type has (tencent.md §3.6, §7.5). */
export const templatesOfResize: Readonly<Record<string, (error: WireError) => Localised>> = {
  "InvalidAccount.InsufficientBalance": () =>
    say("The account balance is insufficient.", "账户余额不足。"),
  "InvalidInstanceType.Malformed": ({ value }) =>
    say(`The instance type \`${value}\` is malformed.`, `实例机型 \`${value}\` 格式错误。`),
  "ResourceNotFound.InvalidZoneInstanceType": ({ value }) =>
    say(
      `The instance type \`${value}\` does not exist in the zone of the instance.`,
      `实例所在可用区不存在机型 \`${value}\`。`,
    ),
  "ResourcesSoldOut.SpecifiedInstanceType": ({ value }) =>
    say(`The instance type \`${value}\` is sold out.`, `机型 \`${value}\` 已售罄。`),
  "UnsupportedOperation.HeterogeneousChangeInstanceFamily": () =>
    say(
      "Instances with GPUs can only be changed within their family.",
      "GPU 实例仅支持在同系列内调整配置。",
    ),
  "UnsupportedOperation.LocalDataDiskChangeInstanceFamily": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` has local data disks, so its type cannot be changed.`,
      `实例 \`${instanceId}\` 带有本地数据盘，不支持调整配置。`,
    ),
  "UnsupportedOperation.SpecialInstanceType": ({ instanceId }) =>
    say(
      `The type of the instance \`${instanceId}\` does not support this operation.`,
      `实例 \`${instanceId}\` 的机型不支持该操作。`,
    ),
  "UnsupportedOperation.SystemDiskType": ({ instanceId }) =>
    say(
      `The system disk of the instance \`${instanceId}\` is not a cloud disk, so its type cannot be changed.`,
      `实例 \`${instanceId}\` 的系统盘不是云硬盘，不支持调整配置。`,
    ),
  "UnsupportedOperation.UnsupportedChangeInstanceFamily": () =>
    say(
      "Spot instances can only be changed within their family.",
      "竞价实例仅支持在同系列内调整配置。",
    ),
};
