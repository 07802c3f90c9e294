import type { EntityKind, Family } from '../../dossier/types.ts';

/** The hues that families of an imported file get, in turn: those of the founding dossier, legible in light and dark. */
export const HUES: readonly Family['colour'][] = [
  { light: '#2465B0', dark: '#6CA9EE' },
  { light: '#C2571A', dark: '#F0904F' },
  { light: '#0E7569', dark: '#4DBBAB' },
  { light: '#96284B', dark: '#E0708F' },
  { light: '#6A4BB3', dark: '#AE94EE' },
  { light: '#957008', dark: '#D3AE45' },
];

/** For everything that gets no hue of its own. */
export const GREY: Family['colour'] = { light: '#6F7680', dark: '#9AA1AB' };

type Look = Pick<EntityKind, 'shape' | 'icon'>;

const LOOKS: readonly (readonly [words: RegExp, look: Look])[] = [
  [
    /^(person|people|individual|human|actor|officer|character|author|user)s?$/,
    { shape: 'circle', icon: 'user' },
  ],
  [/^(country|state|nation|jurisdiction)$/, { shape: 'flag', icon: 'flag' }],
  [
    /^(company|corporation|business|firm|legalentity|entity-company|bank)$/,
    { shape: 'box', icon: 'building' },
  ],
  [/^(agency|publicbody|government|ministry|authority)$/, { shape: 'box', icon: 'building' }],
  [/^(organi[sz]ation|org|institution|intermediary|ngo)$/, { shape: 'box', icon: 'world' }],
  [/^(group|intrusion-set|threat-actor|family|team)$/, { shape: 'box', icon: 'users' }],
  [/^(place|location|city|address|airport|port|site)$/, { shape: 'triangle', icon: 'map-pin' }],
  [/^(event|meeting|incident|campaign)$/, { shape: 'pill', icon: 'calendar-event' }],
  [/^(document|report|article|email|file|note)$/, { shape: 'sheet', icon: 'file-text' }],
  [/^(transfer|payment|shipment|transaction)$/, { shape: 'hexagon', icon: 'packages' }],
];

/** How a kind out of a file is drawn: as the word suggests where it is a common one, else as a circle. */
export function lookOf(kind: string): Look {
  const word = kind.toLowerCase().replace(/[\s_]+/g, '-');
  return LOOKS.find(([words]) => words.test(word))?.[1] ?? { shape: 'circle' };
}

/** An id as words: `works_for` and `worksFor` as 'works for', `OWNS` as 'owns'. Text with spaces stays as it is. */
export function inWords(id: string): string {
  if (/\s/.test(id)) return id;
  const words = id
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  if (words === '') return id;
  return /\p{Ll}/u.test(id) && !/\p{Ll}\p{Lu}/u.test(id) ? words : words.toLowerCase();
}
