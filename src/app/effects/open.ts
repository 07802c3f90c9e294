import { tell } from '../../commands/notices.ts';
import { Dossier } from '../../dossier/dossier.ts';
import { textOf } from '../../dossier/file/text.ts';
import type { Fault } from '../../kernel/fault.ts';
import { defaultLens } from '../../lens/lens.ts';
import { founding } from '../../source/founding.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Stage } from '../../ui/stage.ts';

/** Above this, a file is refused before it is read; the page would not survive parsing it. In bytes. */
const LARGEST = 512 * 1024 * 1024;

function show({ document: store, workspace }: Stage, dossier: Dossier): void {
  store.getState().replace(dossier);
  workspace.setState({
    lens: defaultLens(dossier.header.vocabulary),
    selection: NOTHING,
    claim: undefined,
    viewport: undefined,
    presenting: undefined,
    dialog: undefined,
  });
}

function refuse({ workspace }: Stage, name: string, fault: Fault): void {
  tell(workspace, `${name} was not opened. ${fault.why}`, fault);
}

/** Opens a dossier from the text of a file. On a Fault the person is told, and the open dossier stays as it is. */
export async function openText(stage: Stage, text: string, name: string): Promise<void> {
  const { openDossier } = await import('../../dossier/file/open.ts');
  const opened = openDossier(text, name);
  if (!opened.ok) {
    refuse(stage, name, opened.fault);
    return;
  }
  show(stage, Dossier.of(opened.value.file));
  const { issues } = opened.value;
  if (issues.length === 0) tell(stage.workspace, `${name} is open.`);
  else {
    const why = `${name} is open, with ${issues.length} ${issues.length === 1 ? 'remark' : 'remarks'}.`;
    tell(stage.workspace, why, { code: 'dossier/remarks', where: name, why, issues });
  }
}

/** Opens a file that was chosen or dropped. */
export async function openFile(stage: Stage, file: File): Promise<void> {
  if (file.size > LARGEST) {
    const why = `It has ${Math.round(file.size / 1e6)} MB; the most that can be opened is ${Math.round(LARGEST / 1e6)} MB.`;
    refuse(stage, file.name, { code: 'file/too-large', where: file.name, why });
    return;
  }
  try {
    const text = textOf(new Uint8Array(await file.arrayBuffer()), file.name);
    if (text.ok) await openText(stage, text.value, file.name);
    else refuse(stage, file.name, text.fault);
  } catch (reason) {
    const why = `The browser could not read it: ${reason instanceof Error ? reason.message : String(reason)}`;
    refuse(stage, file.name, {
      code: 'file/unreadable',
      where: file.name,
      why,
      fix: 'Choose a file, not a folder.',
    });
  }
}

const shipped = new WeakSet<Dossier>();

/** True for the built-in dossier as it was shipped, without any change. */
export const isShipped = (dossier: Dossier): boolean => shipped.has(dossier);

/** The built-in dossier. */
export async function shippedDossier(): Promise<Dossier> {
  const dossier = Dossier.of(await founding.load());
  shipped.add(dossier);
  return dossier;
}

/** Opens the built-in dossier as it was shipped. */
export async function openFounding(stage: Stage): Promise<void> {
  show(stage, await shippedDossier());
  tell(stage.workspace, 'The built-in dossier is open.');
}
