import type { AttributeChange } from "../../world/calls.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import type { ValuesOf } from "../parameters.ts";
import { writeAction } from "../wire-action.ts";
import type { WireError } from "../wire-error.ts";
import { cvm } from "./cvm.ts";

/** Longest instance name (tencent.md §2.2), counted in characters as a person sees them. */
const MAX_NAME = 60;
/** Longest UserData before encoding is 16 KB. */
const MAX_USER_DATA = 16 * 1024;

const fields = {
  InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
  InstanceName: { kind: "text" },
  UserData: { kind: "text" },
  SecurityGroups: { kind: "list", of: { kind: "text" } },
  CamRoleName: { kind: "text" },
  CamRoleType: { kind: "text" },
  HostName: { kind: "text" },
  AutoReboot: { kind: "flag" },
  DisableApiTermination: { kind: "flag" },
  EnableJumboFrame: { kind: "flag" },
} as const;

/** ModifyInstancesAttribute (tencent.md §3.8): exactly one attribute per call. */
export const modifyInstancesAttribute = writeAction(
  { ...cvm, action: "ModifyInstancesAttribute", regional: true, ratePerSecond: 10 },
  fields,
  (params) => {
    const changes = changesOf(params);
    const [change] = changes;
    if (!change) return { code: "MissingParameter", parameter: "InstanceName" };
    if (changes.length > 1) {
      return { code: "InvalidParameterCombination", parameters: changes.map(({ name }) => name) };
    }
    const instanceIds = params.InstanceIds;
    return (
      checkChange(change) ??
      checkInstanceIds(instanceIds) ?? {
        action: "ModifyInstancesAttribute",
        params: { instanceIds, change },
      }
    );
  },
);

function changesOf(params: ValuesOf<typeof fields>): AttributeChange[] {
  const changes: AttributeChange[] = [];
  const { InstanceName, UserData, SecurityGroups, CamRoleName, HostName } = params;
  if (InstanceName !== undefined) changes.push({ name: "InstanceName", value: InstanceName });
  if (UserData !== undefined) changes.push({ name: "UserData", value: UserData });
  if (SecurityGroups !== undefined) changes.push({ name: "SecurityGroups", value: SecurityGroups });
  if (CamRoleName !== undefined) changes.push({ name: "CamRoleName", value: CamRoleName });
  if (HostName !== undefined) {
    const reboot = params.AutoReboot ?? true;
    changes.push({ name: "HostName", value: HostName, reboot });
  }
  for (const name of ["DisableApiTermination", "EnableJumboFrame"] as const) {
    const value = params[name];
    if (value !== undefined) changes.push({ name, value });
  }
  return changes;
}

function checkChange(change: AttributeChange): WireError | null {
  const tooLong = (limit: number): WireError => ({
    code: "InvalidParameterValue.LimitExceeded",
    parameter: change.name,
    limit,
  });
  const wrong = (value: string): WireError => ({
    code: "InvalidParameterValue",
    parameter: change.name,
    value,
  });
  switch (change.name) {
    case "InstanceName":
      return [...change.value].length > MAX_NAME ? tooLong(MAX_NAME) : null;
    case "UserData":
      return change.value.length > MAX_USER_DATA ? tooLong(MAX_USER_DATA) : null;
    case "SecurityGroups": {
      const bad = change.value.find((group) => !/^sg-[a-z0-9]{8}$/.test(group));
      return bad === undefined ? null : wrong(bad);
    }
    case "HostName":
      // Dots and hyphens may neither begin, end nor follow one another (CVM naming rule).
      return /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/.test(change.value) && change.value.length <= 60
        ? null
        : wrong(change.value);
    case "CamRoleName":
      return /^[\w+=,.@-]{0,128}$/.test(change.value) ? null : wrong(change.value);
    case "DisableApiTermination":
    case "EnableJumboFrame":
      return null;
  }
}
