import { closeDialog } from '../../commands/find/dialogs.ts';
import { Dialog } from '../parts/widgets/Dialog.tsx';
import { useDispatch } from '../stage.ts';
import { useChoices } from './choose/choices.ts';
import { LookChoice } from './choose/LookChoice.tsx';
import { ScopeChoice } from './choose/ScopeChoice.tsx';
import { TypeChoice } from './choose/TypeChoice.tsx';
import styles from './ExportDialog.module.css';
import { Footer } from './Footer.tsx';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { usePreview } from './preview/usePreview.ts';
import { useWriting } from './useWriting.ts';

function ExportForm({ close }: { readonly close: () => void }) {
  const { choices, choose, request } = useChoices();
  const previewed = usePreview(request);
  const [writing, write] = useWriting();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (writing.state !== 'busy' && request.asked.entities.size > 0) void write(request);
      }}
    >
      <div className={styles.choices}>
        <ScopeChoice choices={choices} choose={choose} />
        <TypeChoice choices={choices} choose={choose} />
        <LookChoice type={request.type} choices={choices} choose={choose} />
      </div>
      <PreviewPane request={request} previewed={previewed} />
      <Footer request={request} previewed={previewed} writing={writing} close={close} />
    </form>
  );
}

/** Hands a part of the dossier on: what goes in, as what kind of file, how it looks, and what gets lost. */
export function ExportDialog() {
  const dispatch = useDispatch();
  const close = (): void => dispatch(closeDialog, undefined);
  return (
    <Dialog title="Export" size={1120}>
      <ExportForm close={close} />
    </Dialog>
  );
}
