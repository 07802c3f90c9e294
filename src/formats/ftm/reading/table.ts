import { fail, ok, type Result } from '../../../kernel/result.ts';
import { tableOf } from '../../csv/text.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Input } from '../../reading/input.ts';
import { isEmpty, trimmed } from '../../tables/cell.ts';
import type { Intake } from './intake.ts';
import { statementIn } from './statements.ts';

/**
 * Reads statements as OpenSanctions publishes them, one a row (https://www.opensanctions.org/docs/bulk/statements). Fault `ftm/cut`, where
 * the last row has fewer cells than the header; throws what the rows throw.
 */
export async function readTable(
  input: Input,
  delimiter: string,
  draft: Draft,
  intake: Intake,
): Promise<Result<undefined>> {
  let header: readonly string[] | undefined;
  let [number, last] = [0, 0];
  for await (const rows of tableOf(input, input.part, delimiter, draft, false).rows())
    for (const row of rows) {
      number += 1;
      if (isEmpty(row)) continue;
      last = row.length;
      if (!header) {
        header = row.map(trimmed);
        continue;
      }
      const names = header;
      const value = Object.fromEntries(row.map((cell, i) => [names[i] || `Column ${i + 1}`, cell]));
      if (statementIn(value)) intake.add(value, `row ${number}`);
      else intake.row(`row ${number}`);
    }
  if (last === header?.length) return ok(undefined);
  const why = `Row ${number}, the last one, has ${last} of ${header?.length ?? 0} cells: the file was cut there.`;
  const fix = 'Get the whole file, or remove the last row if you do without it.';
  return fail({ code: 'ftm/cut', where: input.part.name, why, fix });
}
