import type { ComponentType } from "react";
import { RowMenu } from "../../../actions/ActionMenu.tsx";
import type { SortKey } from "../../../cloud/provider.ts";
import type { Instance } from "../../../instance/instance.ts";
import type { ExportField } from "../export/export-fields.ts";
import { Ipv4Cell, Ipv6Cell } from "./cells/AddressCells.tsx";
import { BillingCell, NetworkBillingCell } from "./cells/BillingCells.tsx";
import {
  BinOperationCell,
  RecycledSinceCell,
  ReleasedAtCell,
  SetAsideByCell,
} from "./cells/BinCells.tsx";
import { ConfigurationCell } from "./cells/ConfigurationCell.tsx";
import { MonitoringCell } from "./cells/MonitoringCell.tsx";
import { NameCell } from "./cells/NameCell.tsx";
import { ProjectCell, TagsCell, TypeCell, ZoneCell } from "./cells/PlainCells.tsx";
import { LoginKeyCell, SecurityGroupsCell, StartedAtCell } from "./cells/ServerCells.tsx";
import { StatusCell } from "./cells/StatusCell.tsx";
import type { ColumnKey } from "./column-settings.ts";

/** One column of the list. Its label is `column.<key>` in `instances.json`. */
export interface Column {
  readonly Cell: ComponentType<{ readonly instance: Instance }>;
  /** CSS width of the column, whatever its cells hold: a row that changes does not move others. */
  readonly width: string;
  readonly sort: SortKey | null;
  /** What the export holds when it is asked for the columns as shown. */
  readonly fields: readonly ExportField[];
}

/** Every column, once: the table, the cards, the column settings and the export read this. */
export const COLUMNS: { readonly [Key in ColumnKey]: Column } = {
  name: { Cell: NameCell, width: "14.5rem", sort: "name", fields: ["id", "name"] },
  monitoring: { Cell: MonitoringCell, width: "7rem", sort: null, fields: [] },
  status: { Cell: StatusCell, width: "11.5rem", sort: "state", fields: ["status"] },
  zone: { Cell: ZoneCell, width: "10.75rem", sort: "zone", fields: ["zone"] },
  type: { Cell: TypeCell, width: "9.5rem", sort: "type", fields: ["type"] },
  configuration: {
    Cell: ConfigurationCell,
    width: "16rem",
    sort: null,
    fields: ["cpu", "memory", "bandwidth", "systemDiskType", "systemDiskSize", "network"],
  },
  ipv4: { Cell: Ipv4Cell, width: "13.5rem", sort: null, fields: ["publicIp", "privateIp"] },
  ipv6: { Cell: Ipv6Cell, width: "15rem", sort: null, fields: ["ipv6"] },
  billing: {
    Cell: BillingCell,
    width: "15rem",
    sort: "createdAt",
    fields: ["billing", "createdAt", "expiresAt"],
  },
  networkBilling: {
    Cell: NetworkBillingCell,
    width: "12rem",
    sort: null,
    fields: ["networkBilling"],
  },
  project: { Cell: ProjectCell, width: "9.5rem", sort: null, fields: ["project"] },
  tags: { Cell: TagsCell, width: "12rem", sort: null, fields: ["tags"] },
  loginKey: { Cell: LoginKeyCell, width: "9.5rem", sort: null, fields: ["loginKey"] },
  securityGroups: {
    Cell: SecurityGroupsCell,
    width: "11rem",
    sort: null,
    fields: ["securityGroups"],
  },
  startedAt: {
    Cell: StartedAtCell,
    width: "13.5rem",
    sort: "createdAt",
    fields: ["createdAt", "bootedAt"],
  },
  operation: { Cell: RowMenu, width: "7rem", sort: null, fields: [] },
  setAsideBy: { Cell: SetAsideByCell, width: "10.75rem", sort: null, fields: [] },
  recycledSince: { Cell: RecycledSinceCell, width: "11.5rem", sort: null, fields: [] },
  releasedAt: { Cell: ReleasedAtCell, width: "12.5rem", sort: "releasedAt", fields: [] },
  binOperation: { Cell: BinOperationCell, width: "13.5rem", sort: null, fields: [] },
};
