/** Tells those who listen that the camera has moved or the picture has changed. */
export class Frames {
  readonly #listeners = new Set<() => void>();

  /** Listens; the result stops it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  readonly tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
