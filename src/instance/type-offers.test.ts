import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anInstance } from "./an-instance.ts";
import { anyInstance } from "./any-instance.ts";
import type { InstanceId } from "./instance.ts";
import { alike, isWanted, type TypeChoice, type TypeFilter, typeOffers } from "./type-offers.ts";

const id = (n: number) => `ins-0000000${n}` as InstanceId;

function choice(type: string, unavailable: string | null = null): TypeChoice {
  const [family = ""] = type.split(".");
  return { type, family, cpu: 2, memoryGib: 4, gpu: null, unavailable };
}

describe("[RZ6] asked about together", () => {
  test("are those in one zone, of one type, billed alike", () => {
    const web = anInstance({ id: id(1) });
    const twin = anInstance({ id: id(2), name: "another", state: "stopped" });
    const others = [
      anInstance({ id: id(3), zone: "ap-guangzhou-7" }),
      anInstance({ id: id(4), type: "S5.LARGE8" }),
      anInstance({ id: id(5), billing: "spot" }),
      anInstance({ id: id(6), region: "ap-seoul" }),
    ];
    expect(alike([web, ...others, twin])).toEqual([[web, twin], ...others.map((one) => [one])]);
  });

  test("everybody is in one group, once", () => {
    fc.assert(
      fc.property(fc.array(anyInstance), (instances) => {
        const divided = alike(instances).flat();
        expect(divided).toHaveLength(instances.length);
        expect(new Set(divided)).toEqual(new Set(instances));
      }),
    );
  });
});

describe("[RZ7] the offers of a selection", () => {
  test("name who can be changed, and each reason once", () => {
    const offers = typeOffers([
      { ids: [id(1), id(2)], choices: [choice("S5.A"), choice("S6.A", "Sold out.")] },
      { ids: [id(3)], choices: [choice("S5.A", "Sold out."), choice("S6.A", "Sold out.")] },
      { ids: [id(4)], choices: [choice("S6.A", "Not in the zone.")] },
    ]);
    expect(offers).toMatchObject([
      { type: "S5.A", for: [id(1), id(2)], reasons: ["Sold out."] },
      { type: "S6.A", for: [], reasons: ["Sold out.", "Not in the zone."] },
    ]);
  });

  test("begin with what most can become, then go by family and size", () => {
    const small = { ...choice("S5.Z"), cpu: 1 };
    const offers = typeOffers([
      { ids: [id(1)], choices: [choice("S10.A"), choice("S5.A"), choice("M.A", "No."), small] },
      { ids: [id(2)], choices: [choice("S10.A"), choice("M.A", "No.")] },
    ]);
    expect(offers.map(({ type }) => type)).toEqual(["S10.A", "S5.Z", "S5.A", "M.A"]);
  });
});

describe("[RZ8] looking for a type", () => {
  const any: TypeFilter = { words: "", family: null, cpu: null, memoryGib: null };

  test.each([
    [{}, true],
    [{ words: " large " }, true],
    [{ words: "xlarge" }, false],
    [{ family: "S5" }, true],
    [{ family: "S" }, false],
    [{ cpu: 2 }, true],
    [{ cpu: 4 }, false],
    [{ memoryGib: 4 }, true],
    [{ memoryGib: 8 }, false],
    [{ words: "s5", family: "S5", cpu: 2, memoryGib: 8 }, false],
  ])("%o", (filter, wanted) => {
    expect(isWanted(choice("S5.LARGE8"), { ...any, ...filter })).toBe(wanted);
  });
});
