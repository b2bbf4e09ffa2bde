import type { Instance } from "../../../../instance/instance.ts";
import { CopyButtonOfRow } from "../../../../ui/CopyButton.tsx";
import { useRowContext } from "../row-context.ts";
import { EmptyCell } from "./CellLines.tsx";
import classes from "./Cells.module.css";

/** The primary public and private IPv4 addresses, each of which can be copied. */
export function Ipv4Cell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  const publicIp = instance.publicIps[0];
  const privateIp = instance.privateIps[0];
  const { accessHint } = instance;
  if (!publicIp && !privateIp && accessHint === null) return <EmptyCell />;
  return (
    <div>
      {publicIp && (
        <Address
          address={publicIp}
          text={
            instance.publicIpKind === "elastic"
              ? t("row.elasticIp", { address: publicIp })
              : t("row.publicIp", { address: publicIp })
          }
        />
      )}
      {privateIp && (
        <Address address={privateIp} text={t("row.privateIp", { address: privateIp })} />
      )}
      {accessHint !== null && (
        <Address address={accessHint} text={t("row.accessHint", { address: accessHint })} />
      )}
    </div>
  );
}

export function Ipv6Cell({ instance }: { readonly instance: Instance }) {
  const address = instance.ipv6[0];
  return address ? <Address address={address} text={address} /> : <EmptyCell />;
}

function Address({ address, text }: { readonly address: string; readonly text: string }) {
  const { texts } = useRowContext();
  return (
    <div className={classes.withButton}>
      <span>{text}</span>
      <CopyButtonOfRow value={address} t={texts} />
    </div>
  );
}
