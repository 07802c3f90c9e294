import type { ChosenLimits } from '../../formats/reading/limits/chosen.ts';
import { type LimitId, limitOf } from '../../formats/reading/limits/known.ts';
import type { Stage } from '../../ui/stage.ts';
import { importAs } from './import.ts';
import { openFiles } from './open.ts';

const without = (limits: ChosenLimits, id: LimitId): ChosenLimits =>
  Object.fromEntries(Object.entries(limits).filter(([other]) => other !== id));

/** Reads the files of the import again: from the beginning, unless the person has decided something about them. */
async function again(stage: Stage, raised: ChosenLimits): Promise<void> {
  const { workspace } = stage;
  const { importing } = workspace.getState();
  if (!importing) return;
  const { files, merge, choices } = importing;
  if (Object.keys(choices).length === 0) return openFiles(stage, files, merge, raised);
  workspace.setState({ importing: { ...importing, raised } });
  await importAs(stage, choices, false);
}

/** Raises a limit for the files of the import alone, and reads them again. */
export async function allowMore(stage: Stage, id: LimitId, value: number): Promise<void> {
  await again(stage, { ...stage.workspace.getState().importing?.raised, [id]: value });
}

/** Reads the files of the import again, under the limits as they are now. */
export async function readAgain(stage: Stage): Promise<void> {
  await again(stage, stage.workspace.getState().importing?.raised ?? {});
}

/** Sets a limit for all files; the usual value is not kept, so that it may change in time. */
export function setLimit({ workspace }: Stage, id: LimitId, value: number | undefined): void {
  const { limits, importing } = workspace.getState();
  const usual = value === undefined || value === limitOf(id).usual;
  workspace.setState({
    limits: usual ? without(limits, id) : { ...limits, [id]: value },
    importing: importing && { ...importing, raised: without(importing.raised, id) },
  });
}

/** Sets all limits back to the usual ones. */
export function usualLimits({ workspace }: Stage): void {
  const { importing } = workspace.getState();
  workspace.setState({ limits: {}, importing: importing && { ...importing, raised: {} } });
}
