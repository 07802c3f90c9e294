import { describe, expect, it } from 'vitest';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { type Visible, visibleOf } from '../../../src/lens/visible.ts';
import { toSvg } from '../../../src/picture/export/svg.ts';
import { approximate } from '../../../src/picture/labels/approximate.ts';
import { inScope } from '../../../src/state/export/scope.ts';
import { type SheetOptions, sheetOf } from '../../../src/state/export/sheet.ts';
import { NOTHING } from '../../../src/state/workspace.ts';
import { harbour } from '../../support/fixtures.ts';
import { all, parseXml } from '../../support/xml.ts';

const visible = visibleOf(harbour(), OPEN_LENS);
const OPTIONS: SheetOptions = {
  title: 'Who guards the harbour?',
  subtitle: 'What is visible',
  scheme: 'light',
  day: '2025-06-30',
  measure: approximate,
  flags: () => undefined,
};

function sheet(of: Visible = visible, options = OPTIONS) {
  const result = sheetOf(of, options);
  if (!result.ok) throw new Error(result.fault.why);
  const svg = parseXml(new TextEncoder().encode(toSvg(result.value.picture)));
  return { ...result.value, words: all(svg, 'text').map(({ text }) => text) };
}

describe('A picture that is exported', () => {
  it('carries title, subtitle, legend, sources and date', () => {
    const { words } = sheet();
    expect(words).toEqual(
      expect.arrayContaining(['Who guards the harbour?', 'What is visible', 'Transfers', 'Estimated']),
    );
    expect(words.join(' ')).toContain('Sources: A paper; An agency; A broadcast.');
    expect(words.join(' ')).toContain('Drawn 30 June 2025 with Throughline.');
  });

  it('tells how many entities have no place', () => {
    expect(sheet().unplaced).toBe(2);
  });

  it('is drawn in the colours asked for', () => {
    expect(sheet().picture.background).toBe('#FBFAF8');
    expect(sheet(visible, { ...OPTIONS, scheme: 'dark' }).picture.background).toBe('#14161A');
  });

  it('fails when nothing has a place, and says what to do', () => {
    const homeless = inScope(visible, { ...NOTHING, entities: ['person:ann'] }, { kind: 'selection' });
    expect(sheetOf(homeless, OPTIONS)).toMatchObject({ ok: false, fault: { code: 'export/unplaced' } });
  });
});
