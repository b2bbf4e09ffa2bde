import { type ComponentType, lazy, useState } from "react";

/** A component with code of its own, which is fetched when it is first drawn, or before. */
export type LazyPart<Props extends object> = ComponentType<Props> & {
  /**
   * Fetches the code, so that the part is then drawn at once: without waiting, and without the third
   * of a second for which React keeps what it shows instead. A failure is left to whoever draws it.
   */
  readonly preload: () => Promise<void>;
};

/** Like `React.lazy`, of a part that is likely to be wanted. It suspends until its code is there. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetched = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Late = lazy(fetched);

  function Part(props: Props) {
    // Never changes while it is drawn: what was begun as one component cannot go on as another.
    const [Known] = useState<ComponentType<Props> | null>(() => loaded);
    return Known ? <Known {...props} /> : <Late {...props} />;
  }
  return Object.assign(Part, {
    preload: () =>
      fetched().then(
        () => undefined,
        () => undefined,
      ),
  });
}
