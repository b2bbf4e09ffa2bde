import { checkInstanceIds } from "../instance-ids.ts";
import { passwordSuits } from "../password.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** Longest user name (tencent.md §3.5). */
const MAX_USER_NAME = 64;

/** ResetInstancesPassword (tencent.md §3.5). */
export const resetInstancesPassword = writeAction(
  {
    ...cvm,
    action: "ResetInstancesPassword",
    regional: true,
    ratePerSecond: 10,
  },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    Password: { kind: "text", required: true },
    UserName: { kind: "text" },
    ForceStop: { kind: "flag" },
  },
  ({ InstanceIds: instanceIds, Password, UserName, ForceStop: forceStop = false }) => {
    if (UserName !== undefined && [...UserName].length > MAX_USER_NAME) {
      const limit = MAX_USER_NAME;
      return { code: "InvalidParameterValue.TooLong", parameter: "UserName", limit };
    }
    const suits = passwordSuits(Password, UserName);
    return (
      checkInstanceIds(instanceIds) ?? {
        action: "ResetInstancesPassword",
        params: { instanceIds, suits, forceStop },
      }
    );
  },
);
