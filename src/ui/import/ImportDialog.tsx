import { Dialog } from '../parts/widgets/Dialog.tsx';
import { useStage, useWorkspace } from '../stage.ts';
import { Failed } from './Failed.tsx';
import { Found } from './found/Found.tsx';
import { Reading } from './Reading.tsx';
import { Tables } from './tables/Tables.tsx';

const TITLES = {
  reading: (name: string) => `Reading ${name}`,
  tables: (name: string) => `What is in the columns of ${name}?`,
  found: (name: string) => `What was found in ${name}`,
  failed: (name: string) => `${name} could not be read`,
} as const;

/** Imports files step by step; nothing is changed before the person says so. */
export function ImportDialog() {
  const importing = useWorkspace((state) => state.importing);
  const { ports } = useStage();
  if (!importing) return null;
  const { stage, files } = importing;
  const [first] = files;
  const name = files.length > 1 ? `${files.length} files` : (first?.name ?? '');
  const title = TITLES[stage.at](name);
  return (
    <Dialog title={title} size={stage.at === 'tables' ? 1080 : 920} onClose={ports.importing.cancel}>
      {stage.at === 'reading' && <Reading progress={stage.progress} importing={importing} />}
      {stage.at === 'failed' && <Failed fault={stage.fault} importing={importing} />}
      {stage.at === 'tables' && <Tables key={name} proposal={stage.proposal} importing={importing} />}
      {stage.at === 'found' && <Found found={stage} importing={importing} />}
    </Dialog>
  );
}
