import { tell } from '../../commands/notices.ts';
import { Dossier } from '../../dossier/dossier.ts';
import { isDossier, textOf } from '../../dossier/file/text.ts';
import type { ChosenLimits } from '../../formats/reading/limits/chosen.ts';
import { LIMITS } from '../../formats/reading/limits.ts';
import { defaultLens } from '../../lens/lens.ts';
import { founding } from '../../source/founding.ts';
import type { Opener } from '../../state/opening.ts';
import type { Stage } from '../../ui/stage.ts';
import { opened, refuse, show } from './showing.ts';

/** Up to this, a file is opened at once, sooner than a worker would start. In bytes. */
const SMALL = 1_000_000;

/** Opens a dossier from the text of a file. On a Fault the person is told, and the open dossier stays as it is. */
export async function openText(stage: Stage, text: string, name: string): Promise<void> {
  if (text.length > SMALL) return openElsewhere(stage, new Blob([text]), name);
  stopOpening();
  const { openDossier } = await import('../../dossier/file/open.ts');
  const result = openDossier(text, name);
  if (result.ok) opened(stage, name, Dossier.of(result.value.file), result.value.issues);
  else refuse(stage, name, result.fault);
}

function refuseUnreadable(stage: Stage, name: string, reason: unknown): void {
  const why = `The browser could not read it: ${reason instanceof Error ? reason.message : String(reason)}`;
  const fix = 'Choose a file, not a folder.';
  refuse(stage, name, { code: 'file/unreadable', where: name, why, fix });
}

/** A dossier file of our own, which needs no questions before it is opened. */
async function openDossierFile(stage: Stage, file: File): Promise<void> {
  if (file.size > SMALL) return openElsewhere(stage, file, file.name);
  const text = textOf(new Uint8Array(await file.arrayBuffer()), file.name);
  if (text.ok) await openText(stage, text.value, file.name);
  else refuse(stage, file.name, text.fault);
}

const startOf = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, 4096).arrayBuffer());

/** Nothing is imported any more; what is, is not told. */
function leaveImport({ workspace }: Stage): void {
  const { dialog, importing } = workspace.getState();
  if (importing)
    workspace.setState({ importing: undefined, ...(dialog === 'import' && { dialog: undefined }) });
}

/**
 * Opens files that were chosen or dropped: a dossier at once, all else by way of an import; or adds them to the open dossier. Some
 * limits may be `raised` for them alone.
 */
export async function openFiles(
  stage: Stage,
  files: readonly File[],
  merge: boolean,
  raised: ChosenLimits = {},
): Promise<void> {
  const [file] = files;
  if (!file) return;
  const most = raised.bytes ?? stage.workspace.getState().limits.bytes ?? LIMITS.bytes;
  try {
    if (!merge && files.length === 1 && file.size <= most && isDossier(file.name, await startOf(file))) {
      leaveImport(stage);
      return await openDossierFile(stage, file);
    }
    // What is too large is refused there, where more can be allowed.
    const { importFiles } = await import('./import.ts');
    const fault = await importFiles(stage, files, merge, raised);
    // What is wrong with JSON that is of no format, a dossier's reader says best.
    if (fault?.code === 'import/unknown' && files.length === 1 && /\.json$/i.test(file.name))
      await openDossierFile(stage, file);
    else if (fault) refuse(stage, files.map(({ name }) => name).join(', '), fault);
  } catch (reason) {
    refuseUnreadable(stage, file.name, reason);
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
  const result = await opener.run({ file, name }, job.report);
  if (!result.ok) {
    job.end();
    if (result.fault.code !== 'job/cancelled') refuse(stage, name, result.fault);
    return;
  }
  const dossier = unpacked(result.value.packed);
  const lens = defaultLens(dossier.header.vocabulary);
  await look(stage, dossier, lens);
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
