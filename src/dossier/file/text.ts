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
