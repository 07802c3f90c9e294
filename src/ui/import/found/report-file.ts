import { fileName } from '../../../state/export/file-name.ts';
import type { ImportReport } from '../../../state/import/reading.ts';

/** An import report as a file of its own, named after the day. */
export function reportFile(
  report: ImportReport,
  isoDay: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  return { name: fileName(`${report.title} import report`, isoDay, '.json'), bytes };
}
