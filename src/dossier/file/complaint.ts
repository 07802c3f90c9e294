import type { core, ZodType } from 'zod';
import type { Issue } from '../../kernel/fault.ts';
import { invariant } from '../../kernel/invariant.ts';
import { nearest } from './nearest.ts';
import { pathText } from './path.ts';

type Complaint = core.$ZodRawIssue;

/** An Issue that has no severity yet. */
export type Remark = Omit<Issue, 'severity'>;

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function found(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to keep';
  if (typeof value === 'boolean') return String(value);
  return NAMES[typeof value] ?? 'nothing';
}

const quoted = (value: unknown): string => `“${String(value).slice(0, 80)}”`;
const sentence = (where: string, rest: string): string => `${where || 'The file'} ${rest}`;

/** The property names that the object takes which zod was checking. */
function knownKeys(complaint: Complaint): string[] {
  const def: unknown = complaint.inst?._zod.def;
  const shape = typeof def === 'object' && def !== null && 'shape' in def ? def.shape : undefined;
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Remark {
  const meant = nearest(key, known);
  const list = `Known here: ${known.join(', ')}.`;
  const rest = known.includes('attributes')
    ? `Put it under attributes, or remove it. ${list}`
    : `Remove it. ${list}`;
  return {
    where: pathText([...path, key]),
    message: sentence(pathText(path), `has the unknown property ${quoted(key)}.`),
    fix: meant === undefined ? rest : `Did you mean ${quoted(meant)}?`,
  };
}

function wrongValue(where: string, values: readonly unknown[], input: unknown): Remark {
  if (input === undefined) return missing(where, `One of: ${values.join(', ')}.`);
  const meant = typeof input === 'string' ? nearest(input, values.map(String)) : undefined;
  const allowed =
    values.length === 1 ? `Only ${String(values[0])} is allowed.` : `Allowed: ${values.join(', ')}.`;
  const what = typeof input === 'object' && input !== null ? found(input) : quoted(input);
  return {
    where,
    message: sentence(where, `is ${what}, which is not allowed.`),
    fix: meant === undefined ? allowed : `Did you mean ${quoted(meant)}? ${allowed}`,
  };
}

const missing = (where: string, fix: string): Remark => ({
  where,
  message: sentence(where, 'is missing.'),
  fix,
});

function wrongSize(where: string, complaint: Complaint, direction: 'least' | 'most', bound: unknown): Remark {
  if (complaint.origin === 'string') {
    return { where, message: sentence(where, 'is empty.'), fix: 'Give it at least one character.' };
  }
  const what = complaint.origin === 'number' ? 'must be' : 'must hold';
  const unit = complaint.origin === 'number' ? '' : ' items';
  return {
    where,
    message: sentence(where, `${what} at ${direction} ${String(bound)}${unit}.`),
    fix: unit ? 'Add or remove items.' : 'Correct the number.',
  };
}

/** One complaint in words. One remark for each unknown key. */
function remarksOf(complaint: Complaint): Remark[] {
  const where = pathText(complaint.path ?? []);
  const { code, input } = complaint;
  if (code === 'unrecognized_keys') {
    const known = knownKeys(complaint);
    return (complaint.keys as string[]).map((key) => unknownKey(complaint.path ?? [], key, known));
  }
  if (code === 'invalid_type') {
    const wanted = NAMES[String(complaint.expected)] ?? String(complaint.expected);
    if (input === undefined) return [missing(where, `Add it: ${wanted}.`)];
    return [{ where, message: sentence(where, `is ${found(input)}.`), fix: `It must be ${wanted}.` }];
  }
  if (code === 'invalid_value') return [wrongValue(where, complaint.values as unknown[], input)];
  if (code === 'too_small') return [wrongSize(where, complaint, 'least', complaint.minimum)];
  if (code === 'too_big') return [wrongSize(where, complaint, 'most', complaint.maximum)];
  if (code === 'invalid_key')
    return [{ where, message: sentence(where, 'has an empty name.'), fix: 'Give it the id of an entity.' }];
  if (code === 'invalid_format') {
    return [
      {
        where,
        message: sentence(where, `is ${quoted(input)}.`),
        fix: 'Use two capital letters (ISO 3166-1), such as KP.',
      },
    ];
  }
  return [
    {
      where,
      message: sentence(where, `is ${found(input)}, not an object of plain JSON values.`),
      fix: 'Correct or remove it.',
    },
  ];
}

/** What `schema` has against `value`, in words: the path, what is wrong, the nearest repair. Empty when it accepts it. */
export function remarksAbout(schema: ZodType, value: unknown): Remark[] {
  const remarks: Remark[] = [];
  const error = (complaint: Complaint): string => {
    for (const remark of remarksOf(complaint)) remarks.push(remark);
    return '';
  };
  // zod forgets each complaint's schema once it is reported, so the words are found while it reports: when `error` is read.
  const complaints = schema.safeParse(value, { error }).error?.issues.length ?? 0;
  invariant(remarks.length >= complaints, 'zod asked for the words of every complaint');
  return remarks;
}
