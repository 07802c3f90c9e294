import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Attributes, Dated } from '../../dossier/types.ts';
import type { Issue } from '../../kernel/fault.ts';
import { hidden, visible } from '../../kernel/visible.ts';
import { remarkBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';

/** What can be fitted: any item, by the fields that files get wrong. */
interface Fittable {
  readonly id: string;
  readonly country?: string;
  readonly at?: { readonly lat: number; readonly lon: number };
  readonly when?: Dated;
  readonly said?: Dated;
  readonly published?: Dated;
  readonly attributes?: Attributes;
}

interface Remarking {
  readonly limits: Limits;
  remark(code: string, severity: 'warning' | 'note', where: string, message: string): void;
  issue(code: string, issue: Issue): void;
}

const onEarth = ({ lat, lon }: { lat: number; lon: number }): boolean =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** The item as a dossier can hold it. What it cannot hold where it stood becomes an attribute, with a remark. */
export function fitting<T extends Fittable>(item: T, where: string, draft: Remarking): T {
  const moved: [string, string][] = [];
  const { country, at, attributes, when, said, published } = item;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) moved.push(['country', country]);
  if (at && !onEarth(at)) moved.push(['at', `${at.lat}, ${at.lon}`]);
  checkDate('when', when, where, draft);
  checkDate('said', said, where, draft);
  checkDate('published', published, where, draft);
  if (moved.length > 0) return fitting(withMoved(item, moved, where, draft), where, draft);
  return attributes && exceeds(attributes, draft.limits)
    ? { ...item, attributes: cut(attributes, where, draft) }
    : item;
}

/** Remarks on a name that hides something: it may be made to look like another. */
export function remarkHidden(name: string, where: string, draft: Remarking): void {
  const found = hidden(name);
  if (found.length === 0) return;
  const message = `The name “${visible(name)}” has hidden characters: ${found.join(', ')}; they are kept, and shown as signs.`;
  draft.remark('text/hidden', 'note', where, message);
}

function checkDate(name: string, dated: Dated | undefined, where: string, draft: Remarking): void {
  if (!dated || intervalOf(dated.edtf)) return;
  const message = `“${dated.edtf}” (${name}) is not a date that can be read; it counts as undated.`;
  draft.remark('date/unreadable', 'warning', where, message);
}

function withMoved<T extends Fittable>(
  item: T,
  moved: readonly [string, string][],
  where: string,
  draft: Remarking,
): T {
  const rest = { ...item } as Record<string, unknown>;
  for (const [name, text] of moved) {
    delete rest[name];
    draft.remark(
      `field/${name}`,
      'warning',
      where,
      `“${text}” cannot stand as ${name}; it is kept as an attribute.`,
    );
  }
  const attributes = Object.fromEntries([...Object.entries(item.attributes ?? {}), ...moved]);
  return { ...(rest as unknown as T), attributes };
}

function exceeds(attributes: Attributes, { attributes: most, textLength }: Limits): boolean {
  let count = 0;
  for (const name in attributes) {
    const value = attributes[name];
    count += 1;
    if (count > most || name.length > textLength || (typeof value === 'string' && value.length > textLength))
      return true;
  }
  return false;
}

function cut(attributes: Attributes, where: string, draft: Remarking): Attributes {
  const { limits } = draft;
  const { attributes: most, textLength } = limits;
  const entries = Object.entries(attributes);
  const short = entries.filter(([name, value]) => {
    const length = Math.max(name.length, typeof value === 'string' ? value.length : 0);
    if (length <= textLength) return true;
    const found = (much: string): string => `“${name.slice(0, 80)}” has ${much}`;
    const remark = remarkBeyond(where, limits, 'textLength', { found, needed: length }, 'It is left out.');
    draft.issue('attribute/too-long', remark);
    return false;
  });
  if (short.length > most) {
    const how = { found: (much: string) => `It has ${much}`, needed: short.length };
    draft.issue('attribute/too-many', remarkBeyond(where, limits, 'attributes', how, 'The first are kept.'));
  }
  return Object.fromEntries(short.slice(0, most));
}
