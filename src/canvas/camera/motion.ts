/** How long movements take, in milliseconds. Scenes may take their time; everything else is over before one waits for it. */
export const DURATION = { camera: 220, scene: 600, marks: 240 } as const;

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

/** The time that a movement may take: none for people who want no motion. */
export const timeFor = (milliseconds: number): number => (reduced.matches ? 0 : milliseconds);

/** Resolves once what has changed so far is on the screen: a movement that begins before would lose its first part to the painting. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
