import { slug } from '../../kernel/ids.ts';

/** Most letters of the title in a file name; whole names stay below the 255 bytes that file systems allow, in any script. */
const LONGEST = 60;

/** `north-korea-and-russia-2026-11-24.graphml`: the title in words joined by hyphens, the day, the extension with its dot. */
export function fileName(title: string, isoDay: string, extension: string): string {
  const letters = [...slug(title).normalize('NFC')];
  const cut = letters.length > LONGEST ? letters.lastIndexOf('-', LONGEST) : letters.length;
  const words = letters.slice(0, cut > 0 ? cut : LONGEST).join('');
  return `${words}-${isoDay}${extension}`;
}
