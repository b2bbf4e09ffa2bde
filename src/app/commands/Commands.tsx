import { useHotkeys } from "@mantine/hooks";
import { Suspense, useMemo, useState } from "react";
import { keyBindings } from "../../ui/commands/key-bindings.ts";
import { useCommand } from "../../ui/commands/use-command.ts";
import { LoadBoundary } from "../../ui/LoadBoundary.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";

const Palette = lazyPart(async () => (await import("./Palette.tsx")).Palette);
const KeyList = lazyPart(async () => (await import("./KeyList.tsx")).KeyList);

/** Listens to the keys of all commands; shows the palette or the list of keys when asked to. */
export function Commands() {
  // Which keys count where is decided with each key: see `key-bindings.ts`.
  useHotkeys(useMemo(keyBindings, []), [], true);
  const [shown, setShown] = useState<"palette" | "keys" | null>(null);
  useCommand("palette", () => setShown("palette"));
  useCommand("keys", () => setShown("keys"));
  const close = () => setShown(null);

  if (shown === null) return null;
  return (
    <LoadBoundary onClose={close}>
      <Suspense fallback={null}>
        {shown === "palette" ? <Palette onClose={close} /> : <KeyList onClose={close} />}
      </Suspense>
    </LoadBoundary>
  );
}
