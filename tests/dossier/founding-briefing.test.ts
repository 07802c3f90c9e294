import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveRelations } from '../../src/dossier/relations.ts';
import type { DossierFile } from '../../src/dossier/types.ts';

const file = JSON.parse(
  readFileSync(new URL('../../graph-data/north-korea-russia.dossier.json', import.meta.url), 'utf8'),
) as DossierFile;

const claims = new Set(file.claims.map(({ id }) => id));
const entities = new Set(file.entities.map(({ id }) => id));
const types = new Set(file.vocabulary.relationTypes.map(({ id }) => id));
const relations = deriveRelations(file.claims);

describe('the briefing of the founding dossier', () => {
  const scenes = file.briefings.flatMap((briefing) => briefing.scenes);

  test('is one of seven to nine scenes, each with two or three statements, a kicker and notes', () => {
    expect(file.briefings).toHaveLength(1);
    expect(scenes.length).toBeGreaterThanOrEqual(7);
    expect(scenes.length).toBeLessThanOrEqual(9);
    for (const { id, title, kicker, notes, statements } of scenes) {
      expect(title.length, id).toBeLessThanOrEqual(60);
      expect([2, 3], id).toContain(statements.length);
      expect(Boolean(kicker && notes), id).toBe(true);
    }
  });

  test('cites claims for every statement, and every claim somewhere', () => {
    const statements = scenes.flatMap((scene) => scene.statements);
    expect(statements.filter((statement) => statement.claims.length === 0)).toEqual([]);
    const cited = new Set(statements.flatMap((statement) => statement.claims));
    expect([...cited].sort()).toEqual([...claims].sort());
  });

  test('highlights only what is there and what its lens shows', () => {
    for (const { id, lens, highlights, positions = {} } of scenes) {
      expect(
        [...highlights.entities, ...lens.hiddenEntities, ...Object.keys(positions)].filter(
          (e) => !entities.has(e),
        ),
        id,
      ).toEqual([]);
      expect(
        lens.hiddenTypes.filter((type) => !types.has(type)),
        id,
      ).toEqual([]);
      for (const key of highlights.relations) {
        const relation = relations.get(key);
        expect(relation, key).toBeDefined();
        expect(lens.hiddenTypes, key).not.toContain(relation?.type);
        expect(highlights.entities, key).toEqual(
          expect.arrayContaining([relation?.subject, relation?.object]),
        );
      }
      expect(
        highlights.entities.filter((entity) => lens.hiddenEntities.includes(entity)),
        id,
      ).toEqual([]);
    }
  });

  test('has a camera that takes in all that a scene is about', () => {
    for (const { id, camera, highlights, positions = {} } of scenes) {
      for (const entity of highlights.entities) {
        const [x, y] = positions[entity] ?? file.positions[entity] ?? [Number.NaN, Number.NaN];
        expect(Math.abs(x - camera.x), `${id} ${entity}`).toBeLessThan(camera.width / 2);
        expect(Math.abs(y - camera.y), `${id} ${entity}`).toBeLessThan(camera.height / 2);
      }
    }
  });
});
