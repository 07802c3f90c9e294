import type { Limits } from '../../formats/reading/limits.ts';
import type { Io } from '../io.ts';
import { failed, type Outcome } from '../outcome.ts';
import { openFile } from './open.ts';

/** `validate FILE`: says whether a dossier opens; warnings do not make it invalid. */
export async function validate(path: string, io: Io, limits: Limits): Promise<Outcome> {
  const opened = await openFile(path, io, limits);
  if (!opened.ok) return failed(opened.fault);
  const { file, issues } = opened.value;
  const count = issues.filter(({ severity }) => severity === 'warning').length;
  const remark = count === 0 ? 'no remarks' : count === 1 ? '1 warning' : `${count} warnings`;
  return {
    code: 0,
    file: path,
    issues,
    lines: [`${path}: a valid dossier, “${file.title}”, ${remark}.`],
    json: { file: path, valid: true, title: file.title },
  };
}
