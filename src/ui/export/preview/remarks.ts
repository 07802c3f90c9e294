import { companions, leavesBriefings } from '../../../state/export/part.ts';
import { lossesInWords } from '../../../state/export/write.ts';
import type { Preview } from '../produce.ts';
import type { ExportRequest } from '../request.ts';

/** Size of the smallest words on a picture, in its units, and how many pixels they need to be read. */
const SMALLEST_WORDS = 11;
const READABLE = 7;

/** What a person should know of a file before it is written. */
export interface Remarks {
  readonly heading: string;
  readonly sentences: readonly string[];
}

function onPicture(request: ExportRequest, preview: Preview | undefined): string[] {
  const remarks = ['A picture keeps no claims: send the dossier file with it.'];
  if (request.type.picture === 'svg') {
    remarks.push(
      'Words stay words, in Inter and Source Serif 4 where these are installed, else in similar fonts.',
    );
  }
  if (preview?.kind !== 'image') return remarks;
  const { unplaced, scale } = preview;
  if (unplaced > 0) {
    const which = unplaced === 1 ? 'One entity has' : `${unplaced} entities have`;
    remarks.push(`${which} no place on the canvas and cannot be drawn.`);
  }
  const pixels = Math.round(SMALLEST_WORDS * scale);
  if (pixels < READABLE) {
    remarks.push(
      `At this size the smallest words are ${pixels} pixels high; choose a larger one, a smaller part, or SVG.`,
    );
  }
  return remarks;
}

/** Looking through more claims for what gets lost takes longer than a person may wait at every change. */
const MOST_CLAIMS = 20_000;

/** What a file type loses of a part; of one too large to be looked through, only that it does. */
function losses({ type, part }: ExportRequest): string[] {
  if (part && part.claims.size <= MOST_CLAIMS) return lossesInWords(type.id, part);
  return [`This is too much to be looked through: ${type.title} keeps less than the dossier file does.`];
}

/** What a file type cannot keep of this very part, and what stays behind. */
export function remarksOf(request: ExportRequest, preview: Preview | undefined): Remarks {
  const { type, part, asked } = request;
  if (type.picture) return { heading: 'What a picture cannot keep', sentences: onPicture(request, preview) };
  const behind = leavesBriefings(asked) ? ['Briefings stay behind: they speak of the whole dossier.'] : [];
  if (type.id !== 'dossier') {
    return {
      heading: `What ${type.title} cannot keep`,
      sentences: [...losses(request), ...behind],
    };
  }
  const opens =
    part === asked.dossier
      ? 'This is the whole dossier. It opens again here, with everything.'
      : 'It opens again here, as a dossier of its own, with the claims and sources that it needs and no others.';
  return { heading: 'What is kept', sentences: [opens, ...behind] };
}

/** Who goes along unasked; empty when nobody does, and for pictures, which show only what was asked for. */
export function companionsInWords({ type, part, asked }: ExportRequest): string {
  if (!part && !type.picture) return 'Whoever speaks, publishes or is counted in it goes along too.';
  const count = type.picture || !part ? 0 : companions(part, asked);
  if (count === 0) return '';
  const are = count === 1 ? 'One of the entities is' : `${count} of the entities are`;
  return `${are} there only as speaker, publisher or what is counted.`;
}
