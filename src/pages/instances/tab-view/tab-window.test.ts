import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mountedPositions, pagesOf, scrollTopRevealing, tabRange } from "./tab-window.ts";

const rowHeight = 56;
const viewports = fc.record({
  scrollTop: fc.integer({ min: 0, max: 1_000_000 }),
  height: fc.integer({ min: 1, max: 2_000 }),
});

describe("tabRange", () => {
  test("starts at the first row and reaches past what is seen", () => {
    expect(tabRange({ scrollTop: 0, height: 560, rowHeight }, 10_000, 4)).toEqual({
      first: 0,
      last: 13,
    });
  });

  test("never holds more rows than fit plus the overscan, however many there are", () => {
    fc.assert(
      fc.property(viewports, fc.nat(20_000), fc.nat(10), (viewport, total, overscan) => {
        const { first, last } = tabRange({ ...viewport, rowHeight }, total, overscan);
        expect(last - first + 1).toBeLessThanOrEqual(
          Math.ceil(viewport.height / rowHeight) + 1 + 2 * overscan,
        );
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(Math.max(total, 1));
      }),
    );
  });

  test("holds every row of which a pixel is in sight", () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 1, max: 20_000 }), (viewport, total) => {
        const { first, last } = tabRange({ ...viewport, rowHeight }, total, 0);
        for (let y = viewport.scrollTop; y < viewport.scrollTop + viewport.height; y += 7) {
          const position = Math.floor(y / rowHeight);
          if (position < total) expect(position >= first && position <= last).toBe(true);
        }
      }),
    );
  });

  test("shows the end of a list that became shorter than the scroll position", () => {
    expect(tabRange({ scrollTop: 56_000, height: 560, rowHeight }, 3, 0)).toEqual({
      first: 2,
      last: 2,
    });
  });

  test("is empty for an empty list", () => {
    const { first, last } = tabRange({ scrollTop: 0, height: 560, rowHeight }, 0, 4);
    expect(last).toBeLessThan(first);
  });
});

describe("pagesOf", () => {
  test.each([
    [{ first: 0, last: 13 }, [1]],
    [{ first: 95, last: 104 }, [1, 2]],
    [{ first: 100, last: 199 }, [2]],
    [{ first: 0, last: -1 }, [1]],
  ])("%o is on %o", (range, pages) => {
    expect(pagesOf(range, 100)).toEqual(pages);
  });
});

describe("mountedPositions", () => {
  test("keeps the focused and the open tab, each once and in order", () => {
    expect(mountedPositions({ first: 5, last: 7 }, [900, 6, 1, null], 1_000)).toEqual([
      1, 5, 6, 7, 900,
    ]);
  });

  test("drops a kept position that the list no longer has", () => {
    expect(mountedPositions({ first: 0, last: 1 }, [5, -1], 2)).toEqual([0, 1]);
  });
});

describe("scrollTopRevealing", () => {
  test("does not move when the row is in sight already", () => {
    expect(scrollTopRevealing(3, { scrollTop: 100, height: 560, rowHeight })).toBe(100);
  });

  test("puts the row wholly into sight with the least movement", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.record({
          scrollTop: fc.nat(500_000),
          height: fc.integer({ min: rowHeight, max: 2_000 }),
        }),
        (position, viewport) => {
          const scrollTop = scrollTopRevealing(position, { ...viewport, rowHeight });
          expect(scrollTop).toBeLessThanOrEqual(position * rowHeight);
          expect(scrollTop + viewport.height).toBeGreaterThanOrEqual((position + 1) * rowHeight);
        },
      ),
    );
  });
});
