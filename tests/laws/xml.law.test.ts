import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saxesEvents, xmlEvents } from '../support/xml-events.ts';

const name = fc.constantFrom('a', 'b', 'node', 'viz:color', 'x-1', 'é', '線', '_', 'a.b', 'p:q');
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n', '\r', ' \n  ');
const gap = fc.constantFrom(' ', '\n', '\t ', '\r\n');
const words = fc.constantFrom(
  'plain',
  'two\nlines',
  'mac\rline',
  'dos\r\nline',
  '🦭',
  'ü',
  ']]x',
  ']x',
  '&amp;',
  '&lt;',
  '&#65;',
  '&#x1F9AD;',
  '&#10;',
  '>',
  '-',
  '?',
  "'",
  '&quot;',
  '\u00A0',
);
const content = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(''));
const cdata = content.filter((text) => !text.includes(']]>')).map((text) => `<![CDATA[${text}<&]]>`);
const comment = fc.constantFrom('<!---->', '<!-- a - b -->', '<!-- <a> & ]]> \r\n -->');
const instruction = fc.constantFrom('<?go?>', '<?go on = "1" ??>', '<?xml-style a?>');
const attribute = fc
  .tuple(gap, name, space, space, fc.constantFrom('"', "'"), content)
  .map(([before, key, left, right, quote, value]) => {
    const inside = value.replaceAll(quote, ' ');
    return { key, text: `${before}${key}${left}=${right}${quote}${inside}${quote}` };
  });
const attributes = fc
  .uniqueArray(attribute, { maxLength: 4, selector: ({ key }) => key })
  .map((all) => all.map(({ text }) => text).join(''));

const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc.tuple(name, attributes, space, tie('inside')).map(([tag, some, after, inside]) => {
    return inside === '' ? `<${tag}${some}${after}/>` : `<${tag}${some}${after}>${inside}</${tag}${after}>`;
  }),
  inside: fc
    .array(
      fc.oneof({ maxDepth: 4, depthIdentifier: 'xml' }, content, tie('element'), cdata, comment, instruction),
      {
        maxLength: 4,
        depthIdentifier: 'xml',
      },
    )
    .map((parts) => parts.join('')),
}));
const misc = fc.array(fc.oneof(space, comment, instruction), { maxLength: 2 }).map((parts) => parts.join(''));
const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8'?>\r\n",
  '<?xml version="1.0" encoding="UTF-8" standalone = "yes" ?>\n',
  '\uFEFF',
  '\uFEFF<?xml version="1.0"?>',
);
const document = fc.tuple(declaration, misc, element, misc).map((parts) => parts.join(''));

const TOKENS = [
  '<',
  '>',
  '/',
  '</',
  '/>',
  '&',
  ';',
  '&;',
  '&nbsp;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#;',
  '&#x;',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '<!',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  ']]>',
  ']]',
  '<?',
  '?>',
  '<?xml version="1.0"?>',
  '<?XML?>',
  '<!DOCTYPE a>',
  '<a>',
  '</a>',
  'a',
  '0',
  '-',
  '\u0000',
  '\u0001',
  '\uFFFE',
  '\uD800',
  '\uDC00',
  '\u00D7',
  '\u0085',
  '\u2028',
  '\uFEFF',
  ' a="1"',
  ' xmlns="u"',
  ':',
];
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 6 }),
  token: fc.oneof(fc.constantFrom(...TOKENS), fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 3 })),
});
const mutated = fc
  .tuple(document, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((now, { at, length, token }) => {
      const place = Math.floor(at * now.length);
      return now.slice(0, place) + token + now.slice(place + length);
    }, text),
  );

/** What saxes takes against §2.6, `<?a?b?>`, where no space ends the target, and against §2.2, half a pair before something else. */
const LENIENT = /<\?[^\s?]*\?(?!>)|\p{Cs}/u;

/** The text cut at these places, given as shares of its length. */
const cut = (text: string, shares: readonly number[]): string[] => {
  const places = [0, ...shares.map((share) => Math.floor(share * text.length)), text.length].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, i) => text.slice(places[i], end));
};
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('Any XML', () => {
  it('says to our reader what it says to saxes', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const ours = await xmlEvents([text]);
        expect(ours.fault).toBeUndefined();
        expect(ours.events).toEqual(saxesEvents(text).events);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused by our reader, once it is damaged, exactly when saxes refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        fc.pre(!LENIENT.test(text));
        const [ours, theirs] = [await xmlEvents([text]), saxesEvents(text)];
        expect(ours.fault?.why === undefined, `${ours.fault?.why} / ${theirs.refused}`).toBe(
          theirs.refused === undefined,
        );
        if (!ours.fault) expect(ours.events).toEqual(theirs.events);
      }),
      { numRuns: 4000 },
    );
  });

  it('says the same in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(document, mutated), shares, async (text, places) => {
        const [whole, pieces] = [await xmlEvents([text]), await xmlEvents(cut(text, places))];
        expect(pieces.fault).toEqual(whole.fault);
        expect(pieces.events).toEqual(whole.events);
        expect(await xmlEvents([...text])).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused when it is cut off anywhere before its last element ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        element,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (text, share) => {
          const { fault } = await xmlEvents([text.slice(0, Math.floor(share * text.length))]);
          expect(fault?.code).toBe('xml/syntax');
        },
      ),
    );
  });
});
