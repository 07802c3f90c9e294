import type { Dossier } from '../../dossier/dossier.ts';
import type { WriteContext } from '../../formats/format.ts';
import { lossesOf } from '../../formats/losses.ts';
import { WRITTEN } from '../../formats/manifest.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

/**
 * A dossier as the bytes of a file type of data. Faults: `export/type` for a type that is not one of ours,
 * `export/failed` when its writer could not be loaded or gave up.
 */
export async function writePart(
  type: string,
  part: Dossier,
  context: WriteContext,
): Promise<Result<Uint8Array>> {
  const format = WRITTEN.find(({ id }) => id === type);
  if (!format?.loadWriter)
    return fail({ code: 'export/type', where: type, why: `${type} is not a format of ours.` });
  try {
    const write = await format.loadWriter();
    return ok(await write(part, context));
  } catch (reason) {
    const why = `${format.title} could not be written: ${reason instanceof Error ? reason.message : String(reason)}`;
    const fix = 'Try again; if it stays so, reload the page or choose another format.';
    return fail({ code: 'export/failed', where: format.title, why, fix });
  }
}

/** What a file type of data cannot keep of this very part, in sentences. */
export function lossesInWords(type: string, part: Dossier): string[] {
  const format = WRITTEN.find(({ id }) => id === type);
  return format ? lossesOf(format, part).map(({ text }) => text) : [];
}
