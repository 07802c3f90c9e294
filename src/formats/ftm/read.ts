import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Reader } from '../format.ts';
import { parseJson } from '../json/parse.ts';
import { remarkKeysTwice } from '../json/twice.ts';
import { isList } from '../json/value.ts';
import type { Input } from '../reading/input.ts';
import { headOf } from '../reading/part.ts';
import { Emission } from './reading/emission.ts';
import { Intake } from './reading/intake.ts';
import { linesOf, parsedLine } from './reading/lines.ts';
import { readTable } from './reading/table.ts';
import { statementDelimiter } from './statement-header.ts';

/**
 * Reads FollowTheMoney (https://followthemoney.tech): entities or statements, one JSON object a line; statements as a table; or a JSON list
 * of entities, nested as OpenSanctions nests them or not. Things become entities, links claims, addresses and data sets sources; of
 * statements, each data set says its own. Faults: `ftm/cut` where the last line or row was cut, `ftm/no-entities`, and those of `parseJson`.
 */
export const readFtm: Reader = async (input, draft) => {
  const { size } = input.part;
  const intake = new Intake(draft, new Emission(draft), size !== undefined && size <= GATHERED);
  const read = await readAll(input, draft, intake);
  if (!read.ok) return read;
  intake.done();
  if (intake.found > 0) return ok(undefined);
  const why = 'There is no entity in it that has an id and a schema.';
  return fail({ code: 'ftm/no-entities', where: input.part.name, why, fix: 'Export one entity a line.' });
};

/** Statements of files up to so many bytes may stand in any order: they are held together until the end. */
const GATHERED = 64_000_000;

async function readAll(input: Input, draft: Draft, intake: Intake): Promise<Result<undefined>> {
  const bytes = await headOf(input.part, 1024);
  const text = new TextDecoder(input.encoding).decode(bytes);
  if (text.trimStart().startsWith('[')) return readList(input, draft, intake);
  const delimiter = statementDelimiter(text);
  return delimiter === undefined
    ? readLines(input, draft, intake)
    : readTable(input, delimiter, draft, intake);
}

async function readList(input: Input, draft: Draft, intake: Intake): Promise<Result<undefined>> {
  const json = await parseJson(input, draft);
  if (!json.ok) return json;
  if (isList(json.value))
    json.value.forEach((value, i) => {
      intake.add(value, `[${i}]`);
    });
  return ok(undefined);
}

async function readLines(input: Input, draft: Draft, intake: Intake): Promise<Result<undefined>> {
  for await (const { number, text, open } of linesOf(input.text(), input.limits)) {
    const line = text.trim();
    if (line === '') continue;
    const parsed = parsedLine(line, draft, `line ${number}`);
    if (parsed && 'levels' in parsed) intake.deep(parsed.levels, `line ${number}`);
    else if (parsed) {
      remarkKeysTwice(line, draft, `line ${number}`);
      intake.add(parsed.value, `line ${number}`);
    } else if (open && number > 1) {
      const why = `Line ${number}, the last one, is no whole JSON object: the file was cut there.`;
      const fix = 'Get the whole file, or remove the last line if you do without it.';
      return fail({ code: 'ftm/cut', where: input.part.name, why, fix });
    } else intake.bad(line, `line ${number}`);
  }
  return ok(undefined);
}
