import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { type Brush, imagesOf, paint, scaleFor } from '../../src/picture/export/paint.ts';
import { type PictureOptions, pictureOf } from '../../src/picture/export/picture.ts';
import { sourceNote } from '../../src/picture/export/source-note.ts';
import { markSvg, toSvg } from '../../src/picture/export/svg.ts';
import { flagCodes } from '../../src/picture/flags.ts';
import { approximate } from '../../src/picture/labels/approximate.ts';
import { LIGHT } from '../../src/picture/theme.ts';
import { NETWORK, network } from './network.ts';
import { drawn, flags } from './scene.ts';

const drawing = drawn(network());
const options: PictureOptions = {
  flags,
  measure: approximate,
  title: 'A network',
  date: 'Drawn 24 November 2026',
  sources: sourceNote(drawing.visible),
};

/** Every element's name and attributes; throws where the text is not well-formed XML. */
function parse(svg: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(svg).close();
  return found;
}

describe('an SVG', () => {
  test('is well-formed, has a title and a description, and uses no id twice', () => {
    const elements = parse(toSvg(pictureOf(drawing, options)));
    expect(elements[0]).toMatchObject({
      name: 'svg',
      attributes: { role: 'img', 'aria-labelledby': 'picture-title picture-description' },
    });
    expect(elements.map(({ name }) => name)).toContain('desc');
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(6);
  });

  test('refers only to itself', () => {
    const svg = toSvg(pictureOf(drawing, options));
    const ids = new Set(parse(svg).map(({ attributes: { id } }) => id));
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<image|<script|href=/);
  });

  test('holds any text, and stays well-formed', () => {
    const nasty = '<b>&amp; "quotes" \u0000\u000b\ud800 ]]> 김정은 Шойгу \ufffe';
    const file = { ...NETWORK, entities: NETWORK.entities.map((entity) => ({ ...entity, name: nasty })) };
    const svg = toSvg(
      pictureOf(drawn(Dossier.of(file)), { ...options, title: nasty, sources: nasty, date: nasty }),
    );
    expect(() => parse(svg)).not.toThrow();
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).toContain('김정은');
  });

  test('says in words what each line and each mark is', () => {
    const svg = toSvg(pictureOf(drawing, options));
    expect(svg).toContain(
      '<title>North Korea supplied Troops, autumn (reported, 3 independent origins)</title>',
    );
    expect(svg).toContain('<title>Kim Jong Un (person)</title>');
  });

  test('of a mark is complete in itself, with or without its flag', () => {
    for (const { mark } of drawing.marks.values()) {
      expect(parse(markSvg(mark, LIGHT, flags))[0]?.name).toBe('svg');
      expect(parse(markSvg(mark, LIGHT, () => undefined))[0]?.name).toBe('svg');
    }
  });
});

describe('a picture', () => {
  test('carries title, legend, sources and date', () => {
    const svg = toSvg(pictureOf(drawing, options));
    for (const words of [
      'A network',
      'Said, not done',
      'Sources: Source 0; Source 1; Source 2.',
      'Drawn 24 November 2026',
    ]) {
      expect(svg).toContain(`>${words}</text>`);
    }
  });

  test('has the size that is asked for, or the one that it needs', () => {
    expect(pictureOf(drawing, { ...options, size: { width: 1280, height: 720 } })).toMatchObject({
      width: 1280,
      height: 720,
    });
    expect(pictureOf(drawing, options).height).toBeGreaterThan(600);
    expect(scaleFor(pictureOf(drawing, { ...options, size: { width: 1280, height: 720 } }), 3840)).toBe(3);
  });

  test('fades what it is not about, and nothing when it is about nothing', () => {
    const about = { entities: new Set(['kp']), relations: new Set<string>() };
    const faded = toSvg(pictureOf(drawing, { ...options, highlights: about }));
    expect(faded.match(/opacity="0.15" data-id/g)).toHaveLength(drawing.marks.size - 1 + drawing.lines.size);
    const none = { entities: new Set<string>(), relations: new Set<string>() };
    expect(toSvg(pictureOf(drawing, { ...options, highlights: none }))).toBe(
      toSvg(pictureOf(drawing, options)),
    );
  });

  test('needs the flags of the entities that have a country, each once', () => {
    const shown = [...drawing.marks.values()].map(({ entity }) => entity);
    expect(flagCodes(shown)).toEqual(['KP', 'RU', 'UA', 'US']);
    expect([...imagesOf(pictureOf(drawing, options)).keys()].sort()).toEqual([
      'flag:KP',
      'flag:RU',
      'flag:UA',
      'flag:US',
    ]);
  });

  test('of nothing is still a sheet', () => {
    const empty = drawn(Dossier.of({ ...NETWORK, entities: [], claims: [], positions: {} }));
    expect(() => parse(toSvg(pictureOf(empty, options)))).not.toThrow();
  });
});

describe('painting', () => {
  /** A brush that writes down what it is told. */
  function scribe(): Brush<string, string> & { readonly log: string[] } {
    const log: string[] = [];
    const note =
      (name: string) =>
      (...args: unknown[]): void => {
        log.push(`${name} ${args.join(' ')}`);
      };
    const state = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 1,
      lineCap: 'butt',
      lineJoin: 'miter',
      globalAlpha: 1,
      font: '',
      textAlign: 'left',
      textBaseline: 'alphabetic',
    } as const;
    const calls = [
      'save',
      'restore',
      'translate',
      'scale',
      'setLineDash',
      'fill',
      'stroke',
      'fillRect',
      'fillText',
      'strokeText',
      'drawImage',
    ];
    return {
      ...state,
      ...Object.fromEntries(calls.map((name) => [name, note(name)])),
      log,
    } as unknown as Brush<string, string> & { log: string[] };
  }

  test('says everything that the SVG says, and leaves the brush as it was', () => {
    const picture = pictureOf(drawing, options);
    const brush = scribe();
    paint(picture, 2, brush, { path: (d) => d, image: (key) => key });
    const count = (name: string): number => brush.log.filter((line) => line.startsWith(`${name} `)).length;
    expect(count('fillText')).toBe(toSvg(picture).match(/<text/g)?.length);
    expect(count('save')).toBe(count('restore'));
    expect(brush.log).toContain('scale 2 2');
    expect(count('drawImage')).toBeGreaterThan(5);
  });
});
