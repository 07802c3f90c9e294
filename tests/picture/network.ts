import { Dossier } from '../../src/dossier/dossier.ts';
import type {
  Certainty,
  Claim,
  DossierFile,
  Entity,
  EntityKind,
  Position,
  RelationType,
} from '../../src/dossier/types.ts';

/** A dossier of some thirty entities with everything that pictures must cope with: fans, loops, long names, numbers, all certainties. */

const kind = (id: string, shape: EntityKind['shape'], icon: string, family?: string): EntityKind => ({
  id,
  label: id[0]?.toUpperCase() + id.slice(1),
  plural: `${id}s`,
  shape,
  icon,
  ...(family && { family }),
});

const KINDS: readonly EntityKind[] = [
  kind('state', 'flag', 'flag'),
  kind('person', 'circle', 'user'),
  kind('agency', 'box', 'building'),
  kind('transfer', 'hexagon', 'packages', 'transfer'),
  kind('event', 'pill', 'calendar-event', 'military'),
  kind('place', 'triangle', 'map-pin'),
  kind('programme', 'diamond', 'radioactive', 'concern'),
  kind('document', 'sheet', 'file-text'),
];

const FAMILIES: DossierFile['vocabulary']['families'] = [
  { id: 'transfer', label: 'Transfer', colour: { light: '#C2571A', dark: '#F0904F' } },
  { id: 'military', label: 'Military', colour: { light: '#96284B', dark: '#E0708F' } },
  { id: 'diplomacy', label: 'Diplomacy', colour: { light: '#2465B0', dark: '#6CA9EE' } },
  { id: 'office', label: 'Office and structure', colour: { light: '#6F7680', dark: '#9AA1AB' } },
  { id: 'says', label: 'Who says so', colour: { light: '#6A4BB3', dark: '#AE94EE' }, hidden: true },
  { id: 'law', label: 'Law and sanctions', colour: { light: '#0E7569', dark: '#4DBBAB' } },
];

const type = (id: string, family: string, directed = true): RelationType => ({
  id,
  family,
  label: id,
  inverse: `${id} by`,
  directed,
});
const TYPES: readonly RelationType[] = [
  type('supplied', 'transfer'),
  type('received', 'transfer'),
  type('took part in', 'military'),
  type('met', 'diplomacy', false),
  type('thanked', 'diplomacy'),
  type('supports', 'diplomacy'),
  type('leads', 'office'),
  type('part of', 'office'),
  type('says', 'says'),
  type('defies', 'law'),
];

type Row = readonly [id: string, kind: string, name: string, x: number, y: number, more?: Partial<Entity>];
const ROWS: readonly Row[] = [
  ['kp', 'state', 'North Korea', 230, 300, { country: 'KP' }],
  ['ru', 'state', 'Russia', 600, 300, { country: 'RU' }],
  ['us', 'state', 'United States', 120, 560, { country: 'US' }],
  ['ua', 'state', 'Ukraine', 680, 560, { country: 'UA' }],
  ['kr', 'state', 'South Korea', 300, 610, { country: 'KR' }],
  ['kim', 'person', 'Kim Jong Un', 165, 130, { country: 'KP' }],
  ['shoigu', 'person', 'Sergei Shoigu', 425, 105, { country: 'RU' }],
  ['putin', 'person', 'Vladimir Putin', 690, 150, { country: 'RU' }],
  ['meeting', 'event', 'Kim–Shoigu meeting', 300, 65],
  ['council', 'agency', 'Security Council', 570, 120],
  ['kcna', 'agency', 'KCNA', 70, 215],
  ['autumn', 'transfer', 'Troops, autumn', 415, 240, { commodity: 'soldiers' }],
  ['year', 'transfer', 'Troops, this year', 415, 300, { commodity: 'soldiers' }],
  ['missiles', 'transfer', 'Ballistic missiles', 415, 360, { commodity: 'missiles' }],
  ['munitions', 'transfer', 'Munitions', 415, 420, { commodity: 'munitions' }],
  ['technology', 'transfer', 'Advanced technology', 415, 490, { commodity: 'technology' }],
  ['programme', 'programme', 'Nuclear programme', 230, 450],
  ['kursk', 'place', 'Kursk region', 715, 430],
  ['war', 'event', 'War in Ukraine', 555, 605],
  ['un', 'agency', 'United Nations', 420, 665],
  ['department', 'agency', 'State Department', 70, 680],
  ['report', 'document', 'The report of the international monitoring team on military cooperation', 720, 690],
];

type Line = readonly [
  subject: string,
  type: string,
  object: string,
  certainty: Certainty,
  sources?: number,
  words?: string,
];
const LINES: readonly Line[] = [
  ['kp', 'supplied', 'autumn', 'reported', 3],
  ['autumn', 'received', 'ru', 'reported', 3, '10,000–12,000'],
  ['kp', 'supplied', 'year', 'reported'],
  ['year', 'received', 'ru', 'estimated', 1, 'about 3,000'],
  ['kp', 'supplied', 'missiles', 'reported', 2],
  ['missiles', 'received', 'ru', 'reported', 2],
  ['kp', 'supplied', 'munitions', 'reported', 2],
  ['munitions', 'received', 'ru', 'reported', 2, 'millions'],
  ['ru', 'supplied', 'technology', 'possible'],
  ['technology', 'received', 'kp', 'possible'],
  ['technology', 'supports', 'programme', 'possible'],
  ['kim', 'leads', 'kp', 'reported'],
  ['putin', 'leads', 'ru', 'reported'],
  ['shoigu', 'leads', 'council', 'reported'],
  ['council', 'part of', 'ru', 'reported'],
  ['kim', 'met', 'shoigu', 'confirmed'],
  ['kim', 'took part in', 'meeting', 'reported'],
  ['shoigu', 'took part in', 'meeting', 'reported'],
  ['putin', 'thanked', 'kp', 'confirmed'],
  ['kim', 'supports', 'ru', 'stated', 2],
  ['kp', 'supports', 'ru', 'stated'],
  ['ru', 'thanked', 'kp', 'stated'],
  ['kp', 'defies', 'un', 'reported'],
  ['ru', 'took part in', 'war', 'reported'],
  ['ua', 'took part in', 'war', 'reported'],
  ['autumn', 'took part in', 'kursk', 'reported'],
  ['kcna', 'says', 'kim', 'stated'],
  ['us', 'says', 'kp', 'stated'],
  ['department', 'part of', 'us', 'reported'],
  ['kr', 'says', 'year', 'estimated'],
  ['report', 'says', 'missiles', 'reported'],
  ['ua', 'part of', 'ua', 'possible'],
];

function claimsOf([subject, name, object, certainty, sources = 1, words]: Line, i: number): Claim[] {
  return Array.from({ length: sources }, (_, s) => ({
    id: `claim:${i}-${s}`,
    asserts: [[subject, name, object]],
    source: `source:${s}`,
    speakers: [],
    stance: 'asserts',
    certainty,
    summary: `${subject} ${name} ${object}`,
    ...(words && s === 0 && { quantity: { unit: 'soldiers', words } }),
  }));
}

/** The file of the dossier. */
export const NETWORK: DossierFile = {
  format: 'throughline-dossier',
  version: 1,
  id: 'network',
  title: 'A network',
  vocabulary: { kinds: KINDS, families: FAMILIES, relationTypes: TYPES },
  entities: ROWS.map(([id, of, name, , , more]) => ({ id, kind: of, name, ...more })),
  sources: [0, 1, 2].map((n) => ({ id: `source:${n}`, title: `Source ${n}` })),
  claims: LINES.flatMap(claimsOf),
  positions: Object.fromEntries(ROWS.map(([id, , , x, y]): [string, Position] => [id, [x, y]])),
  briefings: [],
};

/** The dossier. */
export const network = (): Dossier => Dossier.of(NETWORK);
