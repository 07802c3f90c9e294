import { describe, expect, test } from 'vitest';
import { hidden, visible } from '../../src/kernel/visible.ts';

describe('visible text', () => {
  test.each([
    ['\u202Egnp.exe', '‹U+202E›gnp.exe', 'right-to-left override (U+202E)'],
    ['a\u0000b', 'a␀b', 'null character (U+0000)'],
    ['a\u001B[2J', 'a␛[2J', 'escape character (U+001B)'],
    ['a\u0007b', 'a␇b', 'control character (U+0007)'],
    ['a\u007Fb', 'a␡b', 'control character (U+007F)'],
    ['a\u0085b', 'a‹U+0085›b', 'control character (U+0085)'],
    ['\u2066a\u2069', '‹U+2066›a‹U+2069›', 'left-to-right isolate (U+2066), end of an isolate (U+2069)'],
    ['a\u061C', 'a‹U+061C›', 'Arabic letter mark (U+061C)'],
    ['pay\u00ADpal', 'pay‹U+00AD›pal', 'soft hyphen (U+00AD)'],
    ['pay\u200Bpal', 'pay‹U+200B›pal', 'zero-width space (U+200B)'],
    ['pay\u200Cpal', 'pay‹U+200C›pal', 'zero-width non-joiner (U+200C)'],
    ['\u200Dpal', '‹U+200D›pal', 'zero-width joiner (U+200D)'],
    ['می\u200D\u200Cخ', 'می‹U+200D›‹U+200C›خ', 'zero-width joiner (U+200D), zero-width non-joiner (U+200C)'],
    ['\uFEFFa', '‹U+FEFF›a', 'zero-width no-break space (U+FEFF)'],
    ['a\uDC00\uD800', 'a‹U+DC00›‹U+D800›', 'half of a letter (U+DC00), half of a letter (U+D800)'],
    ['a\u{E0061}\u{E0062}', 'a‹U+E0061›‹U+E0062›', 'tag characters (U+E0000–U+E007F)'],
    ['🏴\u{E0061}', '🏴‹U+E0061›', 'tag characters (U+E0000–U+E007F)'],
  ])('shows what hides in %j as signs, and names it', (text, shown, words) => {
    expect(visible(text)).toBe(shown);
    expect(hidden(text).join(', ')).toBe(words);
  });

  test.each([
    ['words of any script', 'Шойгу, 金正恩, شويغو, שויגו'],
    ['white space', 'a\tb\r\nc\u00A0d'],
    ['a joiner that a script needs', 'می\u200Cخواهم, क\u094D\u200Dष'],
    ['a suffix that is kept apart from a foreign word', 'PDF\u200Cها'],
    ['emoji that are tied together', '👩🏽\u200D💻 ❤\uFE0F\u200D🔥 👨\u200D👩\u200D👧'],
    ['the flag of a country’s part', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['letters beyond the first plane', '𠮷野家'],
  ])('leaves %s as it is', (_, text) => {
    expect(visible(text)).toBe(text);
    expect(hidden(text)).toEqual([]);
  });

  test('names each sort once', () => {
    expect(hidden('\u200Ba\u200Bb\u202E')).toEqual([
      'zero-width space (U+200B)',
      'right-to-left override (U+202E)',
    ]);
  });
});
