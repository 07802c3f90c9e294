import { type Family, SHAPES, type Triple } from '../../../dossier/types.ts';
import { claimFrom, sourceFrom } from '../../columns/restored.ts';
import type { Draft } from '../../draft/draft.ts';
import { GREY } from '../../draft/looks.ts';
import type { KindWords, TypeWords } from '../../draft/vocabulary.ts';
import { defined } from '../../remainder.ts';
import { entityFrom } from '../../roundtrip/entity.ts';
import { type Fields, listIn, numberIn, textIn, yesIn } from '../../roundtrip/fields.ts';

/** A row of one of the tables that we write, by the ids of its columns. */
export interface OwnRow {
  readonly where: string;
  readonly cells: Fields;
}

/** Puts what a row says into the draft. */
type Restore = (row: OwnRow, draft: Draft) => void;

/** A word of the vocabulary: a kind, a relation type or a family; or the dossier's id and title. */
export const restoreWord: Restore = ({ cells }, draft) => {
  const [id, sort] = [textIn(cells, 'id'), textIn(cells, 'word_for')];
  if (id === undefined) return;
  const [label, family] = [textIn(cells, 'label'), textIn(cells, 'family')];
  if (sort === 'kind') {
    const shape = SHAPES.find((one) => one === cells.get('shape'));
    const [plural, icon] = [textIn(cells, 'plural'), textIn(cells, 'icon')];
    draft.kind(id, defined<KindWords>({ label, plural, shape, icon, family }));
  } else if (sort === 'relation type') {
    const [inverse, directed] = [textIn(cells, 'inverse'), yesIn(cells, 'directed')];
    draft.type(id, defined<TypeWords>({ family, label, inverse, directed }));
  } else if (sort === 'dossier') {
    draft.id = id;
    draft.title = label;
  } else if (sort === 'family') {
    const light = textIn(cells, 'colour_light') ?? GREY.light;
    const dark = textIn(cells, 'colour_dark') ?? GREY.dark;
    const hidden = yesIn(cells, 'hidden') ? true : undefined;
    draft.family(defined<Family>({ id, label: label ?? id, colour: { light, dark }, hidden }));
  }
};

const without = (draft: Draft, where: string): void =>
  draft.remark('row/no-id', 'warning', where, 'It has no id; the row was left out.');

/** An entity and its place. */
export const restoreEntity: Restore = ({ cells, where }, draft) => {
  const id = textIn(cells, 'id');
  if (id === undefined) return without(draft, where);
  draft.entity(entityFrom(cells, id, textIn(cells, 'name') ?? id), where);
  const [x, y] = [numberIn(cells, 'x'), numberIn(cells, 'y')];
  if (x !== undefined && y !== undefined) draft.place(id, x, y, where, yesIn(cells, 'pinned'));
};

/** A source. */
export const restoreSource: Restore = ({ cells, where }, draft) => {
  const id = textIn(cells, 'id');
  if (id === undefined) return without(draft, where);
  draft.source(sourceFrom(cells, id), where);
};

/** A claim. */
export const restoreClaim: Restore = ({ cells, where }, draft) => {
  const { claim, unreadable } = claimFrom(cells);
  if (unreadable > 0) {
    const message = `${unreadable} of the relations that the claim lists cannot be read.`;
    draft.remark('own/relation', 'warning', where, message);
  }
  for (const name of ['stance', 'certainty', 'credibility'] as const) {
    const text = textIn(cells, name);
    if (text !== undefined && claim[name] === undefined)
      draft.remark('own/word', 'warning', where, `“${text}” is no ${name}; it is left out.`);
  }
  draft.claim(claim, where);
};

/** A relation that somebody has added, without a claim: it becomes one, whose source is the file. Those with claims follow from these. */
export const restoreRelation: Restore = ({ cells, where }, draft) => {
  if (listIn(cells, 'claims') !== undefined) return;
  const triple = [textIn(cells, 'subject'), textIn(cells, 'type'), textIn(cells, 'object')];
  if (triple.every((part) => part !== undefined))
    draft.claim({ asserts: [triple as unknown as Triple] }, where);
  else
    draft.remark(
      'row/no-end',
      'warning',
      where,
      'It lacks an end or a type, and a claim; the row was left out.',
    );
};
