import type { Dossier } from '../../dossier/dossier.ts';

/** What an index of names is made from; it holds for as long as these are the same objects. */
export type Ground = readonly [
  entities: Dossier['entities'],
  relations: Dossier['relations'],
  vocabulary: Dossier['header']['vocabulary'],
];

/** What an index of a dossier's names would be made from. */
export const groundOf = (dossier: Dossier): Ground => [
  dossier.entities,
  dossier.relations,
  dossier.header.vocabulary,
];

/** True when an index made from one holds for the other. */
export const sameGround = (a: Ground, b: Ground): boolean => a.every((part, i) => part === b[i]);
