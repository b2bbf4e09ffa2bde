import type { Instance } from "../../../../instance/instance.ts";
import { useRowContext } from "../row-context.ts";
import { SecondLine } from "./CellLines.tsx";

/** Cores, memory and bandwidth; the system disk; the network (`tencent.md §6.10`). */
export function ConfigurationCell({ instance }: { readonly instance: Instance }) {
  const { t, format } = useRowContext();
  const { cpu, memoryGib, bandwidthMbps, gpu, systemDisk, vpcId } = instance;
  const compute = { cores: format.number(cpu), memory: format.gib(memoryGib) };
  return (
    <div>
      <div>
        {bandwidthMbps > 0
          ? t("configuration.computeBandwidth", {
              ...compute,
              bandwidth: format.number(bandwidthMbps),
            })
          : t("configuration.compute", compute)}
      </div>
      {gpu && (
        <SecondLine>
          {t("configuration.gpu", { amount: format.number(gpu.count), type: gpu.type })}
        </SecondLine>
      )}
      {systemDisk && (
        <SecondLine>
          {systemDisk.sizeGib > 0
            ? t("configuration.systemDisk", {
                kind: t(`terms:disk.${systemDisk.kind}`),
                size: format.gib(systemDisk.sizeGib),
              })
            : t("configuration.systemDiskKind", { kind: t(`terms:disk.${systemDisk.kind}`) })}
        </SecondLine>
      )}
      {vpcId && <SecondLine>{t("configuration.network", { network: vpcId })}</SecondLine>}
    </div>
  );
}
