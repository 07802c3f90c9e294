import { fail, ok, type Result } from '../../kernel/result.ts';

/** The words of a file in UTF-8, without its byte order mark. Fault `file/encoding` when the bytes are anything else. */
export function textOf(bytes: Uint8Array, name: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({
      code: 'file/encoding',
      where: name,
      why: 'It is not text in UTF-8.',
      fix: 'Save it as UTF-8.',
    });
  }
}

/** True for what a dossier file begins with; some thousand characters are enough. */
export const beginsDossier = (start: string): boolean =>
  /"format"\s*:\s*"throughline-dossier"/.test(start.slice(0, 4096));

/** True for a dossier file by its name, or by its first words: then it is opened as one, and told as one what is wrong with it. */
export const isDossier = (name: string, start: Uint8Array): boolean =>
  /\.dossier\.json$/i.test(name) || beginsDossier(new TextDecoder().decode(start.subarray(0, 4096)));
