import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBubble } from "./place-bubble.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const BUBBLE = { width: 360, height: 200 };

describe("the bubble of the tour", () => {
  it("stands in the middle when it points at nothing", () => {
    expect(placeBubble(null, BUBBLE, DESK)).toEqual({ left: 540, top: 350 });
  });

  it("stands below, above, left or right, where there is room", () => {
    const at = (left: number, top: number, width = 40, height = 40) =>
      placeBubble({ left, top, width, height }, BUBBLE, DESK);
    expect(at(700, 100)).toEqual({ left: 540, top: 154 });
    expect(at(700, 840)).toEqual({ left: 540, top: 626 });
    expect(at(900, 60, 500, 800)).toEqual({ left: 526, top: 360 });
    expect(at(10, 60, 500, 800)).toEqual({ left: 524, top: 360 });
  });

  it("leaves free what is below, when that is wished and there is room", () => {
    const box = { left: 700, width: 40, height: 40 };
    expect(placeBubble({ ...box, top: 300 }, BUBBLE, DESK, true).top).toBe(86);
    expect(placeBubble({ ...box, top: 100 }, BUBBLE, DESK, true).top).toBe(154);
  });

  it("is a sheet on a phone, away from what it points at", () => {
    const sheet = { width: 344, height: 200 };
    expect(placeBubble({ left: 0, top: 20, width: 40, height: 40 }, sheet, PHONE).top).toBe(532);
    expect(placeBubble({ left: 0, top: 700, width: 40, height: 40 }, sheet, PHONE).top).toBe(8);
  });

  it("is always inside the window, and covers nothing where there is room beside it", () => {
    const side = fc.integer({ min: -200, max: 1_600 });
    fc.assert(
      fc.property(side, side, fc.nat(600), fc.nat(600), (left, top, width, height) => {
        const place = placeBubble({ left, top, width, height }, BUBBLE, DESK);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.left + BUBBLE.width).toBeLessThanOrEqual(DESK.width - 8);
        expect(place.top + BUBBLE.height).toBeLessThanOrEqual(DESK.height - 8);
      }),
    );
  });
});
