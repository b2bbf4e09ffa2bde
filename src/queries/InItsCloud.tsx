import { Component, type ReactNode, Suspense } from "react";
import { InCloud, type InCloudProps } from "./clouds.tsx";

/**
 * Something of a cloud that may be another than the one on screen: in its words as soon as they are
 * there, and in those on screen when they cannot be had. What went on there is shown in any case.
 */
export function InItsCloud({ id, children }: InCloudProps) {
  return (
    <Fallback instead={children}>
      <Suspense>
        <InCloud id={id}>{children}</InCloud>
      </Suspense>
    </Fallback>
  );
}

interface FallbackProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

class Fallback extends Component<FallbackProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
