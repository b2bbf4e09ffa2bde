import { type ComponentType, lazy, type ReactNode, useState } from "react";
import { withMoreTexts } from "../i18n/more-texts.ts";

/** A component with code and texts of its own, which is fetched when it is first drawn, or before. */
export type LazyPart<Props extends object> = ((props: Props) => ReactNode) & {
  /**
   * Fetches the code, so that the part is then drawn at once: without waiting, and without the third
   * of a second for which React keeps what it shows instead. A failure is left to whoever draws it.
   */
  readonly preload: () => Promise<void>;
  /** Whether it would be drawn at once. */
  readonly isReady: () => boolean;
};

/** Like `React.lazy`, of a part that is likely to be wanted. It suspends until its code is there. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  let failed = false;
  const fetched = async () => {
    try {
      loaded = await withMoreTexts(load());
    } catch (error) {
      failed = true;
      throw error;
    }
    return { default: loaded };
  };
  let late = lazy(fetched);

  function Part(props: Props) {
    // Never changes while it is drawn: what was begun as one component cannot go on as another.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? late);
    return <Drawn {...props} />;
  }
  return Object.assign(Part, {
    isReady: () => loaded !== null,
    preload: () => {
      // React remembers a failure for good: whoever asks again is drawn anew.
      if (failed) {
        failed = false;
        late = lazy(fetched);
      }
      return fetched().then(
        () => undefined,
        () => undefined,
      );
    },
  });
}
