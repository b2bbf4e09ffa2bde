// Every error a person can meet has a text of its own in every language. The codes are copied from
// the reference (tencent.md §1.3, §2.1, §2.6, §3.1, §3.4, §4.3 and the API's own lists of 2026) and not
// from the code or the locales.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CloudError } from "../cloud-error.ts";
import { errorKey } from "../error-key.ts";

const COMMON = [
  "ActionOffline",
  "AuthFailure.InvalidAuthorization",
  "AuthFailure.InvalidSecretId",
  "AuthFailure.MFAFailure",
  "AuthFailure.SecretIdNotFound",
  "AuthFailure.SignatureExpire",
  "AuthFailure.SignatureFailure",
  "AuthFailure.TokenFailure",
  "AuthFailure.UnauthorizedOperation",
  "DryRunOperation",
  "FailedOperation",
  "InternalError",
  "InvalidAction",
  "InvalidParameter",
  "InvalidParameterValue",
  "InvalidRequest",
  "IpInBlacklist",
  "IpNotInWhitelist",
  "LimitExceeded",
  "MissingParameter",
  "NoSuchProduct",
  "NoSuchVersion",
  "RequestLimitExceeded",
  "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
  "RequestLimitExceeded.IPLimitExceeded",
  "RequestLimitExceeded.UinLimitExceeded",
  "RequestSizeLimitExceeded",
  "ResourceInUse",
  "ResourceInsufficient",
  "ResourceNotFound",
  "ResourceUnavailable",
  "ResponseSizeLimitExceeded",
  "ServiceUnavailable",
  "UnauthorizedOperation",
  "UnknownParameter",
  "UnsupportedOperation",
  "UnsupportedProtocol",
  "UnsupportedRegion",
];

const STOP_INSTANCES = [
  "InternalServerError",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidParameterCombination",
  "InvalidParameterValue",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.LimitExceeded",
  "InvalidParameterValue.ZoneNotSupported",
  "MissingParameter",
  "MutexOperation.TaskRunning",
  "OperationDenied.InstanceOperationInProgress",
  "UnauthorizedOperation.MFAExpired",
  "UnauthorizedOperation.MFANotFound",
  "UnsupportedOperation.HibernationForNormalInstance",
  "UnsupportedOperation.InstanceReinstallFailed",
  "UnsupportedOperation.InstanceStateBanning",
  "UnsupportedOperation.InstanceStateCorrupted",
  "UnsupportedOperation.InstanceStateEnterRescueMode",
  "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
  "UnsupportedOperation.InstanceStateExitRescueMode",
  "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
  "UnsupportedOperation.InstanceStateFreezing",
  "UnsupportedOperation.InstanceStateIsolating",
  "UnsupportedOperation.InstanceStatePending",
  "UnsupportedOperation.InstanceStateRebooting",
  "UnsupportedOperation.InstanceStateRescueMode",
  "UnsupportedOperation.InstanceStateServiceLiveMigrate",
  "UnsupportedOperation.InstanceStateShutdown",
  "UnsupportedOperation.InstanceStateStarting",
  "UnsupportedOperation.InstanceStateStopped",
  "UnsupportedOperation.InstanceStateStopping",
  "UnsupportedOperation.InstanceStateTerminated",
  "UnsupportedOperation.InstanceStateTerminating",
  "UnsupportedOperation.StoppedModeStopCharging",
];

/** The list of the page of 2020: it has to be a part of today's. */
const STOP_INSTANCES_2020 = [
  "InternalServerError",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidParameterValue",
  "InvalidParameterValue.LimitExceeded",
  "MissingParameter",
];

const DESCRIBE = [
  "InvalidFilter",
  "InvalidFilterValue.LimitExceeded",
  "InvalidInstanceId.Malformed",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.LimitExceeded",
  "InvalidParameterValue.InvalidTimeFormat",
  "InvalidParameterValue.VpcIdMalformed",
  "InvalidParameterValue.SubnetIdMalformed",
  "InvalidParameterValue.UuidMalformed",
  "InvalidParameterValue.IPAddressMalformed",
  "InvalidParameterValue.TagKeyNotFound",
  "InvalidZone.MismatchRegion",
  "InvalidSecurityGroupId.NotFound",
  "UnauthorizedOperation.InvalidToken",
  "InternalServerError",
  "UnsupportedOperation",
];

const TERMINATE_INSTANCES = [
  "FailedOperation.InvalidInstanceApplicationRole",
  "FailedOperation.InvalidInstanceApplicationRoleEmr",
  "FailedOperation.Unreturnable",
  "InternalError.TradeUnknownError",
  "InternalServerError",
  "InvalidAccount.UnpaidOrder",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidInstanceNotSupportedPrepaidInstance",
  "InvalidParameterValue",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.InvalidAppIdFormat",
  "InvalidParameterValue.LimitExceeded",
  "InvalidParameterValue.NotSupported",
  "LimitExceeded.UserReturnQuota",
  "MissingParameter",
  "MutexOperation.TaskRunning",
  "OperationDenied.InstanceOperationInProgress",
  "UnauthorizedOperation.InvalidToken",
  "UnauthorizedOperation.MFAExpired",
  "UnauthorizedOperation.MFANotFound",
  "UnsupportedOperation",
  "UnsupportedOperation.InstanceChargeType",
  "UnsupportedOperation.InstanceMixedPricingModel",
  "UnsupportedOperation.InstanceStateBanning",
  "UnsupportedOperation.InstanceStateEnterRescueMode",
  "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
  "UnsupportedOperation.InstanceStateExitRescueMode",
  "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
  "UnsupportedOperation.InstanceStateFreezing",
  "UnsupportedOperation.InstanceStateIsolating",
  "UnsupportedOperation.InstanceStateLaunchFailed",
  "UnsupportedOperation.InstanceStatePending",
  "UnsupportedOperation.InstanceStateRebooting",
  "UnsupportedOperation.InstanceStateStarting",
  "UnsupportedOperation.InstanceStateStopping",
  "UnsupportedOperation.InstanceStateTerminated",
  "UnsupportedOperation.InstanceStateTerminating",
  "UnsupportedOperation.InstancesProtected",
  "UnsupportedOperation.InvalidInstancesOwner",
  "UnsupportedOperation.RedHatInstanceTerminateUnsupported",
  "UnsupportedOperation.RedHatInstanceUnsupported",
  "UnsupportedOperation.Region",
  "UnsupportedOperation.SpecialInstanceType",
  "UnsupportedOperation.UserLimitOperationExceedQuota",
];

const RENEW_INSTANCES = [
  "FailedOperation.InvalidInstanceApplicationRole",
  "FailedOperation.InvalidInstanceApplicationRoleEmr",
  "InternalError.TradeUnknownError",
  "InternalServerError",
  "InvalidAccount.InsufficientBalance",
  "InvalidAccount.UnpaidOrder",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidParameterValue",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.InstanceNotSupportedMixPricingModel",
  "InvalidParameterValue.LimitExceeded",
  "InvalidPeriod",
  "MissingParameter",
  "OperationDenied.InstanceOperationInProgress",
  "UnsupportedOperation.InstanceChargeType",
  "UnsupportedOperation.InstanceMixedZoneType",
  "UnsupportedOperation.InstanceStateBanning",
  "UnsupportedOperation.InstanceStateFreezing",
  "UnsupportedOperation.InstanceStatePending",
  "UnsupportedOperation.InstanceStateRebooting",
  "UnsupportedOperation.InstanceStateStarting",
  "UnsupportedOperation.InstanceStateStopping",
  "UnsupportedOperation.InstanceStateTerminating",
  "UnsupportedOperation.InvalidDiskBackupQuota",
  "UnsupportedOperation.PeriodicContractNotSupportManualRenew",
  "UnsupportedOperation.SpecialInstanceType",
];

const PRICE_OF_RENEWAL = [
  "InternalError.TradeUnknownError",
  "InternalServerError",
  "InvalidAccount.InsufficientBalance",
  "InvalidAccount.UnpaidOrder",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidParameterValue",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.InstanceNotSupportedMixPricingModel",
  "InvalidParameterValue.InvalidAppIdFormat",
  "InvalidParameterValue.LimitExceeded",
  "InvalidParameterValue.Range",
  "InvalidPeriod",
  "MissingParameter",
  "ResourceInsufficient.CloudDiskUnavailable",
  "ResourceUnavailable",
  "UnsupportedOperation.InstanceMixedZoneType",
  "UnsupportedOperation.InstanceStatePending",
  "UnsupportedOperation.InvalidDiskBackupQuota",
  "UnsupportedOperation.UnderwritingInstanceTypeOnlySupportAutoRenew",
];

const IMPORT_TIMER = [
  "FailedOperation.MutActionTimerExist",
  "InvalidInstanceId.NotFound",
  "InvalidParameter",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.InvalidTimeFormat",
  "InvalidParameterValue.LimitExceeded",
  "UnsupportedOperation.NotSupportImportInstancesActionTimer",
];

const DESCRIBE_TIMERS = [
  "InvalidParameterValue.InvalidAppIdFormat",
  "InvalidParameterValue.InvalidTimeFormat",
  "InvalidParameterValue.LimitExceeded",
];

const DELETE_TIMERS = ["InvalidParameterValue.InvalidAppIdFormat"];

const DOCUMENTED = [
  ...new Set([
    ...COMMON,
    ...STOP_INSTANCES,
    ...DESCRIBE,
    ...TERMINATE_INSTANCES,
    ...RENEW_INSTANCES,
    ...PRICE_OF_RENEWAL,
    ...IMPORT_TIMER,
    ...DESCRIBE_TIMERS,
    ...DELETE_TIMERS,
  ]),
];

test("the lists are whole", () => {
  expect(STOP_INSTANCES).toHaveLength(35);
  expect(STOP_INSTANCES).toEqual(expect.arrayContaining(STOP_INSTANCES_2020));
});

describe.each(readdirSync("locales"))("in %s", (language) => {
  const texts: object = JSON.parse(readFileSync(`locales/${language}/error.json`, "utf8"));

  const textAt = (path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>(
        (node, name) =>
          typeof node === "object" && node !== null ? Reflect.get(node, name) : null,
        texts,
      );
  const hasText = (code: string) => typeof textAt(`code.${code}.title`) === "string";

  function said(code: string, part: "title" | "next"): unknown {
    const error = new CloudError({
      kind: "refused",
      code,
      action: "StopInstances",
      message: "As the cloud said it",
      requestId: null,
      httpStatus: 200,
    });
    return textAt(`${errorKey(error, hasText)}.${part}`);
  }

  test.each(DOCUMENTED)("%s says what happened and what to do next", (code) => {
    const fallback = said("Brand.New", "title");
    expect(fallback).toMatch(/\{\{code\}\}/);
    expect(said(code, "title")).toMatch(/\S/);
    expect(said(code, "title")).not.toBe(fallback);
    expect(said(code, "next")).toMatch(/\S/);
  });

  test("what a person has to tell apart is told apart", () => {
    // Two names of one thing: the reference has them both.
    const synonyms = ["InternalError", "InvalidParameterValue.InstanceIdMalformed"];
    const codes = [
      ...new Set([...STOP_INSTANCES, ...TERMINATE_INSTANCES, ...COMMON.slice(0, 9)]),
    ].filter((code) => !synonyms.includes(code));
    const byTitle = new Map<unknown, string[]>();
    for (const code of codes) {
      const title = said(code, "title");
      byTitle.set(title, [...(byTitle.get(title) ?? []), code]);
    }
    expect([...byTitle.values()].filter(({ length }) => length > 1)).toEqual([]);
  });
});
