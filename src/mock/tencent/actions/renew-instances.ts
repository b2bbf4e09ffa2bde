import { checkInstanceIds } from "../instance-ids.ts";
import { checkPrepaid, prepaidFields } from "../prepaid.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/**
 * RenewInstances (tencent.md §4.1). RenewPortableDataDisk is accepted and does nothing: the disks of a
 * subscription have no end of their own here.
 */
export const renewInstances = writeAction(
  { ...cvm, action: "RenewInstances", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    InstanceChargePrepaid: { kind: "object", fields: prepaidFields, required: true },
    RenewPortableDataDisk: { kind: "flag" },
  },
  ({ InstanceIds: instanceIds, InstanceChargePrepaid: prepaid }) => {
    const { Period: months, RenewFlag: renewFlag = "NOTIFY_AND_MANUAL_RENEW" } = prepaid;
    return (
      checkInstanceIds(instanceIds) ??
      checkPrepaid(prepaid) ?? {
        action: "RenewInstances",
        params: { instanceIds, months, renewFlag },
      }
    );
  },
);
