import type { Localised } from "./language.ts";
import type { WireError } from "./wire-error.ts";

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

/** Messages of codes that only the tag service has. */
export const templatesOfTags: Readonly<Record<string, (error: WireError) => Localised>> = {
  "InvalidParameter.ReservedTagKey": ({ value }) =>
    say(
      `The tag key \`${value}\` is reserved: keys cannot begin with \`qcloud\`, \`tencent\` or \`project\`.`,
      `标签键 \`${value}\` 为系统预留标签键，不能以 \`qcloud\`、\`tencent\`、\`project\` 开头。`,
    ),
  "InvalidParameter.Tag": ({ parameter }) =>
    say(`The tags in \`${parameter}\` are not valid.`, `\`${parameter}\` 中的标签参数错误。`),
  "InvalidParameterValue.DeleteTagsParamError": ({ value }) =>
    say(
      `The tag key \`${value}\` is in both \`ReplaceTags\` and \`DeleteTags\`.`,
      `标签键 \`${value}\` 不能同时在 \`ReplaceTags\` 与 \`DeleteTags\` 中。`,
    ),
  "InvalidParameterValue.ResourceDescriptionError": ({ value }) =>
    say(
      `The resource description \`${value}\` is not in the six-segment format.`,
      `资源描述 \`${value}\` 不符合六段式。`,
    ),
  "InvalidParameterValue.TagKeyCharacterIllegal": ({ value }) =>
    say(
      `The tag key \`${value}\` contains illegal characters.`,
      `标签键 \`${value}\` 包含非法字符。`,
    ),
  "InvalidParameterValue.TagKeyEmpty": () =>
    say("A tag key cannot be empty.", "标签键不能为空值。"),
  "InvalidParameterValue.TagKeyLengthExceeded": ({ limit }) =>
    say(
      `A tag key is longer than \`${limit}\` characters.`,
      `标签键长度超过上限 \`${limit}\` 个字符。`,
    ),
  "InvalidParameterValue.TagValueCharacterIllegal": ({ value }) =>
    say(
      `The tag value \`${value}\` contains illegal characters.`,
      `标签值 \`${value}\` 包含非法字符。`,
    ),
  "InvalidParameterValue.TagValueLengthExceeded": ({ limit }) =>
    say(
      `A tag value is longer than \`${limit}\` characters.`,
      `标签值长度超过上限 \`${limit}\` 个字符。`,
    ),
  "LimitExceeded.Quota": ({ parameter, limit }) =>
    say(
      `\`${parameter}\` holds more than \`${limit}\` tags.`,
      `\`${parameter}\` 中的标签个数超过上限 \`${limit}\`。`,
    ),
  "LimitExceeded.ResourceAttachedTags": ({ instanceId }) =>
    say(
      `The number of tags attached to the resource \`${instanceId}\` exceeds the limit.`,
      `资源 \`${instanceId}\` 关联的标签数超过上限。`,
    ),
};
