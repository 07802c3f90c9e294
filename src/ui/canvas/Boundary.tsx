import { Component, type ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface BoundaryState {
  readonly failed: Error | undefined;
}

/** Keeps a failure of the canvas from taking the rest of the app with it. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: undefined };

  static getDerivedStateFromError(reason: unknown): BoundaryState {
    return { failed: reason instanceof Error ? reason : new Error(String(reason)) };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return (
      <div className={styles.empty} role="alert">
        <p>The graph could not be drawn: {failed.message}. The dossier itself is unharmed.</p>
        <button type="button" onClick={() => this.setState({ failed: undefined })}>
          Try again
        </button>
      </div>
    );
  }
}
