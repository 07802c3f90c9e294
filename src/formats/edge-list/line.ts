import type { AttributeValue } from '../../dossier/types.ts';
import { attributesOf } from '../draft/attributes.ts';

/** What a line says: two names, and what follows them. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly mutual?: true;
  /** True when an arrow or a double hyphen says how they are tied. */
  readonly isArrow: boolean;
  /** A weight as a number, or a type as text, or values by their names. */
  readonly more?: number | string | ReturnType<typeof attributesOf>;
}

/** A name: in quotes, or up to where the next part begins. */
const QUOTED = /^\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/;
const ARROW = /<-->|<->|-->|->|=>|--|→|↔|⟶|←/u;
/** Longer lines are prose. */
const LONGEST = 4000;

interface Cut {
  readonly text: string;
  readonly rest: string;
  readonly isQuoted: boolean;
}

/** A name at the beginning of a text, up to `until`. */
function nameAt(text: string, until: RegExp): Cut | undefined {
  const quoted = QUOTED.exec(text);
  if (quoted) {
    // After a name in quotes, spaces may stand before what separates it.
    const inner = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1');
    return {
      text: inner,
      rest: text.slice(quoted[0].length).replace(/^ +(?=[^ ])/, until === SPACE ? ' ' : ''),
      isQuoted: true,
    };
  }
  const stop = until.exec(text);
  const end = stop ? stop.index : text.length;
  const name = text.slice(0, end).trim();
  // What looks like a name and has a brace in it is part of a dictionary.
  return name === '' || /^["']|\{/.test(name)
    ? undefined
    : { text: name, rest: text.slice(end), isQuoted: false };
}

/** `{'weight': 3, 'since': '2020'}`, as Python shows a dictionary, with plain values only; undefined for what is none. */
function dictionary(text: string): ReturnType<typeof attributesOf> {
  const inner = /^\{(.*)\}$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const entries: [string, AttributeValue][] = [];
  let rest = inner.trim();
  while (rest !== '') {
    const key = nameAt(rest, /^$/);
    if (!key?.isQuoted) return undefined;
    const colon = /^\s*:\s*/.exec(key.rest);
    if (!colon) return undefined;
    const value = nameAt(key.rest.slice(colon[0].length), /,/);
    if (!value) return undefined;
    entries.push([key.text, value.isQuoted ? value.text : plainValue(value.text)]);
    const comma = /^\s*(?:,\s*|$)/.exec(value.rest);
    if (!comma) return undefined;
    rest = value.rest.slice(comma[0].length);
  }
  return attributesOf(entries);
}

function plainValue(text: string): AttributeValue {
  if (text === 'True' || text === 'true') return true;
  if (text === 'False' || text === 'false') return false;
  if (text === 'None' || text === 'null') return null;
  return asNumber(text) ?? text;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
/** More digits than these a number cannot hold. */
const DIGITS = 15;

/** A number; undefined for one that is too large to be held, or has more digits: it stays text. */
function asNumber(text: string): number | undefined {
  if (!NUMBER.test(text) || !Number.isFinite(Number(text))) return undefined;
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length > DIGITS ? undefined : Number(text);
}

function moreOf(text: string): Pick<Tie, 'more'> | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '{}') return {};
  if (trimmed.startsWith('{')) {
    const values = dictionary(trimmed);
    return values && { more: values };
  }
  const quoted = QUOTED.exec(trimmed);
  if (quoted && quoted[0].length === trimmed.length) return { more: quoted[1] ?? quoted[2] ?? '' };
  const number = asNumber(trimmed);
  // What is a number, though none that can be held, is no type either.
  if (number === undefined && NUMBER.test(trimmed)) return { more: attributesOf([['weight', trimmed]]) };
  return { more: number ?? trimmed };
}

/** True for what is an arrow, unless in quotes, or has one between spaces. */
const hasArrow = ({ text, isQuoted }: Cut): boolean =>
  !isQuoted && /(^|\s)(?:<-->|<->|-->|->|=>|--|→|↔|⟶|←)(\s|$)/u.test(text);

/** `a -> b`, with `: more`, `, more` or `[more]` behind. */
function byArrow(line: string): Tie | undefined {
  const first = nameAt(line, ARROW);
  const arrow = first && ARROW.exec(first.rest);
  if (!first || arrow?.index !== 0) return undefined;
  const [sign] = arrow;
  const second = nameAt(first.rest.slice(sign.length).trimStart(), /[,;:\t[{]/);
  if (!second || (!second.isQuoted && ARROW.test(second.text)) || ARROW.test(second.rest)) return undefined;
  // Without spaces around it, a double hyphen may be one inside of a name.
  if (sign === '--' && !line.includes(' -- ') && /\s/.test(line.trim())) return undefined;
  const label = second.rest.trim().replace(/^[,;:]\s*|;$/g, '');
  const more = moreOf(/^\[(.*)\]$/.exec(label)?.[1] ?? label);
  const [from, to] = sign === '←' ? [second.text, first.text] : [first.text, second.text];
  const isMutual = sign.startsWith('<') || sign === '↔';
  return (
    more && { from, to, directed: sign !== '--', isArrow: true, ...(isMutual && { mutual: true }), ...more }
  );
}

/** `a,b`, `a;b`, `a<tab>b`, each with a third part; else two names between spaces. */
function bySeparator(line: string, separator: RegExp): Tie | undefined {
  const first = nameAt(line, separator);
  const cut = first && separator.exec(first.rest);
  if (!first || cut?.index !== 0) return undefined;
  const second = nameAt(first.rest.slice(cut[0].length).trimStart(), separator);
  if (!second || hasArrow(first) || hasArrow(second)) return undefined;
  const next = separator.exec(second.rest);
  if (second.rest.trim() !== '' && next?.index !== 0) return undefined;
  const third = second.rest.slice(next?.[0].length ?? 0).trim();
  // A fourth part is none that a list of ties has; within quotes and braces, anything may stand.
  if (!/^["'{]/.test(third) && separator.test(third)) return undefined;
  const more = moreOf(third);
  return more && { from: first.text, to: second.text, directed: true, isArrow: false, ...more };
}

const SPACE = /\s+/;
const SEPARATORS = [/\t/, /;/, /,/, SPACE] as const;

/** The tie that a line says: the first reading that fits. Undefined for a line that says none. */
export function tieOf(text: string): Tie | undefined {
  if (text.length > LONGEST) return undefined;
  const line = text.trim();
  const arrow = byArrow(line);
  if (arrow) return arrow;
  for (const separator of SEPARATORS) {
    const tie = bySeparator(line, separator);
    if (tie) return tie;
  }
  return undefined;
}

/** True for lines that say nothing: empty ones and comments. */
export const isComment = (line: string): boolean => /^\s*(?:$|[#%]|\/\/)/.test(line);

/** True for a line that names columns, as exports of tables have it. */
export const isHeader = (line: string): boolean =>
  /^\s*["']?(?:source|from|src|node_?1|fromnodeid)["']?[\s,;]+["']?(?:target|to|dst|node_?2|tonodeid)["']?(?:[\s,;]|$)/i.test(
    line,
  );
