import type { Dossier } from '../dossier/dossier.ts';
import { ASPECTS, type Aspect } from './aspects.ts';
import type { Format } from './format.ts';

/** What a format does to this very dossier. */
export interface LossRemark {
  readonly aspect: Aspect;
  readonly count: number;
  /** A sentence, such as '24 aliases in 3 scripts are joined into one text.' */
  readonly text: string;
  /** True when our own reader puts it right again. */
  readonly restored?: true;
}

/** What the format cannot keep of this dossier, counted; nothing is said of what the dossier does not have. */
export function lossesOf(format: Pick<Format, 'fidelity'>, dossier: Dossier): LossRemark[] {
  return format.fidelity.loses.flatMap(({ aspect, becomes, restored }) => {
    const { count, words } = ASPECTS[aspect](dossier);
    if (count === 0) return [];
    const verb = count === 1 ? becomes.replace(/^are /, 'is ') : becomes;
    return [{ aspect, count, text: `${words} ${verb}.`, ...(restored && { restored }) }];
  });
}
