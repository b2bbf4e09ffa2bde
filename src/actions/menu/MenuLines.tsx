import type { ReactNode } from "react";
import type { ActionName } from "../../instance/action-rules.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { ACTIONS } from "../registry.ts";
import { ActionSubmenu } from "./ActionSubmenu.tsx";
import { type MenuPlace, menuTree } from "./menu-tree.ts";

export interface MenuLinesProps {
  readonly place: MenuPlace;
  /** An action's line, with its name as key. */
  readonly line: (name: ActionName) => ReactNode;
}

/** The tree of a menu. Keyed by name, never by place: a poll leaves an open menu where it is. */
export function MenuLines({ place, line }: MenuLinesProps) {
  const { capabilities } = useCloud();
  return menuTree(ACTIONS, place, capabilities).map((node) =>
    node.kind === "group" ? (
      <ActionSubmenu key={node.group} group={node.group}>
        {node.names.map(line)}
      </ActionSubmenu>
    ) : (
      line(node.name)
    ),
  );
}
