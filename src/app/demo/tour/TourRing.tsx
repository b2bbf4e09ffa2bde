import { useRef } from "react";
import type { Box } from "./place-bubble.ts";
import classes from "./Tour.module.css";
import { useTopLayer } from "./use-top-layer.ts";

const ROOM = 5;

/** A ring around what the tour points at. It takes no press: what is under it stays in use. */
export function TourRing({ target }: { readonly target: Box | null }) {
  const ring = useRef<HTMLDivElement>(null);
  useTopLayer(ring);
  return (
    <div
      ref={ring}
      popover="manual"
      className={classes.ring}
      aria-hidden
      data-shown={target !== null || undefined}
      style={
        target
          ? {
              left: target.left - ROOM,
              top: target.top - ROOM,
              width: target.width + 2 * ROOM,
              height: target.height + 2 * ROOM,
            }
          : {}
      }
    />
  );
}
