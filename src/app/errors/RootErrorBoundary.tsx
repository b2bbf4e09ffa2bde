import { Component, type ReactNode } from "react";
import { Failure } from "./Failure.tsx";

interface State {
  readonly error: Error | null;
}

/** Catches what no page caught: instead of a blank page, what happened and a way on. */
export class RootErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failure error={error} /> : this.props.children;
  }
}
