import { tell } from '../../commands/notices.ts';
import { Dossier } from '../../dossier/dossier.ts';
import { textOf } from '../../dossier/file/text.ts';
import type { Lens } from '../../dossier/types.ts';
import type { Fault, Issue } from '../../kernel/fault.ts';
import { defaultLens } from '../../lens/lens.ts';
import { founding } from '../../source/founding.ts';
import type { Opener } from '../../state/opening.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Stage } from '../../ui/stage.ts';

/** Up to this, a file is opened at once, sooner than a worker would start. In bytes. */
const SMALL = 1_000_000;
/** Above this, a file is refused before it is read: what is wrong with it could not be said, since no text is as long. In bytes. */
const LARGEST = 512 * 1024 * 1024;

function show(
  { document: store, workspace }: Stage,
  dossier: Dossier,
  lens: Lens = defaultLens(dossier.header.vocabulary),
): void {
  store.getState().replace(dossier);
  workspace.setState({
    lens,
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

function opened(stage: Stage, name: string, dossier: Dossier, issues: readonly Issue[], lens?: Lens): void {
  performance.mark('opened');
  show(stage, dossier, lens);
  if (issues.length === 0) tell(stage.workspace, `${name} is open.`);
  else {
    const why = `${name} is open, with ${issues.length} ${issues.length === 1 ? 'remark' : 'remarks'}.`;
    tell(stage.workspace, why, { code: 'dossier/remarks', where: name, why, issues });
  }
}

/** Opens a dossier from the text of a file. On a Fault the person is told, and the open dossier stays as it is. */
export async function openText(stage: Stage, text: string, name: string): Promise<void> {
  if (text.length > SMALL) return openElsewhere(stage, new Blob([text]), name);
  stopOpening();
  const { openDossier } = await import('../../dossier/file/open.ts');
  const result = openDossier(text, name);
  if (result.ok) opened(stage, name, Dossier.of(result.value.file), result.value.issues);
  else refuse(stage, name, result.fault);
}

/** Opens a file that was chosen or dropped. */
export async function openFile(stage: Stage, file: File): Promise<void> {
  if (file.size > LARGEST) {
    const why = `It has ${Math.round(file.size / 1e6)} MB; the most that can be opened is ${Math.round(LARGEST / 1e6)} MB.`;
    refuse(stage, file.name, { code: 'file/too-large', where: file.name, why });
    return;
  }
  if (file.size > SMALL) return openElsewhere(stage, file, file.name);
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

let running: Opener | undefined;

/** Opens a large file in a worker; the person sees how far it is and can stop it. */
async function openElsewhere(stage: Stage, file: Blob, name: string): Promise<void> {
  const [{ look, opener, showOpening }, { unpacked }] = await Promise.all([
    import('./opening.ts'),
    import('../../dossier/packed/dossier.ts'),
  ]);
  running = opener;
  stage.ports.canvas?.prepare();
  const job = showOpening(stage.workspace, name);
  const result = await opener.open({ file, name }, job.report);
  if (!result.ok) {
    job.end();
    if (result.fault.code !== 'job/cancelled') refuse(stage, name, result.fault);
    return;
  }
  const dossier = unpacked(result.value.packed);
  const lens = defaultLens(dossier.header.vocabulary);
  await look(dossier, lens);
  job.end();
  opened(stage, name, dossier, result.value.issues, lens);
}

/** Stops the opening of a large file, if one is being opened. */
export const stopOpening = (): void => running?.cancel();

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
  stopOpening();
  show(stage, await shippedDossier());
  tell(stage.workspace, 'The built-in dossier is open.');
}
