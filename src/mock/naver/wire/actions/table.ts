import type { ServerAction } from "../server-action.ts";
import { getServerInstanceList } from "./get-server-instance-list.ts";
import {
  rebootServerInstances,
  startServerInstances,
  stopServerInstances,
  terminateServerInstances,
} from "./power-actions.ts";

/** Every action the mock answers. */
export const serverActions: readonly ServerAction[] = [
  getServerInstanceList,
  startServerInstances,
  stopServerInstances,
  rebootServerInstances,
  terminateServerInstances,
];
