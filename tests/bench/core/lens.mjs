/* The part of the core that the lens rows measure, as one module, so that it is built as one, as in the app. */
export { snapshotOf } from '../../../src/dossier/columns/snapshot.ts';
export { Dossier } from '../../../src/dossier/dossier.ts';
export { facetsOf } from '../../../src/lens/facets.ts';
export { OPEN_LENS } from '../../../src/lens/lens.ts';
export { masksOf } from '../../../src/lens/masks.ts';
export { visibleOf } from '../../../src/lens/visible.ts';
