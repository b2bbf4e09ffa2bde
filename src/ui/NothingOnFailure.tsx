import { Component, type ReactNode } from "react";

/** For what nobody misses: when it cannot be had, the rest of the bar stays. */
export class NothingOnFailure extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
