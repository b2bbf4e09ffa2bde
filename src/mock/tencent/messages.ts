import type { Language, Localised } from "./language.ts";
import { templatesOfDependents } from "./messages-of-dependents.ts";
import { templatesOfResize } from "./messages-of-resize.ts";
import { templatesOfTags } from "./messages-of-tags.ts";
import { templatesOfTermination } from "./messages-of-termination.ts";
import type { WireError } from "./wire-error.ts";

/** What a message may name besides the error itself. */
export interface MessageContext {
  readonly action: string;
  readonly region: string;
  readonly requestId: string;
}

type Template = (error: WireError, context: MessageContext) => Localised;

const say = (en: string, zh: string): Localised => ({ "en-US": en, "zh-CN": zh });

/** State words as the Chinese messages use them (tencent.md §3.11). */
const zhState: Readonly<Record<string, string>> = {
  PENDING: "创建中",
  LAUNCH_FAILED: "创建失败",
  RUNNING: "运行中",
  STOPPED: "已关机",
  STARTING: "开机中",
  STOPPING: "关机中",
  REBOOTING: "重启中",
  SHUTDOWN: "已隔离",
  TERMINATING: "销毁中",
  TERMINATED: "已销毁",
  ENTER_RESCUE_MODE: "进入救援模式",
  RESCUE_MODE: "救援模式",
  EXIT_RESCUE_MODE: "退出救援模式",
  ENTER_SERVICE_LIVE_MIGRATE: "进入在线服务迁移",
  SERVICE_LIVE_MIGRATE: "在线服务迁移中",
  EXIT_SERVICE_LIVE_MIGRATE: "退出在线服务迁移",
};

/** States that are only known by their code (tencent.md §2.4). */
const hiddenState: Readonly<Record<string, Localised>> = {
  "UnsupportedOperation.InstanceStateBanning": say("BANNING", "封禁"),
  "UnsupportedOperation.InstanceStateCorrupted": say("CORRUPTED", "永久故障"),
  "UnsupportedOperation.InstanceStateFreezing": say("FREEZING", "已冻结"),
  "UnsupportedOperation.InstanceStateIsolating": say("ISOLATING", "隔离中"),
};

/** Every message of this family ends with the first digits of the request's id (§1.3). */
const stateMessage: Template = ({ code, instanceId, state }, { requestId }) => {
  const mark = requestId.slice(0, 8);
  const hidden = hiddenState[code];
  const en = hidden?.["en-US"] ?? state ?? "";
  const zh = hidden?.["zh-CN"] ?? zhState[state ?? ""] ?? state ?? "";
  return say(
    `The instance \`${instanceId}\` in the \`${en}\` status is not supported. (${mark})`,
    `不支持状态为${zh}的实例${instanceId} (${mark})`,
  );
};

const templates: Readonly<Record<string, Template>> = {
  ...templatesOfDependents,
  ...templatesOfResize,
  ...templatesOfTags,
  ...templatesOfTermination,
  "AuthFailure.InvalidAuthorization": () =>
    say(
      "The request header `Authorization` does not comply with the TencentCloud API signature standard.",
      "请求头部的 `Authorization` 不符合腾讯云 API 签名规范。",
    ),
  "AuthFailure.SecretIdNotFound": () =>
    say(
      "The SecretId is not found, please ensure that your SecretId is correct.",
      "密钥不存在，请检查 SecretId 是否正确。",
    ),
  "AuthFailure.SignatureExpire": () =>
    say(
      "The provided credentials could not be validated because of exceeding the request timestamp limit (5 minutes). Please check your local time.",
      "签名已过期：Timestamp 与服务器时间相差不得超过五分钟，请检查本地时间。",
    ),
  "AuthFailure.SignatureFailure": () =>
    say(
      "The provided credentials could not be validated. Please check your signature is correct.",
      "签名错误，请检查签名计算是否正确。",
    ),
  "AuthFailure.TokenFailure": () => say("The token is invalid.", "Token 错误。"),
  "AuthFailure.UnauthorizedOperation": () =>
    say("The request is not authorized by CAM.", "请求未授权，请检查 CAM 策略。"),
  FailedOperation: ({ instanceId }) =>
    instanceId === undefined
      ? say("The operation failed.", "操作失败。")
      : say(`The operation on \`${instanceId}\` failed.`, `对 \`${instanceId}\` 的操作失败。`),
  InternalError: () =>
    say("An internal error has occurred. Retry your request.", "内部错误，请重试。"),
  InternalServerError: (_error, { action, requestId }) =>
    say(
      `Unable to ${action} your instance due to a system problem (${requestId.slice(0, 8)}). Please try again later.`,
      `操作 ${action} 出现系统问题 (${requestId.slice(0, 8)})，请稍后重试。`,
    ),
  InvalidAction: ({ value }) =>
    say(
      `The request action \`${value}\` is invalid or doesn't exist.`,
      `接口 \`${value}\` 不存在。`,
    ),
  InvalidFilter: ({ value }) =>
    say(`The filter \`${value}\` is invalid.`, `过滤器 \`${value}\` 无效。`),
  "InvalidFilterValue.LimitExceeded": ({ parameter, limit }) =>
    say(
      `The number of values of \`${parameter}\` exceeds the limit \`${limit}\`.`,
      `\`${parameter}\` 的个数超过上限 \`${limit}\`。`,
    ),
  "InvalidInstance.NotSupported": ({ instanceId }) =>
    say(
      `The specified instance \`${instanceId}\` does not support this operation.`,
      `实例 \`${instanceId}\` 不支持该操作。`,
    ),
  "InvalidInstanceId.Malformed": ({ instanceId }) =>
    say(
      `The specified instance ID \`${instanceId}\` is malformed. An instance ID looks like \`ins-\` and eight letters or digits.`,
      `实例 ID \`${instanceId}\` 格式错误，例如 ID 长度不符。`,
    ),
  "InvalidInstanceId.NotFound": ({ instanceId }) =>
    say(
      `The specified instance \`${instanceId}\` was not found.`,
      `没有找到实例 \`${instanceId}\`。`,
    ),
  "InvalidKeyPairId.Malformed": ({ value }) =>
    say(
      `The key pair ID \`${value}\` is malformed. A key pair ID looks like \`skey-\` and eight letters or digits.`,
      `密钥对 ID \`${value}\` 格式错误。`,
    ),
  "InvalidKeyPairId.NotFound": ({ value }) =>
    say(`The key pair \`${value}\` was not found.`, `没有找到密钥对 \`${value}\`。`),
  InvalidParameter: ({ parameter }) =>
    say(
      `The value type of parameter \`${parameter}\` is not valid.`,
      `参数 \`${parameter}\` 的类型错误。`,
    ),
  InvalidParameterCombination: ({ parameters = [] }) =>
    say(
      `The parameters \`${parameters.join("` and `")}\` cannot be specified at the same time.`,
      `参数 \`${parameters.join("` 和 `")}\` 不能同时指定。`,
    ),
  InvalidParameterValue: ({ parameter, value }) =>
    say(
      `The value \`${value}\` of parameter \`${parameter}\` is not valid.`,
      `参数 \`${parameter}\` 的取值 \`${value}\` 错误。`,
    ),
  "InvalidParameterValue.InstanceIdMalformed": ({ instanceId }) =>
    say(`\`${instanceId}\` is not an instance ID.`, `\`${instanceId}\` 不是实例 ID。`),
  // Never with the value: it is a secret even when it is refused.
  "InvalidParameterValue.InvalidPassword": ({ instanceId }) =>
    say(
      `The specified password does not meet the complexity requirements of the instance \`${instanceId}\`.`,
      `指定的密码不符合实例 \`${instanceId}\` 的复杂度要求。`,
    ),
  "InvalidParameterValue.KeyPairNotSupported": ({ instanceId, value }) =>
    say(
      `The key pair \`${value}\` does not support this operation on the instance \`${instanceId}\`.`,
      `密钥对 \`${value}\` 不支持对实例 \`${instanceId}\` 进行该操作。`,
    ),
  "InvalidParameterValue.LimitExceeded": ({ parameter, limit }) =>
    say(
      `The value or number of \`${parameter}\` exceeds the limit \`${limit}\`.`,
      `\`${parameter}\` 的取值或个数超过上限 \`${limit}\`。`,
    ),
  "InvalidParameterValue.InvalidTimeFormat": ({ value }) =>
    say(
      `The time \`${value}\` is not in the form \`YYYY-MM-DD hh:mm:ss\`.`,
      `时间 \`${value}\` 的格式应为 \`YYYY-MM-DD hh:mm:ss\`。`,
    ),
  "InvalidParameterValue.TagKeyNotFound": ({ value }) =>
    say(`The tag key \`${value}\` was not found.`, `没有找到标签键 \`${value}\`。`),
  "InvalidParameterValue.TooLong": ({ parameter, limit }) =>
    say(
      `The value of \`${parameter}\` exceeds the maximum length of \`${limit}\`.`,
      `\`${parameter}\` 的长度超过上限 \`${limit}\`。`,
    ),
  "InvalidParameterValue.ZoneNotSupported": ({ instanceId }) =>
    say(
      `The zone of the instance \`${instanceId}\` does not support this operation.`,
      `实例 \`${instanceId}\` 所在的可用区不支持该操作。`,
    ),
  InvalidRequest: () =>
    say("The body of the request is not a JSON object.", "请求体不是 JSON 对象。"),
  "InvalidSecurityGroupId.NotFound": ({ value }) =>
    say(`The security group \`${value}\` was not found.`, `没有找到安全组 \`${value}\`。`),
  "InvalidZone.MismatchRegion": ({ value }, { region }) =>
    say(
      `The zone \`${value}\` is not in the region \`${region}\`.`,
      `可用区 \`${value}\` 不在地域 \`${region}\` 内。`,
    ),
  MissingParameter: ({ parameter }) =>
    say(
      `The request is missing a required parameter \`${parameter}\`.`,
      `缺少必须的参数 \`${parameter}\`。`,
    ),
  "MutexOperation.TaskRunning": ({ instanceId }, { action }) =>
    say(
      `The same task \`${action}\` of the instance \`${instanceId}\` is running.`,
      `实例 \`${instanceId}\` 的相同任务 \`${action}\` 正在运行。`,
    ),
  NoSuchProduct: ({ value }) =>
    say(`The product \`${value}\` does not exist.`, `产品 \`${value}\` 不存在。`),
  NoSuchVersion: ({ value }) =>
    say(
      `The request version \`${value}\` is invalid or doesn't exist.`,
      `接口版本 \`${value}\` 不存在。`,
    ),
  "OperationDenied.InstanceOperationInProgress": ({ instanceId }) =>
    say(
      `The instance \`['${instanceId}']\` already has operation in progress. Please try again later.`,
      `实例 \`['${instanceId}']\` 正在执行其他操作，请稍后再试。`,
    ),
  RequestLimitExceeded: ({ count, limit }) =>
    say(
      `Your current request times equals to \`${count}\` in a second, which exceeds the frequency limit \`${limit}\` for a second. Please reduce the frequency of calls.`,
      `您当前每秒请求 \`${count}\` 次，超过了每秒频率上限 \`${limit}\` 次，请稍后重试。`,
    ),
  RequestSizeLimitExceeded: () => say("The request exceeds 10 MB.", "请求包超过 10 MB。"),
  UnauthorizedOperation: ({ instanceId }, { action, region, requestId }) => {
    const denied = `[request id:${requestId}]you are not authorized to perform operation (cvm:${action})\nresource (qcs:id/0:cvm:${region}:uin/100000000001:instance/${instanceId ?? "*"}) has no permission\n`;
    return say(denied, denied);
  },
  "UnauthorizedOperation.MFAExpired": () =>
    say(
      "The multi-factor authentication has expired. Please verify again.",
      "MFA 校验已过期，请重新校验。",
    ),
  "UnauthorizedOperation.MFANotFound": () =>
    say("This operation needs multi-factor authentication.", "该操作需要 MFA 校验。"),
  UnknownParameter: ({ parameter }) =>
    say(`The parameter \`${parameter}\` is not recognized.`, `未知参数 \`${parameter}\`。`),
  UnsupportedOperation: ({ instanceId, state }) =>
    say(
      `The operation is not supported for the instance \`${instanceId}\` (${state}).`,
      `实例 \`${instanceId}\` 不支持该操作（${state}）。`,
    ),
  "FailedOperation.InvalidInstanceApplicationRole": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` has an application role and does not support this operation.`,
      `实例 \`${instanceId}\` 具有应用角色，不支持该操作。`,
    ),
  "UnsupportedOperation.HibernationForNormalInstance": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` was created without hibernation.`,
      `实例 \`${instanceId}\` 未开启休眠功能。`,
    ),
  "UnsupportedOperation.InstanceReinstallFailed": ({ instanceId }) =>
    say(
      `The reinstallation of the instance \`${instanceId}\` failed. Please reinstall it again, terminate it, or submit a ticket.`,
      `实例 \`${instanceId}\` 处于重装系统失败状态，请再次重装、销毁/退还或提交工单。`,
    ),
  "UnsupportedOperation.InstanceOsWindows": ({ instanceId, value }) =>
    say(
      `The instance \`${instanceId}\` with the \`${value}\` operating system does not support this operation.`,
      `操作系统为 \`${value}\` 的实例 \`${instanceId}\` 不支持该操作。`,
    ),
  "UnsupportedOperation.InvalidInstanceNotSupportedProtectedInstance": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` has a release time and cannot be protected. Please revoke the scheduled termination first.`,
      `实例 \`${instanceId}\` 已设置定时销毁，不支持开启实例销毁保护，请先撤销定时销毁。`,
    ),
  "UnsupportedOperation.StoppedModeStopCharging": ({ instanceId }) =>
    say(
      `The instance \`${instanceId}\` does not support this operation because of \`No charges when shut down\`.`,
      `实例 \`${instanceId}\` 因关机不收费特性不支持该操作。`,
    ),
  UnsupportedProtocol: ({ value }) =>
    say(
      `The protocol is not supported: ${value}. Use GET or POST with JSON or a form.`,
      `不支持的协议：${value}，请使用 GET 或 POST。`,
    ),
  UnsupportedRegion: ({ value }) =>
    say(`The region \`${value}\` is not supported.`, `不支持地域 \`${value}\`。`),
};

/** The message of an error, in the style of tencent.md §1.3. */
export function messageOf(error: WireError, language: Language, context: MessageContext): string {
  const template = templates[error.code];
  if (template) return template(error, context)[language];
  if (error.code.startsWith("UnsupportedOperation.InstanceState")) {
    return stateMessage(error, context)[language];
  }
  if (error.code.endsWith("Malformed")) {
    const text = say(`The ID \`${error.value}\` is malformed.`, `ID \`${error.value}\` 格式错误。`);
    return text[language];
  }
  // A fault may inject any code; what it is called is all there is to say about it.
  return say(`The request failed: ${error.code}.`, `请求失败：${error.code}。`)[language];
}
