import { describe, expect, test } from 'vitest';
import { twinOf } from '../../src/ui/canvas/twin/items.ts';
import { network } from '../picture/network.ts';
import { drawn } from '../picture/scene.ts';

describe('the list that says what is drawn', () => {
  const drawing = drawn(network());
  const entries = twinOf(drawing);

  test('names every mark once, and every line at both of its ends', () => {
    expect(entries.map(({ entity }) => entity)).toEqual([...drawing.marks.keys()]);
    for (const [key, { visible }] of drawing.lines) {
      const { subject, object } = visible.relation;
      const at = entries.filter(({ relations }) => relations.some(({ relation }) => relation === key));
      expect(new Set(at.map(({ entity }) => entity))).toEqual(new Set([subject, object]));
    }
  });

  test('says kind and number of relations of an entity', () => {
    for (const { words, relations, entity } of entries) {
      expect(words).toContain(drawing.marks.get(entity)?.entity.name);
      expect(words).toMatch(
        relations.length === 1 ? / 1 relation\.$/ : new RegExp(` ${relations.length} relations\\.$`),
      );
    }
  });

  test('says how sure a relation is, on how many origins, and its number', () => {
    const numbered = [...drawing.lines.values()].find(({ visible }) => visible.number !== '');
    const key = numbered?.visible.relation.key;
    const item = entries.flatMap(({ relations }) => relations).find(({ relation }) => relation === key);
    expect(item?.words).toMatch(/\((confirmed|reported|estimated|possible|said, not done), \d+ origins?, /);
    expect(item?.words).toContain(numbered?.visible.number);
  });

  test('gives every row an id of its own', () => {
    const ids = entries.flatMap(({ id, relations }) => [id, ...relations.map((item) => item.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
