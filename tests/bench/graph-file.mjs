import { chance } from './chance.mjs';

/*
 * A planted graph as a dossier file, with the evidence a reader of its size would have: sources that repeat one another,
 * speakers, stances, certainties and dates.
 */

const KINDS = [
  ['person', 'Person', 'People', 'circle'],
  ['organisation', 'Organisation', 'Organisations', 'box'],
  ['state', 'State', 'States', 'flag'],
  ['place', 'Place', 'Places', 'pill'],
  ['event', 'Event', 'Events', 'diamond'],
  ['transfer', 'Transfer', 'Transfers', 'triangle'],
];

const FAMILIES = [
  ['power', 'Power', '#1f5f99', '#6db3f2'],
  ['money', 'Money', '#8a5a00', '#e0b050'],
  ['movement', 'Movement', '#2e7d4f', '#6fce96'],
  ['speech', 'Speech', '#a23b72', '#e58ac0'],
];

const RELATION_TYPES = [
  ['commands', 'power', 'commands', 'is commanded by', true],
  ['owns', 'money', 'owns', 'is owned by', true],
  ['met', 'speech', 'met', 'met', false],
  ['supplied', 'movement', 'supplied', 'was supplied by', true],
  ['paid', 'money', 'paid', 'was paid by', true],
  ['works-for', 'power', 'works for', 'employs', true],
  ['travelled-to', 'movement', 'travelled to', 'was visited by', true],
  ['quoted', 'speech', 'quoted', 'was quoted by', true],
];

const SYLLABLES = [
  'ka',
  'ri',
  'mo',
  'sen',
  'tal',
  've',
  'dor',
  'lin',
  'pa',
  'shu',
  'ber',
  'no',
  'gis',
  'hae',
];
const SOURCES = 36;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} draw from 0 up to 1
 */
const pick = (list, draw) => /** @type {T} */ (list[Math.floor(draw * list.length)]);

/** @param {() => number} next */
function word(next) {
  const syllables = Array.from({ length: next() < 0.5 ? 2 : 3 }, () => pick(SYLLABLES, next())).join('');
  return syllables.slice(0, 1).toUpperCase() + syllables.slice(1);
}

/**
 * A day of 2019 to 2025, or only its month or year, as sources have it.
 * @param {() => number} next
 */
function day(next) {
  const two = (/** @type {number} */ n) => String(1 + Math.floor(n)).padStart(2, '0');
  const year = 2019 + Math.floor(next() * 7);
  const sharp = next();
  if (sharp < 0.1) return `${year}`;
  const month = `${year}-${two(next() * 12)}`;
  return sharp < 0.3 ? month : `${month}-${two(next() * 28)}`;
}

/** @param {() => number} next */
function sourcesOf(next) {
  return Array.from({ length: SOURCES }, (_, i) => ({
    id: `source:${i}`,
    title: `${word(next)} report ${i}`,
    publisher: `The ${word(next)}`,
    published: { edtf: day(next) },
    reliability: pick(/** @type {const} */ (['A', 'B', 'C', 'F']), next()),
    // Only earlier ones are repeated, so that nobody repeats in a circle.
    ...(i > 3 && next() < 0.4 && { basedOn: [`source:${Math.floor(next() * i)}`] }),
  }));
}

/** @param {number} draw */
const certaintyOf = (draw) =>
  draw < 0.25
    ? 'confirmed'
    : draw < 0.75
      ? 'reported'
      : draw < 0.87
        ? 'estimated'
        : draw < 0.95
          ? 'possible'
          : 'stated';

/** @param {number} draw */
const stanceOf = (draw) =>
  draw < 0.93 ? 'asserts' : draw < 0.97 ? 'denies' : draw < 0.99 ? 'declines' : 'retracts';

/**
 * Each community a sunflower, and the communities a sunflower of sunflowers (Vogel, Mathematical Biosciences 44, 1979).
 * @param {Uint32Array} community
 * @returns {Record<string, [number, number]>}
 */
function placesOf(community) {
  const count = community.reduce((most, c) => Math.max(most, c + 1), 0);
  const sizes = new Uint32Array(count);
  for (const c of community) sizes[c] = (sizes[c] ?? 0) + 1;
  const placed = new Uint32Array(count);
  const before = new Float64Array(count + 1);
  for (let c = 0; c < count; c += 1) before[c + 1] = (before[c] ?? 0) + (sizes[c] ?? 0);
  const round = (/** @type {number} */ n) => Math.round(n * 10) / 10;
  return Object.fromEntries(
    Array.from(community, (c, e) => {
      const i = placed[c] ?? 0;
      placed[c] = i + 1;
      const far = 60 * Math.sqrt((before[c] ?? 0) + (sizes[c] ?? 0) / 2);
      const near = 38 * Math.sqrt(i + 0.5);
      const x = far * Math.cos(c * GOLDEN_ANGLE) + near * Math.cos(i * GOLDEN_ANGLE);
      const y = far * Math.sin(c * GOLDEN_ANGLE) + near * Math.sin(i * GOLDEN_ANGLE);
      return [`entity:${e}`, [round(x), round(y)]];
    }),
  );
}

/**
 * @param {import('./graphs.mjs').PlantedGraph} graph
 * @returns {import('../../src/dossier/types.ts').DossierFile} entity `i` is `entity:i`, relation `r` rests on `claim:r` alone
 */
export function dossierFileOf({ entities, subject, object, type, community }) {
  const next = chance(entities ^ subject.length);
  const someone = () => `entity:${Math.floor(next() ** 3 * entities)}`;
  const names = Array.from({ length: entities }, () => `${word(next)} ${word(next)}`);
  return {
    format: 'throughline-dossier',
    version: 1,
    id: `dossier:planted-${entities}-${subject.length}`,
    title: `Planted graph of ${entities} entities and ${subject.length} relations`,
    vocabulary: {
      kinds: KINDS.map(([id = '', label = '', plural = '', shape]) => ({
        id,
        label,
        plural,
        shape: /** @type {import('../../src/dossier/types.ts').Shape} */ (shape),
      })),
      families: FAMILIES.map(([id = '', label = '', light = '', dark = '']) => ({
        id,
        label,
        colour: { light, dark },
      })),
      relationTypes: RELATION_TYPES.map(([id, family, label, inverse, directed]) => ({
        id: String(id),
        family: String(family),
        label: String(label),
        inverse: String(inverse),
        directed: directed === true,
      })),
    },
    entities: names.map((name, i) => ({
      id: `entity:${i}`,
      kind: pick(KINDS, next() ** 1.5)[0] ?? 'person',
      name,
    })),
    sources: sourcesOf(next),
    claims: Array.from(subject, (from, r) => {
      const [s, o] = [`entity:${from}`, `entity:${object[r]}`];
      const kind = RELATION_TYPES[type[r] ?? 0] ?? [];
      return {
        id: `claim:${r}`,
        asserts: [[s, String(kind[0]), o]],
        source: `source:${Math.floor(next() ** 2 * SOURCES)}`,
        speakers: next() < 0.35 ? [someone()] : [],
        stance: stanceOf(next()),
        certainty: certaintyOf(next()),
        ...(next() < 0.6 && { when: { edtf: day(next) } }),
        ...(next() < 0.3 && { said: { edtf: day(next) } }),
        summary: `${names[from]} ${kind[2]} ${names[object[r] ?? 0]}.`,
      };
    }),
    positions: placesOf(community),
    briefings: [],
  };
}
