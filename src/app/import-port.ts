import type { ImportPort } from '../ui/ports.ts';
import type { Stage } from '../ui/stage.ts';

const effects = () => import('./effects/import.ts');
const limits = () => import('./effects/limits.ts');

/** What the import dialog can ask for; loaded when it does. `stage` is asked for late, since the stage itself holds this port. */
export const importPort = (stage: () => Stage): ImportPort => ({
  readAs: (choices) => void effects().then(({ importAs }) => importAs(stage(), choices, false)),
  askAgain: (choices) => void effects().then(({ importAs }) => importAs(stage(), choices, true)),
  allow: (id, value) => void limits().then(({ allowMore }) => allowMore(stage(), id, value)),
  setLimit: (id, value) => void limits().then(({ setLimit }) => setLimit(stage(), id, value)),
  usualLimits: () => void limits().then(({ usualLimits }) => usualLimits(stage())),
  readAgain: () => void limits().then(({ readAgain }) => readAgain(stage())),
  open: () => void effects().then(({ openImported }) => openImported(stage())),
  merge: (decisions) => void effects().then(({ mergeImported }) => mergeImported(stage(), decisions)),
  cancel: () => void effects().then(({ cancelImport }) => cancelImport(stage())),
});
