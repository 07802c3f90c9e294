import { Suspense } from 'react';
import { lazily } from '../parts/widgets/lazily.tsx';
import { useWorkspace } from '../stage.ts';

const Palette = lazily(() => import('./Palette.tsx'), 'Palette');
const ShortcutSheet = lazily(() => import('./ShortcutSheet.tsx'), 'ShortcutSheet');
const ImportDialog = lazily(() => import('../import/ImportDialog.tsx'), 'ImportDialog');
const DuplicatesDialog = lazily(
  () => import('../import/duplicates/DuplicatesDialog.tsx'),
  'DuplicatesDialog',
);
const ExportDialog = lazily(() => import('../export/ExportDialog.tsx'), 'ExportDialog');

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  return (
    <Suspense>
      {dialog === 'palette' && <Palette />}
      {dialog === 'shortcuts' && <ShortcutSheet />}
      {dialog === 'duplicates' && <DuplicatesDialog />}
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'export' && <ExportDialog />}
    </Suspense>
  );
}
