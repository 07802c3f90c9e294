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

/**
 * Reads FollowTheMoney (https://followthemoney.tech): entities or statements, one JSON object a line, or a JSON list of entities, nested
 * as OpenSanctions nests them or not. Things become entities, links claims, addresses and data sets sources. Faults: `ftm/cut` where the
 * last line was cut, `ftm/no-entities`, and those of `parseJson` for lists.
 */
export const readFtm: Reader = async (input, draft) => {
  const intake = new Intake(draft, new Emission(draft));
  const read = (await isJsonList(input))
    ? await readList(input, draft, intake)
    : await readLines(input, draft, intake);
  if (!read.ok) return read;
  intake.done();
  if (intake.found > 0) return ok(undefined);
  const why = 'There is no entity in it that has an id and a schema.';
  return fail({ code: 'ftm/no-entities', where: input.part.name, why, fix: 'Export one entity a line.' });
};

async function isJsonList(input: Input): Promise<boolean> {
  const bytes = await headOf(input.part, 1024);
  return new TextDecoder(input.encoding).decode(bytes).trimStart().startsWith('[');
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
