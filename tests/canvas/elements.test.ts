import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/canvas/elements/changes.ts';
import { elementsOf } from '../../src/canvas/elements/elements.ts';
import { type CanvasElement, lineId, markId, ownId } from '../../src/canvas/elements/look.ts';
import { defaultLens } from '../../src/lens/lens.ts';
import { DARK, LIGHT } from '../../src/picture/theme.ts';
import { network } from '../picture/network.ts';
import { drawn } from '../picture/scene.ts';

const image = ({ shape, icon }: { shape: string; icon?: string }): string => `${shape}/${icon ?? ''}`;
const elements = (...args: Parameters<typeof drawn>) => elementsOf(drawn(...args), image);
const lines = (all: ReadonlyMap<string, CanvasElement>) =>
  [...all.values()].filter((element) => element.sort === 'line');

describe('a drawing as elements', () => {
  test('has one element for each mark and each line, under ids that cannot collide', () => {
    const drawing = drawn(network());
    const all = elementsOf(drawing, image);
    expect(all.size).toBe(drawing.marks.size + drawing.lines.size);
    expect(markId('a')).not.toBe(lineId('a'));
    expect(ownId(markId('a|b'))).toBe('a|b');
    expect(ownId(lineId('a|b'))).toBe('a|b');
  });

  test('puts marks where the dossier says, lines between their ends, and bends them as the drawing does', () => {
    const drawing = drawn(network());
    const all = elementsOf(drawing, image);
    for (const [id, { at }] of drawing.marks) expect(all.get(markId(id))).toMatchObject({ at });
    for (const [key, { route, visible }] of drawing.lines) {
      const { subject, object } = visible.relation;
      expect(all.get(lineId(key))).toMatchObject({ source: markId(subject), target: markId(object) });
      if (subject !== object) expect(all.get(lineId(key))?.look).toMatchObject({ bend: route.bend });
    }
  });

  test('draws what is only said as a narrow line of the ground with an outline', () => {
    const drawing = drawn(network());
    const all = elementsOf(drawing, image);
    const said = [...drawing.lines.values()].filter(({ visible }) => visible.certainty === 'stated');
    expect(said.length).toBeGreaterThan(0);
    for (const { stroke, visible } of said) {
      const { look } = all.get(lineId(visible.relation.key)) as {
        look: { width: number; outlineWidth: number };
      };
      expect(look).toMatchObject({ colour: LIGHT.canvas, width: stroke.gap });
      expect(look.width + look.outlineWidth).toBeCloseTo(stroke.width);
    }
  });

  test('leaves out words that the drawing leaves out', () => {
    const drawing = drawn(network());
    const all = elementsOf(drawing, image);
    for (const [id, { label }] of drawing.marks) {
      const { look } = all.get(markId(id)) as CanvasElement;
      expect(look.label).toBe(label.hidden ? '' : label.lines.join('\n'));
    }
  });
});

describe('the changes from one drawing to another', () => {
  test('are none between equal drawings', () => {
    const { added, removed, restyled, moved } = changesBetween(elements(network()), elements(network()));
    expect([added, removed, restyled, moved]).toEqual([[], [], [], []]);
  });

  test('move nothing when something is filtered away', () => {
    const lens = defaultLens(network().header.vocabulary);
    const all = elements(network(), lens);
    const [line] = [...drawn(network(), lens).lines.values()];
    const hiddenTypes = [...lens.hiddenTypes, line?.visible.relation.type ?? ''];
    const fewer = elements(network(), { ...lens, hiddenTypes });
    const { added, removed, moved } = changesBetween(all, fewer);
    expect(removed.length).toBeGreaterThan(0);
    expect(added).toEqual([]);
    expect(moved).toEqual([]);
  });

  test('put marks in before the lines that need them', () => {
    const { added } = changesBetween(new Map(), elements(network()));
    const firstLine = added.findIndex(({ sort }) => sort === 'line');
    expect(added.slice(firstLine).every(({ sort }) => sort === 'line')).toBe(true);
    expect(added.length).toBe(elements(network()).size);
  });

  test('move a mark that has another place, and nothing else', () => {
    const moved = changesBetween(
      elements(network()),
      elements(network(), undefined, { positions: { kim: [1, 2] } }),
    ).moved;
    expect(moved.map(({ id, at }) => [id, at])).toEqual([[markId('kim'), { x: 1, y: 2 }]]);
  });

  test('restyle every line when the scheme changes', () => {
    const [light, dark] = [elements(network()), elements(network(), undefined, { theme: DARK })];
    const { restyled, moved } = changesBetween(light, dark);
    expect(restyled.filter(({ sort }) => sort === 'line').length).toBe(lines(light).length);
    expect(moved).toEqual([]);
  });

  test('replace a line whose ends are others', () => {
    const all = elements(network());
    const [first] = lines(all);
    if (first?.sort !== 'line') throw new Error('The network has lines.');
    const turned = new Map(all).set(first.id, { ...first, source: first.target, target: first.source });
    const { added, removed } = changesBetween(all, turned);
    expect([added.map(({ id }) => id), removed]).toEqual([[first.id], [first.id]]);
  });
});
