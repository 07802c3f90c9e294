import { workers } from '#workers';
import { layoutCommands } from '../../commands/layout/layouts.ts';
import { tell, tellOfStep } from '../../commands/notices.ts';
import { Dossier } from '../../dossier/dossier.ts';
import type { Decisions } from '../../dossier/merge/decisions.ts';
import { unpacked } from '../../dossier/packed/dossier.ts';
import { compose, type Patch } from '../../dossier/patch.ts';
import { type Choices, tooLarge } from '../../formats/reading/input.ts';
import { type ChosenLimits, limitsWith } from '../../formats/reading/limits/chosen.ts';
import type { ImportAnswer, ImportRequest } from '../../formats/reading/protocol.ts';
import type { Fault } from '../../kernel/fault.ts';
import { defaultLens } from '../../lens/lens.ts';
import { createImporter, type ImportStage, importProgress } from '../../state/import/importing.ts';
import type { Stage } from '../../ui/stage.ts';
import { calmly } from './calmly.ts';
import { look } from './opening.ts';
import { show } from './showing.ts';
import { startWorker } from './start-worker.ts';

const importer = createImporter(startWorker<ImportRequest, ImportAnswer>(workers.import));

/** Up to so many entities and claims, a dossier is kept as objects, which is handier to change. */
const SMALL = 4000;

const nameOf = (files: readonly File[]): string => files.map(({ name }) => name).join(', ');

function put({ workspace }: Stage, stage: ImportStage): void {
  const { importing } = workspace.getState();
  if (importing) workspace.setState({ importing: { ...importing, stage } });
}

/** A dossier out of a worker, made of objects where it is small. */
function dossierOf(answer: Extract<ImportAnswer, { type: 'read' }>): Dossier {
  const dossier = unpacked(answer.packed);
  const small = dossier.entities.size + dossier.claims.size <= SMALL;
  return small ? Dossier.of(dossier.toFile()) : dossier;
}

/** Reads the files of the import again, as the person decided. Gives the Fault where that is no way to read them. */
async function readAs(stage: Stage, choices: Choices, ask = false): Promise<Fault | undefined> {
  const { workspace } = stage;
  const before = workspace.getState().importing;
  if (!before) return undefined;
  const { files } = before;
  const limits = limitsWith(workspace.getState().limits, before.raised);
  workspace.setState({ importing: { ...before, choices, limits, stage: { at: 'reading' } } });
  const large = files.find(({ size }) => size > limits.bytes);
  if (large) return tooLarge(limits, large.size).fault(large.name);
  const request: ImportRequest = {
    name: nameOf(files),
    files: files.map((file) => ({ name: file.name, file })),
    choices,
    ask,
    limits,
  };
  const report = calmly<Parameters<typeof importProgress>[0]>((progress) =>
    put(stage, { at: 'reading', progress: importProgress(progress) }),
  );
  const result = await importer.run(request, report);
  if (!result.ok) return result.fault.code === 'job/cancelled' ? undefined : result.fault;
  const answer = result.value;
  if (answer.type === 'proposed') put(stage, { at: 'tables', proposal: answer.proposal });
  else put(stage, { at: 'found', dossier: dossierOf(answer), report: answer.report });
  return undefined;
}

/**
 * Begins to import files, with limits `raised` for them alone: reads them in a worker and shows what was found; nothing else happens until the person says so.
 * Gives the Fault of files that cannot be read.
 */
export async function importFiles(
  stage: Stage,
  files: readonly File[],
  merge: boolean,
  raised: ChosenLimits,
): Promise<Fault | undefined> {
  const { workspace } = stage;
  const choices: Choices = {};
  const limits = limitsWith(workspace.getState().limits, raised);
  workspace.setState({
    dialog: 'import',
    importing: { files, merge, choices, raised, limits, stage: { at: 'reading' } },
  });
  const fault = await readAs(stage, choices);
  if (!fault) return undefined;
  // What the person can do something about here is said in the dialog.
  if (fault.code === 'file/encoding' || fault.limit) put(stage, { at: 'failed', fault });
  else {
    cancelImport(stage);
    return fault;
  }
  return undefined;
}

/** Reads the files of the import in another way, or asks about their tables again; if that fails, says so where it was asked. */
export async function importAs(stage: Stage, choices: Choices, ask: boolean): Promise<void> {
  const fault = await readAs(stage, choices, ask);
  if (fault) put(stage, { at: 'failed', fault });
}

/** Stops the import; then nothing has happened. */
export function cancelImport({ workspace }: Stage): void {
  importer.cancel();
  const { dialog } = workspace.getState();
  workspace.setState({ importing: undefined, ...(dialog === 'import' && { dialog: undefined }) });
}

/** Opens what was found as a new dossier. */
export async function openImported(stage: Stage): Promise<void> {
  const { importing } = stage.workspace.getState();
  if (importing?.stage.at !== 'found') return;
  const { dossier } = importing.stage;
  const lens = defaultLens(dossier.header.vocabulary);
  if (!(dossier.claims instanceof Map)) {
    stage.ports.canvas?.prepare();
    await look(stage, dossier, lens);
  }
  performance.mark('opened');
  show(stage, dossier, lens);
  tell(stage.workspace, `${nameOf(importing.files)} is open.`);
  const [arrange] = layoutCommands;
  // Large ones are arranged as they open.
  if (arrange && dossier.claims instanceof Map && dossier.positions.size === 0 && dossier.entities.size > 0)
    stage.dispatch(arrange);
}

/** The patch that adds a dossier to another; what comes without a place stands beside what it is tied to. */
async function mergedWith(open: Dossier, incoming: Dossier, decisions: Decisions): Promise<Patch> {
  const [{ mergePatch }, { placesBeside }] = await Promise.all([
    import('../../dossier/merge/merge.ts'),
    import('../../analysis/layouts/beside/beside.ts'),
  ]);
  const patch = mergePatch(open, incoming, decisions);
  const merged = open.apply(patch);
  // Where nothing has a place, all of it will be arranged together.
  if (!merged.ok || open.positions.size === 0) return patch;
  const fresh = [...(patch.entities ?? [])].flatMap(([id, [before]]) => (before ? [] : [id]));
  const places = [...placesBeside(merged.value, fresh)];
  return compose(patch, { positions: new Map(places.map(([id, at]) => [id, [undefined, at]])) });
}

/** Adds what was found to the open dossier, in one step that can be undone. */
export async function mergeImported(stage: Stage, decisions: Decisions): Promise<void> {
  const { document: store, workspace } = stage;
  const { importing } = workspace.getState();
  if (importing?.stage.at !== 'found') return;
  const name = nameOf(importing.files);
  const patch = await mergedWith(store.getState().dossier, importing.stage.dossier, decisions);
  const result = store.getState().commit(patch, { label: `Add ${name}` });
  workspace.setState({ importing: undefined, dialog: undefined });
  const step = store.getState().past.at(-1);
  if (!result.ok) tell(workspace, `${name} was not added. ${result.fault.why}`, result.fault);
  else if (step && step.patch === patch) {
    tellOfStep(workspace, `${name} was added to the dossier.`, step);
    stage.ports.canvas?.move('fit');
  } else tell(workspace, `${name} holds nothing that is not in the dossier already.`);
}
