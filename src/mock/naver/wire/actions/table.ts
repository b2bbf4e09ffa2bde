import type { ServerAction } from "../server-action.ts";
import { getRegionList, getZoneList } from "./geography-actions.ts";
import { getNetworkInterfaceList } from "./get-network-interface-list.ts";
import { getServerInstanceList } from "./get-server-instance-list.ts";
import {
  rebootServerInstances,
  startServerInstances,
  stopServerInstances,
  terminateServerInstances,
} from "./power-actions.ts";
import { getServerProductList, getServerSpecList } from "./product-actions.ts";
import {
  changeServerInstanceName,
  changeServerInstanceSpec,
  getServerInstanceDetail,
  interruptServerInstance,
  setProtectServerTermination,
} from "./single-server-actions.ts";

/** Every action the mock answers. */
export const serverActions: readonly ServerAction[] = [
  getRegionList,
  getZoneList,
  getServerInstanceList,
  getServerInstanceDetail,
  getNetworkInterfaceList,
  getServerSpecList,
  getServerProductList,
  startServerInstances,
  stopServerInstances,
  rebootServerInstances,
  terminateServerInstances,
  changeServerInstanceSpec,
  setProtectServerTermination,
  changeServerInstanceName,
  interruptServerInstance,
];
