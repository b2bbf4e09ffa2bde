import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILTER_ATTRIBUTES, SORT_KEYS } from "../../cloud/provider.ts";
import { BILLING_MODES, INSTANCE_STATES, type InstanceId } from "../../instance/instance.ts";
import {
  DEFAULT_STATE,
  type InstancesState,
  PAGE_SIZES,
  parseInstancesSearch,
  toInstancesSearch,
} from "./search-params.ts";

const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
const identifiers = fc.stringMatching(/^[\w.-]{1,64}$/);

const states: fc.Arbitrary<InstancesState> = fc.record({
  region: fc.option(identifiers),
  view: fc.constantFrom("list" as const, "tab" as const),
  words: fc.oneof(fc.constant([]), words),
  filters: fc
    .array(
      fc.constantFrom(...FILTER_ATTRIBUTES).chain((attribute) =>
        fc.record({
          attribute: fc.constant(attribute),
          values:
            attribute === "state"
              ? fc.array(fc.constantFrom(...INSTANCE_STATES), { minLength: 1 })
              : attribute === "billing"
                ? fc.array(fc.constantFrom(...BILLING_MODES), { minLength: 1 })
                : words,
        }),
      ),
    )
    .map((filters) =>
      filters.sort(
        (a, b) => FILTER_ATTRIBUTES.indexOf(a.attribute) - FILTER_ATTRIBUTES.indexOf(b.attribute),
      ),
    ),
  sort: fc.option(
    fc.record({
      key: fc.constantFrom(...SORT_KEYS),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
    }),
  ),
  page: fc.integer({ min: 1, max: 999_999 }),
  size: fc.constantFrom(...PAGE_SIZES),
  open: fc.option(identifiers.map((id) => id as InstanceId)),
});

describe("the URL of the instances page", () => {
  it("keeps every state that it is given, whatever the texts hold", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseInstancesSearch(toInstancesSearch(state))).toEqual({ state, rejected: [] });
      }),
    );
  });

  it("is empty for the page as it first opens", () => {
    expect(toInstancesSearch(DEFAULT_STATE)).toEqual({});
    expect(parseInstancesSearch({})).toEqual({ state: DEFAULT_STATE, rejected: [] });
  });

  it("reads well", () => {
    const state: InstancesState = {
      ...DEFAULT_STATE,
      region: "ap-seoul",
      words: ["web", "db"],
      filters: [{ attribute: "state", values: ["running", "stopped"] }],
      sort: { key: "createdAt", direction: "descending" },
      page: 2,
    };
    expect(toInstancesSearch(state)).toEqual({
      region: "ap-seoul",
      q: "web|db",
      state: "running|stopped",
      sort: "-createdAt",
      page: 2,
    });
  });

  it.each([
    ["region", "ap seoul<script>"],
    ["view", "grid"],
    ["q", "|||"],
    ["state", "sleeping"],
    ["billing", "free"],
    ["sort", "-colour"],
    ["page", "0"],
    ["page", -3],
    ["page", "2.5"],
    ["size", 30],
    ["open", { id: 1 }],
    ["name", { a: 1 }],
  ])("falls back and names the parameter for %s=%j", (parameter, value) => {
    const { state, rejected } = parseInstancesSearch({ [parameter]: value });
    expect(state).toEqual(DEFAULT_STATE);
    expect(rejected.map((entry) => entry.parameter)).toEqual([parameter]);
  });

  it("keeps the values of a filter that it knows and names the filter for the others", () => {
    const { state, rejected } = parseInstancesSearch({ state: "running|sleeping" });
    expect(state.filters).toEqual([{ attribute: "state", values: ["running"] }]);
    expect(rejected).toEqual([{ parameter: "state", value: "running|sleeping" }]);
  });

  it("accepts anything a router's codec may hand over", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (raw) => {
        const { state } = parseInstancesSearch(raw);
        expect(state.page).toBeGreaterThanOrEqual(1);
        expect(PAGE_SIZES).toContain(state.size);
      }),
    );
    expect(parseInstancesSearch({ page: 3, q: 42 }).state).toMatchObject({
      page: 3,
      words: ["42"],
    });
  });
});
