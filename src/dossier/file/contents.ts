import { intervalOf } from '../evidence/dates.ts';
import {
  claimReferences,
  entityReferences,
  type Referable,
  type Reference,
  sourceReferences,
  vocabularyReferences,
} from '../references.ts';
import { deriveRelations } from '../relations.ts';
import type {
  Briefing,
  Claim,
  Dated,
  DossierFile,
  Entity,
  Quantity,
  Scene,
  Source,
  Vocabulary,
} from '../types.ts';
import { nearest } from './nearest.ts';
import { pathText } from './path.ts';
import type { Remarks } from './remarks.ts';

type Ids = Pick<ReadonlySet<string>, 'has' | 'size' | 'keys'>;
/** The ids that there are, by what they are of. */
export type Known = { readonly [R in Referable]: Ids };

/** Suggestions look at this many ids at most, so that a large broken file is still answered at once. */
const SEARCHED = 20_000;

function suggestion(id: string, to: string, ids: Ids): string {
  const meant = ids.size <= SEARCHED ? nearest(id, ids.keys()) : undefined;
  if (meant !== undefined) return `Did you mean “${meant}”?`;
  const some = ids.size > 0 && ids.size <= 12 ? ` Known: ${[...ids.keys()].join(', ')}.` : '';
  return `Add the ${to} “${id}”, or remove this mention.${some}`;
}

function idsOf(items: readonly { readonly id: string }[], where: string, remarks: Remarks): Ids {
  const first = new Map<string, number>();
  items.forEach(({ id }, i) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    else {
      remarks.add('error', () => ({
        where: `${where}[${i}].id`,
        message: `The id “${id}” is taken already, by ${where}[${earlier}].`,
        fix: 'Give one of them another id, or remove one.',
      }));
    }
  });
  return new Set(first.keys());
}

function checkReferences(
  where: string,
  references: readonly Reference[],
  known: Known,
  remarks: Remarks,
): void {
  for (const { path, to, id, needed } of references) {
    if (known[to].has(id)) continue;
    remarks.add(needed ? 'error' : 'warning', () => ({
      where: `${where}.${path}`,
      message: `There is no ${to} “${id}”.`,
      fix: suggestion(id, to, known[to]),
    }));
  }
}

function checkDate(where: string, dated: Dated | undefined, remarks: Remarks): void {
  if (!dated || intervalOf(dated.edtf)) return;
  remarks.add('warning', () => ({
    where: `${where}.edtf`,
    message: `“${dated.edtf}” is not a date that can be read; it counts as undated.`,
    fix: 'Write it as EDTF, such as 2024-10-08, 2024-10~, 2024-23 (autumn) or 2024-10/...',
  }));
}

function checkQuantity(where: string, quantity: Quantity | undefined, remarks: Remarks): void {
  const ends = (['low', 'best', 'high'] as const).filter((end) => quantity?.[end] !== undefined);
  ends.slice(1).forEach((end, i) => {
    const before = ends[i] ?? end;
    const [small, large] = [quantity?.[before] ?? 0, quantity?.[end] ?? 0];
    if (small <= large) return;
    remarks.add('error', () => ({
      where: `${where}.${before}`,
      message: `${before} (${small}) is greater than ${end} (${large}).`,
      fix: 'Swap or correct the numbers.',
    }));
  });
}

/** Sources that repeat each other in a circle: each circle once, named by the source where it is met first. */
function checkCircles(sources: readonly Source[], remarks: Remarks): void {
  const basedOn = new Map(sources.map(({ id, basedOn: earlier }) => [id, earlier ?? []]));
  const done = new Set<string>();
  sources.forEach(({ id: start }, i) => {
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const on = new Set([start]);
    for (let top = done.has(start) ? undefined : trail[0]; top; top = trail.at(-1)) {
      const earlier = basedOn.get(top.id)?.[top.next];
      top.next += 1;
      if (earlier === undefined) {
        done.add(top.id);
        on.delete(top.id);
        trail.pop();
      } else if (on.has(earlier)) {
        const names = trail.slice(trail.findIndex(({ id }) => id === earlier)).map(({ id }) => id);
        remarks.add('warning', () => ({
          where: `sources[${i}].basedOn`,
          message: `These sources repeat each other in a circle: ${[...names, earlier].join(' → ')}.`,
          fix: 'Remove one basedOn, so that one of them is the origin.',
        }));
      } else if (!done.has(earlier)) {
        trail.push({ id: earlier, next: 0 });
        on.add(earlier);
      }
    }
  });
}

function checkScene(where: string, scene: Scene, known: Known, relations: Ids, remarks: Remarks): void {
  const warn = (path: string, to: string, ids: Ids, named: readonly string[]): void =>
    named.forEach((id, i) => {
      if (ids.has(id)) return;
      remarks.add('warning', () => ({
        where: `${where}.${path}[${i}]`,
        message: `There is no ${to} “${id}”.`,
        fix: suggestion(id, to, ids),
      }));
    });
  scene.statements.forEach((statement, i) => {
    warn(`statements[${i}].claims`, 'claim', known.claim, statement.claims);
  });
  warn('highlights.entities', 'entity', known.entity, scene.highlights.entities);
  warn('highlights.relations', 'relation', relations, scene.highlights.relations);
  warn('lens.hiddenTypes', 'relation type', known['relation type'], scene.lens.hiddenTypes);
  warn('lens.hiddenKinds', 'kind', known.kind, scene.lens.hiddenKinds);
  warn('lens.hiddenSources', 'source', known.source, scene.lens.hiddenSources);
  warn('lens.hiddenSpeakers', 'entity', known.entity, scene.lens.hiddenSpeakers);
  warn('lens.hiddenEntities', 'entity', known.entity, scene.lens.hiddenEntities);
  checkPositions(`${where}.positions`, Object.keys(scene.positions ?? {}), known, remarks);
}

function checkPositions(where: string, ids: Iterable<string>, known: Known, remarks: Remarks): void {
  for (const id of ids) {
    if (known.entity.has(id)) continue;
    remarks.add('warning', () => ({
      where: where + pathText([id]).replace(/^(?!\[)/, '.'),
      message: `This is a place for the entity “${id}”, which does not exist.`,
      fix: suggestion(id, 'entity', known.entity),
    }));
  }
}

/** What is in a file, however it is held. */
export interface Contents {
  readonly vocabulary: Vocabulary;
  readonly entities: Iterable<Entity>;
  readonly sources: Iterable<Source>;
  readonly claims: Iterable<Claim>;
  /** The ids that have a place. */
  readonly placed: Iterable<string>;
  readonly briefings: readonly Briefing[];
  /** The keys of the relations; asked for when a scene is checked. */
  relations(): Ids;
}

/** Mentions of what is not there, unreadable dates, numbers upside down. */
export function checkMentions(contents: Contents, known: Known, remarks: Remarks): void {
  checkReferences('vocabulary', vocabularyReferences(contents.vocabulary), known, remarks);
  let i = 0;
  for (const entity of contents.entities) {
    checkReferences(`entities[${i}]`, entityReferences(entity), known, remarks);
    checkDate(`entities[${i}].when`, entity.when, remarks);
    i += 1;
  }
  const sources = [...contents.sources];
  sources.forEach((source, at) => {
    checkReferences(`sources[${at}]`, sourceReferences(source), known, remarks);
    checkDate(`sources[${at}].published`, source.published, remarks);
  });
  checkCircles(sources, remarks);
  i = 0;
  for (const claim of contents.claims) {
    checkReferences(`claims[${i}]`, claimReferences(claim), known, remarks);
    checkDate(`claims[${i}].when`, claim.when, remarks);
    checkDate(`claims[${i}].said`, claim.said, remarks);
    checkQuantity(`claims[${i}].quantity`, claim.quantity, remarks);
    i += 1;
  }
  checkPositions('positions', contents.placed, known, remarks);
  contents.briefings.forEach((briefing, at) => {
    idsOf(briefing.scenes, `briefings[${at}].scenes`, remarks);
    briefing.scenes.forEach((scene, j) => {
      checkScene(`briefings[${at}].scenes[${j}]`, scene, known, contents.relations(), remarks);
    });
  });
}

/** Ids of a vocabulary and of briefings that are used twice; gives those of the vocabulary. */
export function checkOwnIds(
  { vocabulary, briefings }: Pick<Contents, 'vocabulary' | 'briefings'>,
  remarks: Remarks,
): Pick<Known, 'kind' | 'family' | 'relation type'> {
  const known = {
    kind: idsOf(vocabulary.kinds, 'vocabulary.kinds', remarks),
    family: idsOf(vocabulary.families, 'vocabulary.families', remarks),
    'relation type': idsOf(vocabulary.relationTypes, 'vocabulary.relationTypes', remarks),
  };
  idsOf(briefings, 'briefings', remarks);
  return known;
}

/** What the schema cannot see: ids used twice, mentions of what is not there, unreadable dates, numbers upside down. */
export function checkContents(file: DossierFile, remarks: Remarks): void {
  const known: Known = {
    ...checkOwnIds(file, remarks),
    entity: idsOf(file.entities, 'entities', remarks),
    source: idsOf(file.sources, 'sources', remarks),
    claim: idsOf(file.claims, 'claims', remarks),
  };
  let relations: Ids | undefined;
  checkMentions(
    {
      ...file,
      placed: Object.keys(file.positions),
      relations: () => {
        relations ??= deriveRelations(file.claims);
        return relations;
      },
    },
    known,
    remarks,
  );
}
