import { describe, expect, test } from 'vitest';
import { iconsFile } from '../../scripts/icons.mjs';
import type { EntityKind } from '../../src/dossier/types.ts';
import { contrast } from '../../src/picture/colour.ts';
import generated from '../../src/picture/icons.generated.ts?raw';
import { commodityIcon, iconPath } from '../../src/picture/icons.ts';
import { legendOf } from '../../src/picture/legend.ts';
import { markOf } from '../../src/picture/marks.ts';
import { DARK, familyColour, LIGHT, textColour } from '../../src/picture/theme.ts';
import { NETWORK, network } from './network.ts';
import { drawn } from './scene.ts';

describe('icons', () => {
  test('are those that the script writes today', () => {
    expect(generated).toBe(iconsFile());
  });

  test('exist for every commodity, and for every kind of the example', () => {
    for (const commodity of [
      'soldiers',
      'missiles',
      'munitions',
      'weaponry',
      'technology',
      'money',
      'resources',
      'cheese',
    ]) {
      expect(iconPath(commodityIcon(commodity))).toMatch(/^M/);
    }
    for (const { icon } of NETWORK.vocabulary.kinds) expect(iconPath(icon ?? '')).toBeDefined();
  });

  test('do not come from inherited properties', () => {
    expect(iconPath('constructor')).toBeUndefined();
    expect(commodityIcon('toString')).toBe('packages');
  });
});

describe('colours', () => {
  test.each([LIGHT, DARK])('of families can be read as words on the canvas ($scheme)', (theme) => {
    for (const { id } of NETWORK.vocabulary.families) {
      const hue = familyColour(NETWORK.vocabulary, id, theme);
      expect(contrast(textColour(hue, theme), theme.canvas)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hue, theme.canvas)).toBeGreaterThanOrEqual(3);
    }
  });

  test('come from a palette where a family has none that can be used', () => {
    const families = [{ id: 'x', label: 'X', colour: { light: 'red;}', dark: '' } }];
    const vocabulary = { ...NETWORK.vocabulary, families };
    expect(familyColour(vocabulary, 'x', LIGHT)).toMatch(/^#[0-9A-F]{6}$/i);
    expect(familyColour(vocabulary, 'missing', DARK)).toBe(DARK.dim);
  });
});

describe('marks', () => {
  const mark = (id: string, shape: EntityKind['shape'], more = {}) =>
    markOf(
      { id, kind: 'k', name: id, ...more },
      { ...NETWORK.vocabulary, kinds: [{ id: 'k', label: 'K', plural: 'Ks', shape, icon: 'user' }] },
      LIGHT,
    );

  test('show a state by its flag, and a person by a silhouette with a badge', () => {
    expect(mark('kp', 'flag', { country: 'KP' })).toMatchObject({ flag: 'KP', width: 50 });
    expect(mark('kim', 'circle', { country: 'KP' })).toMatchObject({ icon: 'user', badge: 'KP', width: 36 });
    expect(mark('atlantis', 'flag')).toMatchObject({ icon: 'user' });
  });

  test('show what a transfer moves', () => {
    expect(mark('t', 'hexagon', { commodity: 'missiles' }).icon).toBe('rocket');
  });
});

describe('strokes', () => {
  const lines = drawn(network()).lines;
  const stroke = (key: string) => lines.get(key)?.stroke;

  test('grow with independent origins and stop at three', () => {
    expect(stroke('kp|supplied|year')?.width).toBe(1.5);
    expect(stroke('kp|supplied|missiles')?.width).toBe(2.25);
    expect(stroke('kp|supplied|autumn')?.width).toBe(3);
  });

  test('tell certainty by dashes, dots and a double line', () => {
    expect(stroke('kp|supplied|year')).toMatchObject({ dash: [], gap: 0 });
    expect(stroke('year|received|ru')?.dash).toEqual([9, 5]);
    expect(stroke('ru|supplied|technology')?.dash).toEqual([2, 4]);
    expect(stroke('kp|supports|ru')?.gap).toBeGreaterThan(1);
  });

  test('have an arrow only where the relation has a direction', () => {
    expect(lines.get('kim|met|shoigu')?.route.arrow).toBeUndefined();
    expect(lines.get('kim|leads|kp')?.route.arrow).toHaveLength(4);
  });
});

describe('a legend', () => {
  test('lists only what is drawn', () => {
    const { families, evidence, kinds } = legendOf(drawn(network()));
    expect(families.map(({ label }) => label)).toEqual([
      'Transfer',
      'Military',
      'Diplomacy',
      'Office and structure',
      'Law and sanctions',
    ]);
    expect(evidence.map(({ id }) => id)).toEqual([
      'certainty:sure',
      'certainty:estimated',
      'certainty:possible',
      'certainty:stated',
      'origins',
    ]);
    expect(kinds.map(({ id }) => id)).not.toContain('kind:document');
  });

  test('does not explain certainty where all lines are alike', () => {
    const lens = {
      ...drawn(network()).visible.lens,
      hiddenCertainties: ['estimated', 'possible', 'stated'] as const,
    };
    expect(legendOf(drawn(network(), lens)).evidence.map(({ id }) => id)).toEqual(['origins']);
  });
});
