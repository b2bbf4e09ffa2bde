import { Kbd } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import classes from "./Keys.module.css";

/** Keys that are pressed together, as they are called on this system. */
export function Keys({ keys }: { readonly keys: string }) {
  const os = useOs();
  const apple = os === "macos" || os === "ios";
  const parts = keys
    // What needs Shift on most keyboards is known by its character.
    .replace("shift+?", "?")
    .split("+")
    .map((part) => (part === "mod" ? (apple ? "⌘" : "Ctrl") : part));
  return (
    <span className={classes.keys}>
      {parts.map((part) => (
        <Kbd key={part} size="sm">
          {part}
        </Kbd>
      ))}
    </span>
  );
}
