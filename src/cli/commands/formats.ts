import { FORMATS } from '../../formats/manifest.ts';
import type { Outcome } from '../outcome.ts';

/** `formats`: what can be read and written, and what survives. */
export function formats(): Outcome {
  const all = FORMATS.filter(({ loadReader, loadWriter }) => loadReader ?? loadWriter);
  const json = all.map(({ id, title, extension, alsoExtensions, loadReader, loadWriter, fidelity }) => ({
    id,
    title,
    extensions: [extension, ...(alsoExtensions ?? [])],
    reads: loadReader !== undefined,
    writes: loadWriter !== undefined,
    ...(loadWriter && { keeps: fidelity.keeps, loses: fidelity.loses }),
  }));
  const lines = json.flatMap(({ title, extensions, reads, writes, keeps = [], loses = [] }) => [
    `${title} (${extensions.join(', ')}): ${[reads && 'reads', writes && 'writes'].filter(Boolean).join(' and ')}`,
    ...keeps.map((what) => `    keeps   ${what}`),
    ...loses.map(({ aspect, becomes, restored }) => {
      const words = aspect.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return `    loses   ${words}: ${becomes}${restored ? ' (put right again when read here)' : ''}`;
    }),
    '',
  ]);
  return {
    code: 0,
    lines: [...lines, 'Files are recognised by their content; gzip and zip are opened.'],
    json,
  };
}
