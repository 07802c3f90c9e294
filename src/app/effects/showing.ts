import { tell } from '../../commands/notices.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Lens } from '../../dossier/types.ts';
import type { Fault, Issue } from '../../kernel/fault.ts';
import { defaultLens } from '../../lens/lens.ts';
import { NOTHING } from '../../state/workspace.ts';
import type { Stage } from '../../ui/stage.ts';

/** Puts a dossier in place of the open one. */
export function show(
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
    importing: undefined,
  });
}

/** Tells why a file was not opened; the open dossier stays as it is. */
export function refuse({ workspace }: Stage, name: string, fault: Fault): void {
  tell(workspace, `${name} was not opened. ${fault.why}`, fault);
}

/** Shows a dossier that was opened from a file, and tells what was remarked about it. */
export function opened(
  stage: Stage,
  name: string,
  dossier: Dossier,
  issues: readonly Issue[],
  lens?: Lens,
): void {
  performance.mark('opened');
  show(stage, dossier, lens);
  if (issues.length === 0) tell(stage.workspace, `${name} is open.`);
  else {
    const why = `${name} is open, with ${issues.length} ${issues.length === 1 ? 'remark' : 'remarks'}.`;
    tell(stage.workspace, why, { code: 'dossier/remarks', where: name, why, issues });
  }
}
