import type { Localised } from "./language.ts";
import type { WireError } from "./wire-error.ts";

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

/** Messages of codes that only the services around CVM have: clb and as (tencent.md §9). */
export const templatesOfDependents: Readonly<Record<string, (error: WireError) => Localised>> = {
  "InvalidParameter.FormatError": ({ value }) =>
    say(`The format of \`${value}\` is incorrect.`, `参数 \`${value}\` 格式错误。`),
  "InvalidParameter.LBIdNotFound": ({ value }) =>
    say(`The CLB instance \`${value}\` was not found.`, `没有找到负载均衡实例 \`${value}\`。`),
  "InvalidParameter.ListenerIdNotFound": ({ value }) =>
    say(`The listener \`${value}\` was not found.`, `没有找到监听器 \`${value}\`。`),
  "InvalidParameterValue.Length": ({ parameter, limit }) =>
    say(
      `The length of \`${parameter}\` exceeds the limit \`${limit}\`.`,
      `\`${parameter}\` 的长度超过上限 \`${limit}\`。`,
    ),
  InvalidParameterConflict: ({ parameters = [] }) =>
    say(
      `The parameters \`${parameters.join("` and `")}\` conflict with each other.`,
      `参数 \`${parameters.join("` 和 `")}\` 相互冲突，不能同时指定。`,
    ),
  "InvalidParameterValue.InvalidInstanceId": ({ value }) =>
    say(`The instance ID \`${value}\` is invalid.`, `实例 ID \`${value}\` 无效。`),
  "InvalidParameterValue.InvalidAutoScalingGroupId": ({ value }) =>
    say(`The scaling group ID \`${value}\` is invalid.`, `伸缩组 ID \`${value}\` 无效。`),
  "InvalidParameterValue.InvalidFilter": ({ value }) =>
    say(`The filter \`${value}\` is invalid.`, `过滤条件 \`${value}\` 无效。`),
  "ResourceNotFound.AutoScalingGroupNotFound": ({ value }) =>
    say(`The scaling group \`${value}\` was not found.`, `没有找到伸缩组 \`${value}\`。`),
};
