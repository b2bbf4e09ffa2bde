/** A rectangle in the window, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the bubble and what it points at, and between the bubble and the window's edge. */
const GAP = 14;
const EDGE = 8;

/** Below this width the bubble is a sheet at the bottom or the top of the window. */
const SHEET_BELOW = 768;

/**
 * Where the bubble's top left corner goes: beside what it points at, on the first side with room,
 * and always inside the window. Without a target, in the middle. `above`: what is below the target
 * should stay free, if there is room for that.
 */
export function placeBubble(
  target: Box | null,
  bubble: Size,
  window: Size,
  above = false,
): { readonly left: number; readonly top: number } {
  if (window.width < SHEET_BELOW) return placeSheet(target, bubble, window);
  if (!target) {
    return {
      left: (window.width - bubble.width) / 2,
      top: (window.height - bubble.height) / 2,
    };
  }
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const middle = target.left + target.width / 2 - bubble.width / 2;
  const centre = target.top + target.height / 2 - bubble.height / 2;
  const below = {
    room: window.height - bottom - bubble.height,
    left: middle,
    top: bottom + GAP,
  };
  const over = {
    room: target.top - bubble.height,
    left: middle,
    top: target.top - bubble.height - GAP,
  };
  const sides = [
    ...(above ? [over, below] : [below, over]),
    { room: target.left - bubble.width, left: target.left - bubble.width - GAP, top: centre },
    { room: window.width - right - bubble.width, left: right + GAP, top: centre },
  ];
  const side =
    sides.find(({ room }) => room >= GAP + EDGE) ??
    sides.reduce((best, each) => (each.room > best.room ? each : best));
  return inside(side, bubble, window);
}

/** At the edge that is farther from the target's middle. */
function placeSheet(target: Box | null, bubble: Size, window: Size) {
  const low = target !== null && target.top + target.height / 2 > window.height / 2;
  const top = low ? EDGE : window.height - bubble.height - EDGE;
  return inside({ left: EDGE, top }, bubble, window);
}

function inside(
  { left, top }: { readonly left: number; readonly top: number },
  bubble: Size,
  window: Size,
) {
  const within = (value: number, size: number, room: number) =>
    Math.max(EDGE, Math.min(value, room - size - EDGE));
  return {
    left: within(left, bubble.width, window.width),
    top: within(top, bubble.height, window.height),
  };
}
