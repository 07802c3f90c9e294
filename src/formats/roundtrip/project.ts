import { deriveRelations } from '../../dossier/relations.ts';
import type { Claim, DossierFile, Entity, Position, Source, Vocabulary } from '../../dossier/types.ts';
import { freeId } from '../../kernel/ids.ts';
import { type Aspect, isOpen } from '../aspects.ts';
import { DraftVocabulary } from '../draft/vocabulary.ts';
import type { Fidelity } from '../format.ts';
import { LIMITS } from '../reading/limits.ts';
import { clean } from '../text.ts';

type Without = (file: DossierFile) => DossierFile;

const entities =
  (change: (entity: Entity) => Entity): Without =>
  (file) => ({ ...file, entities: file.entities.map(change) });
const sources =
  (change: (source: Source) => Source): Without =>
  (file) => ({ ...file, sources: file.sources.map(change) });
const claims =
  (change: (claim: Claim) => readonly Claim[]): Without =>
  (file) => ({ ...file, claims: file.claims.flatMap(change) });

const bare = <T extends { readonly attributes?: unknown }>({ attributes: _, ...item }: T) => item;

/** Of a relation with several numbers, the first stays. */
const oneNumber: Without = (file) => {
  const numbered = new Map(file.claims.filter(({ quantity }) => quantity).map((claim) => [claim.id, claim]));
  const others = [...deriveRelations(file.claims).values()].flatMap((relation) =>
    relation.claims.filter((id) => numbered.has(id)).slice(1),
  );
  const dropped = new Set(others);
  return claims(({ quantity, ...claim }) => [
    { ...claim, ...(quantity && !dropped.has(claim.id) && { quantity }) },
  ])(file);
};

/** As ids repeated on several edges come back: each under an id of its own. */
const oneTriple: Without = (file) => {
  const taken = new Set(file.claims.map(({ id }) => id));
  return claims((claim) => {
    const [first, ...more] = claim.asserts;
    if (!first || more.length === 0) return [claim];
    const others = more.map((triple) => {
      const id = freeId(claim.id, taken);
      taken.add(id);
      return { ...claim, id, asserts: [triple] };
    });
    return [{ ...claim, asserts: [first] }, ...others];
  })(file);
};

/** What is made of ids, labels and directions alone. */
function plainVocabulary({ kinds, relationTypes }: Vocabulary): Vocabulary {
  const plain = new DraftVocabulary(LIMITS.kinds);
  for (const { id, label } of kinds) plain.describeKind(id, { label });
  for (const { id, label, directed } of relationTypes) plain.describeType(id, { label, directed });
  return plain.done();
}

/** All text made fit for XML, however deep, the names of properties included. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), cleaned(inner)])) as T;
}

const withTypes = (file: DossierFile, relationTypes: Vocabulary['relationTypes']): DossierFile => ({
  ...file,
  vocabulary: { ...file.vocabulary, relationTypes },
});

/** Without entities, nothing can name one. */
const unpeopled: Without = (file) => {
  const voiceless = claims(({ quantity, ...claim }) => {
    const { of: _, ...counted } = quantity ?? { unit: '' };
    return [{ ...claim, asserts: [], speakers: [], ...(quantity && { quantity: counted }) }];
  })(file);
  return { ...sources(({ entity: _, ...source }) => source)(voiceless), entities: [], positions: {} };
};

/** For each aspect, a dossier without it: what is left once a format has lost it. */
const WITHOUT: Readonly<Record<Aspect, Without>> = {
  entities: unpeopled,
  relations: claims((claim) => [{ ...claim, asserts: [] }]),
  claims: claims(() => []),
  places: (file) => ({ ...file, positions: {} }),
  aliases: entities(({ aliases: _, ...entity }) => entity),
  aliasLanguages: entities(({ aliases, ...entity }) => ({
    ...entity,
    ...(aliases && { aliases: aliases.map(({ text }) => ({ text })) }),
  })),
  comparisons: claims(({ quantity, ...claim }) => {
    if (!quantity) return [claim];
    const { sameAs: _, additionalTo: __, ...alone } = quantity;
    return [{ ...claim, quantity: alone }];
  }),
  bases: (file) =>
    sources(({ basedOn: _, ...source }) => source)(claims(({ repeats: _, ...claim }) => [claim])(file)),
  severalNumbers: oneNumber,
  attributes: (file) => entities(bare)(sources(bare)(claims((claim) => [bare(claim)])(file))),
  openDates: claims(({ when, ...claim }) => [{ ...claim, ...(when && !isOpen(when) && { when }) }]),
  briefings: (file) => ({ ...file, briefings: [] }),
  unwritable: cleaned,
  bareClaims: claims((claim) => (claim.asserts.length > 0 ? [claim] : [])),
  wideClaims: oneTriple,
  sources: sources(({ id, title }) => ({ id, title })),
  sourceDates: sources(({ published: _, ...source }) => source),
  undirected: (file) =>
    withTypes(
      file,
      file.vocabulary.relationTypes.map((type) => ({ ...type, directed: true })),
    ),
  looks: (file) => ({ ...file, vocabulary: plainVocabulary(file.vocabulary) }),
  pins: (file) => {
    const places = Object.entries(file.positions);
    return {
      ...file,
      positions: Object.fromEntries(places.map(([id, [x, y]]): [string, Position] => [id, [x, y]])),
    };
  },
};

/** What is left of a dossier when it has been written in a format and read again: it without what the format says that it loses for good. */
export function project(file: DossierFile, { loses }: Fidelity): DossierFile {
  return loses.filter(({ restored }) => !restored).reduce((left, { aspect }) => WITHOUT[aspect](left), file);
}
