import type { Dossier } from '../dossier/dossier.ts';
import type { Dated } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import { isClean } from './text.ts';

/** Part of a dossier that some format cannot hold as it is: how much of it there is, in words. */
export interface Amount {
  readonly count: number;
  /** Such as '24 aliases in 3 scripts'. */
  readonly words: string;
}

const counted = (count: number, one: string, many = `${one}s`): Amount => ({
  count,
  words: `${count} ${count === 1 ? one : many}`,
});

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Greek}/u,
];

const aliasesOf = (dossier: Dossier) =>
  [...dossier.entities.values()].flatMap((entity) => entity.aliases ?? []);

function aliases(dossier: Dossier): Amount {
  const all = aliasesOf(dossier);
  const scripts = SCRIPTS.filter((script) => all.some(({ text }) => script.test(text))).length;
  const amount = counted(all.length, 'alias', 'aliases');
  return scripts > 1 ? { ...amount, words: `${amount.words} in ${scripts} scripts` } : amount;
}

function comparisons(dossier: Dossier): Amount {
  const links = [...dossier.claims.values()].map(
    ({ quantity }) => (quantity?.sameAs?.length ?? 0) + (quantity?.additionalTo?.length ?? 0),
  );
  return counted(
    links.reduce((sum, n) => sum + n, 0),
    'link between numbers',
    'links between numbers (same as, additional to)',
  );
}

function bases(dossier: Dossier): Amount {
  const links = [...dossier.sources.values()].map(({ basedOn }) => basedOn?.length ?? 0);
  const places = [...dossier.claims.values()].map(({ repeats }) => repeats?.length ?? 0);
  return counted(
    [...links, ...places].reduce((sum, n) => sum + n, 0),
    'mention of a repeated source',
    'mentions of repeated sources',
  );
}

function severalNumbers(dossier: Dossier): Amount {
  const numbered = (id: string): boolean => dossier.claims.get(id)?.quantity !== undefined;
  const relations = [...dossier.relations.values()].filter(
    ({ claims }) => claims.filter(numbered).length > 1,
  );
  return counted(relations.length, 'relation with several numbers', 'relations with several numbers');
}

function attributes(dossier: Dossier): Amount {
  const items = [...dossier.entities.values(), ...dossier.sources.values(), ...dossier.claims.values()];
  const entries = items.reduce((sum, item) => sum + Object.keys(item.attributes ?? {}).length, 0);
  return counted(entries, 'attribute of its own', 'attributes of their own');
}

/** True for a date that is no single day. */
export const isOpen = (dated: Dated): boolean => !/^\d{4}-\d{2}-\d{2}$/.test(dated.edtf);

function openDates(dossier: Dossier): Amount {
  const dates = [...dossier.claims.values()].filter(({ when }) => when && isOpen(when));
  return counted(
    dates.length,
    'claim with an open or approximate date',
    'claims with open or approximate dates',
  );
}

function briefings(dossier: Dossier): Amount {
  const all = [...dossier.briefings.values()];
  const scenes = all.reduce((sum, { scenes: { length } }) => sum + length, 0);
  const amount = counted(all.length, 'briefing');
  return { ...amount, words: `${amount.words} with ${counted(scenes, 'scene').words}` };
}

function unwritable(dossier: Dossier): Amount {
  const items = [...dossier.entities.values(), ...dossier.sources.values(), ...dossier.claims.values()];
  const dirty = items.filter((item) => !isClean(item));
  return counted(dirty.length, 'item with control characters', 'items with control characters');
}

const claimsWith = (dossier: Dossier, test: (triples: number) => boolean): number =>
  [...dossier.claims.values()].filter(({ asserts }) => test(asserts.length)).length;

/** How much there is in a dossier of each thing that some format cannot hold. */
export const ASPECTS = {
  entities: (dossier: Dossier) => counted(dossier.entities.size, 'entity', 'entities'),
  relations: (dossier: Dossier) => counted(dossier.relations.size, 'relation'),
  claims: (dossier: Dossier) => counted(dossier.claims.size, 'claim'),
  places: (dossier: Dossier) =>
    counted(dossier.positions.size, 'place on the canvas', 'places on the canvas'),
  aliases,
  aliasLanguages: (dossier: Dossier) =>
    counted(
      aliasesOf(dossier).filter(({ lang }) => lang).length,
      'language of an alias',
      'languages of aliases',
    ),
  comparisons,
  bases,
  severalNumbers,
  attributes,
  openDates,
  briefings,
  unwritable,
  bareClaims: (dossier: Dossier) =>
    counted(
      claimsWith(dossier, (n) => n === 0),
      'claim without a relation',
      'claims without a relation',
    ),
  wideClaims: (dossier: Dossier) =>
    counted(
      claimsWith(dossier, (n) => n > 1),
      'claim that asserts several relations',
      'claims that assert several relations',
    ),
  sources: (dossier: Dossier) => counted(dossier.sources.size, 'source'),
  sourceDates: (dossier: Dossier) =>
    counted(
      [...dossier.sources.values()].filter(({ published }) => published).length,
      'date of a source',
      'dates of sources',
    ),
  undirected: ({ header: { vocabulary }, relations }: Dossier) => {
    const { types } = vocabularyIndex(vocabulary);
    const undirected = [...relations.values()].filter(({ type }) => types.get(type)?.directed === false);
    return counted(undirected.length, 'relation without direction', 'relations without direction');
  },
  looks: ({ header: { vocabulary } }: Dossier) =>
    counted(vocabulary.kinds.length + vocabulary.families.length, 'shape or colour', 'shapes and colours'),
  pins: (dossier: Dossier) =>
    counted([...dossier.positions.values()].filter(([, , pinned]) => pinned).length, 'pinned place'),
} as const satisfies Record<string, (dossier: Dossier) => Amount>;

/** The name of such a thing. */
export type Aspect = keyof typeof ASPECTS;
