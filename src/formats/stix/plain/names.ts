import { inWords } from '../../draft/looks.ts';
import { isObject, own, ownText, textsIn } from '../../json/value.ts';
import type { StixObject } from '../object.ts';

/** Where objects without a name say what they are, the more telling first. */
const TELLING = [
  'value',
  'path',
  'subject',
  'display_name',
  'account_login',
  'user_id',
  'key',
  'abstract',
  'content',
  'explanation',
  'command_line',
  'url',
  'product',
  'pattern',
  'city',
  'administrative_area',
  'region',
  'country',
] as const;

const LONGEST = 80;

const short = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

function firstHash(object: StixObject): string | undefined {
  const hashes = own(object, 'hashes');
  if (!isObject(hashes)) return undefined;
  const [first] = Object.entries(hashes);
  return first && `${first[0]} ${String(first[1])}`;
}

/** A name for an object that has none of its own: what it says of itself, else its type and the beginning of its id. */
export function derivedName(object: StixObject): string {
  for (const field of TELLING) {
    const text = ownText(object, field);
    if (text !== undefined) return short(text.slice(0, 10 * LONGEST));
  }
  const number = own(object, 'number');
  if (typeof number === 'number') return `AS${number}`;
  const protocols = textsIn(own(object, 'protocols'));
  if (protocols.length > 0) return short(protocols.join(', '));
  const hash = firstHash(object);
  if (hash !== undefined) return short(hash);
  const words = inWords(object.type);
  const [, uuid = object.id] = object.id.split('--');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${uuid.slice(0, 8)}`;
}

/** The name of an object: its own, else one derived from what it says. */
export function nameOf(object: StixObject): string {
  return ownText(object, 'name') ?? derivedName(object);
}
