import { useMemo, useState } from 'react';
import { present } from '../../../kernel/invariant.ts';
import type { Visible } from '../../../lens/visible.ts';
import type { Scheme } from '../../../picture/theme.ts';
import { FILE_TYPES } from '../../../state/export/file-types.ts';
import { isWhole, tallyShown, visiblePart } from '../../../state/export/part.ts';
import { firstScope, inScope, type Scope, STEPS, scopeInWords } from '../../../state/export/scope.ts';
import { useScheme } from '../../parts/scheme.ts';
import { useDossier, useStage, useVisible, useWorkspace } from '../../stage.ts';
import type { ExportRequest, PngSize } from '../request.ts';

/** What a person chooses in the dialog. */
export interface Choices {
  readonly scope: Scope['kind'];
  readonly steps: number;
  readonly type: string;
  readonly title: string;
  readonly scheme: Scheme;
  readonly size: PngSize;
}

/** Changes some of the choices. */
export type Choose = (some: Partial<Choices>) => void;

const scopeOf = ({ scope, steps }: Pick<Choices, 'scope' | 'steps'>): Scope =>
  scope === 'neighbours' ? { kind: scope, steps } : { kind: scope };

/** A part with more claims takes longer to make than a person may wait at every change. */
const MOST_CLAIMS = 5000;

const isSmall = (asked: Visible): boolean => tallyShown(asked).claims <= MOST_CLAIMS;

function subtitleOf(scope: Scope, asked: Visible): string {
  const { entities, relations } = asked.dossier;
  const shares = `${asked.entities.size} of ${entities.size} entities, ${asked.relations.size} of ${relations.size} relations`;
  return `${scopeInWords(scope)}: ${shares}`;
}

/** The choices, with the first ones fitting what is selected and how the app looks, and the request that they come to. */
export function useChoices(): {
  readonly choices: Choices;
  readonly choose: Choose;
  readonly request: ExportRequest;
} {
  const { ports } = useStage();
  const visible = useVisible();
  const { header } = useDossier();
  const selection = useWorkspace((state) => state.selection);
  const scheme = useScheme();
  const [choices, setChoices] = useState<Choices>(() => ({
    scope: firstScope(visible, selection).kind,
    steps: STEPS.least,
    type: 'dossier',
    title: header.title,
    scheme,
    size: 1920,
  }));
  const { scope: kind, steps } = choices;
  const scope = useMemo(() => scopeOf({ scope: kind, steps }), [kind, steps]);
  const asked = useMemo(() => inScope(visible, selection, scope), [visible, selection, scope]);
  const part = useMemo(() => (isWhole(asked) || isSmall(asked) ? visiblePart(asked) : undefined), [asked]);
  const day = ports.today();
  const request = useMemo((): ExportRequest => {
    const type = present(
      FILE_TYPES.find(({ id }) => id === choices.type),
      'The type of file',
    );
    const title = choices.title.trim() || header.title;
    return { ...choices, type, title, asked, part, subtitle: subtitleOf(scope, asked), day };
  }, [choices, header.title, asked, part, scope, day]);
  return { choices, choose: (some) => setChoices({ ...choices, ...some }), request };
}
