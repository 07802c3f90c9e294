import type { CountryCode, Entity } from '../dossier/types.ts';

/** The SVG text of a round flag by country code, upper case; undefined where there is none or it is not there yet. */
export type Flags = (code: CountryCode) => string | undefined;

/** The countries whose flags are needed to draw these entities, in alphabetical order. */
export function flagCodes(entities: Iterable<Entity>): CountryCode[] {
  const codes = new Set<CountryCode>();
  for (const { country } of entities) if (country !== undefined) codes.add(country);
  return [...codes].sort();
}

/** What a flag is called among a picture's images: `flag:KP`. */
export const flagKey = (code: CountryCode): string => `flag:${code}`;

/**
 * A flag's drawing without its outer `svg`, its ids made its own by `prefix` so that several can stand in one file.
 * The mask that makes it round becomes a clip path, which more programs can draw. The drawing's side is 512.
 */
export function flagContent(svg: string, prefix: string): string {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return inner
    .replace(/<mask id="([^"]+)">(<circle[^>]*\/>)<\/mask>/g, '<clipPath id="$1">$2</clipPath>')
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/\bmask="url\(#/g, 'clip-path="url(#')
    .replace(/url\(#/g, `url(#${prefix}`)
    .replace(/\bhref="#/g, `href="#${prefix}`);
}

/** Side of the square that flags are drawn on. */
export const FLAG_SIDE = 512;
