// Section DS of SPEC.md.
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDisk, anInstance } from "./an-instance.ts";
import { destructionConsequences, diskFates } from "./destruction.ts";
import { DISK_KINDS, type Disk } from "./instance.ts";

const dataDisk = (special: Partial<Disk>) => aDisk({ id: "disk-00000002", ...special });
const fatesOf = (...dataDisks: Disk[]) => diskFates(anInstance({ systemDisk: null, dataDisks }));

test("[DS1] the system disk, local disks and what is deleted with it go", () => {
  const systemDisk = aDisk();
  const local = dataDisk({ id: null, kind: "local-nvme", deletedWithInstance: null });
  const bound = dataDisk({ deletedWithInstance: true });
  expect(diskFates(anInstance({ systemDisk, dataDisks: [local, bound] }))).toEqual({
    destroyed: [systemDisk, local, bound],
    kept: [],
    uncertain: [],
  });
  // Whatever the cloud says of a local disk: it is a part of the machine.
  expect(fatesOf({ ...local, deletedWithInstance: false }).destroyed).toHaveLength(1);
});

test("[DS2] an elastic cloud disk stays", () => {
  const elastic = dataDisk({ deletedWithInstance: false });
  expect(fatesOf(elastic)).toEqual({ destroyed: [], kept: [elastic], uncertain: [] });
});

test("[DS3] what is not known is said to be so", () => {
  const silent = dataDisk({ deletedWithInstance: null });
  const strange = dataDisk({ kind: "unknown", deletedWithInstance: false });
  expect(fatesOf(silent, strange).uncertain).toEqual([silent, strange]);
});

test("[DS1] [DS2] [DS3] every disk has exactly one fate, and each is said", () => {
  const anyDisk = fc
    .record({
      kind: fc.constantFrom(...DISK_KINDS),
      deletedWithInstance: fc.constantFrom(true, false, null),
    })
    .map(dataDisk);
  fc.assert(
    fc.property(
      fc.option(anyDisk),
      fc.array(anyDisk, { maxLength: 5 }),
      (systemDisk, dataDisks) => {
        const instance = anInstance({ systemDisk, dataDisks });
        const { destroyed, kept, uncertain } = diskFates(instance);
        const all = [...destroyed, ...kept, ...uncertain];
        expect(all).toHaveLength(dataDisks.length + (systemDisk ? 1 : 0));
        expect(new Set(all)).toEqual(new Set([...dataDisks, ...(systemDisk ? [systemDisk] : [])]));
        const said = destructionConsequences(instance).flatMap((one) =>
          "disks" in one ? one.disks : [],
        );
        expect(new Set(said)).toEqual(new Set(all));
      },
    ),
  );
});

test("[DS4] an elastic address stays and costs, an ordinary one is lost", () => {
  const publicIps = ["1.2.3.4"];
  const codes = (publicIpKind: "none" | "ordinary" | "elastic") =>
    destructionConsequences(anInstance({ publicIps, publicIpKind })).map(({ code }) => code);
  expect(codes("elastic")).toContain("elastic-ip-kept");
  expect(codes("elastic")).not.toContain("public-ip-lost");
  expect(codes("ordinary")).toContain("public-ip-lost");
  expect(codes("none").filter((code) => code.includes("-ip-"))).toEqual([]);
});

test("[DS5] snapshots stay", () => {
  expect(destructionConsequences(anInstance())).toContainEqual({ code: "snapshots-kept" });
});
