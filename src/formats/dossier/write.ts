import type { Writer } from '../format.ts';

/** The dossier file, as text that is readable and easy to compare. Opening it gives an equal dossier. */
export const writeDossier: Writer = (dossier, { title }) =>
  new TextEncoder().encode(`${JSON.stringify({ ...dossier.toFile(), title }, null, 2)}\n`);
