import type { Instance } from "../../../../instance/instance.ts";
import { useRowContext } from "../row-context.ts";
import { EmptyCell, SecondLine } from "./CellLines.tsx";

/** The one key that lets somebody in, where a cloud has one for each. */
export function LoginKeyCell({ instance }: { readonly instance: Instance }) {
  const [key] = instance.keyIds;
  return key ?? <EmptyCell />;
}

/** Who may reach it: by name, one below the other. */
export function SecurityGroupsCell({ instance }: { readonly instance: Instance }) {
  const { securityGroupIds } = instance;
  if (securityGroupIds.length === 0) return <EmptyCell />;
  return securityGroupIds.map((group) => <div key={group}>{group}</div>);
}

/** When its system last came up, and when it was made. */
export function StartedAtCell({ instance }: { readonly instance: Instance }) {
  const { t, format } = useRowContext();
  const { bootedAt, createdAt } = instance;
  if (bootedAt === null && createdAt === null) return <EmptyCell />;
  return (
    <div>
      {bootedAt !== null && <div>{t("row.bootedAt", { time: format.dateTime(bootedAt) })}</div>}
      {createdAt !== null && (
        <SecondLine>{t("row.createdAt", { time: format.dateTime(createdAt) })}</SecondLine>
      )}
    </div>
  );
}
