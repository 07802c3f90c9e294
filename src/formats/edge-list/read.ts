import { fail, ok } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { DraftRelation } from '../draft/found.ts';
import type { Reader } from '../format.ts';
import type { Input } from '../reading/input.ts';
import { refusedBeyond } from '../reading/limits/beyond.ts';
import { isComment, isHeader, type Tie, tieOf } from './line.ts';

async function* linesOf(input: Input): AsyncIterable<readonly string[]> {
  let rest = '';
  for await (const piece of input.text()) {
    // A return at the end may be half of a line's end.
    const text = rest + piece;
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(end);
    if (rest.length > input.limits.lineLength)
      throw refusedBeyond('edge-list/line', input.limits, 'lineLength', {
        found: (much) => `A line has ${much}`,
        fix: 'Check that it is a list of ties, one a line.',
      });
    yield lines;
  }
  yield [rest.replace(/\r$/, '')];
}

/** A tie as a relation: a third part is its type if it is text, its weight if it is a number. */
function relationOf({ from, to, directed, mutual, more }: Tie): DraftRelation {
  const relation = { subject: from, object: to, directed, ...(mutual && { mutual }) };
  if (more === undefined) return relation;
  if (typeof more === 'number') return { ...relation, attributes: { weight: more } };
  if (typeof more === 'string') return more === '' ? relation : { ...relation, type: more };
  return { ...relation, attributes: more };
}

/** Reads ties, two names a line; lines that fit nothing are remarked on. Faults: `edge-list/none`; throws `edge-list/line`. */
export const readEdgeList: Reader = async (input, draft) => {
  draft.impliesEntities = true;
  let [number, ties] = [0, 0];
  let isUndirected = false;
  for await (const lines of linesOf(input))
    for (const line of lines) {
      number += 1;
      // Collections of networks say in a comment that theirs has no direction.
      if (isComment(line)) isUndirected ||= /\bundirected\b/i.test(line.slice(0, 200));
      else if (ties === 0 && isHeader(line))
        draft.remark('line/header', 'note', `line ${number}`, `“${line.trim()}” names the columns.`);
      else if (add(line, `line ${number}`, isUndirected, draft)) ties += 1;
    }
  if (ties > 0) return ok(undefined);
  const why = 'No line in it names two things that are tied.';
  return fail({ code: 'edge-list/none', where: input.part.name, why, fix: 'Write two names in each line.' });
};

function add(line: string, where: string, isUndirected: boolean, draft: Draft): boolean {
  const tie = tieOf(line);
  if (!tie) {
    const message = `“${line.trim().slice(0, 80)}” does not say which two are tied; it was left out.`;
    draft.remark('line/no-tie', 'warning', where, message);
    return false;
  }
  draft.relation(
    relationOf(isUndirected && tie.directed && !tie.isArrow ? { ...tie, directed: false } : tie),
    where,
  );
  return true;
}
