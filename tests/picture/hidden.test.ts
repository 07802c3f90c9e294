import { describe, expect, test } from 'vitest';
import { citationsOf, footnotesOf } from '../../src/briefing/citations.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { hidden } from '../../src/kernel/visible.ts';
import { pictureOf } from '../../src/picture/export/picture.ts';
import { sourceNote } from '../../src/picture/export/source-note.ts';
import { toSvg } from '../../src/picture/export/svg.ts';
import { approximate } from '../../src/picture/labels/approximate.ts';
import { legendOf } from '../../src/picture/legend.ts';
import { twinOf } from '../../src/ui/canvas/twin/items.ts';
import { sceneInWords } from '../../src/ui/present/in-words.ts';
import { openData } from '../support/fixtures.ts';
import { hidingEverywhere } from '../support/hiding.ts';
import { drawn, flags } from './scene.ts';

describe('a dossier whose texts hide something', () => {
  const dossier = Dossier.of(hidingEverywhere(openData('north-korea-russia.dossier.json').toFile()));
  const drawing = drawn(dossier);
  const scenes = [...dossier.briefings.values()].flatMap((briefing) => briefing.scenes);

  test('is drawn with signs in its names, on its lines and in its legend', () => {
    const captions = [...drawing.marks.values(), ...drawing.lines.values()].flatMap(
      ({ label }) => label?.lines ?? [],
    );
    expect(captions.filter((line) => line.startsWith('‹U+202E›')).length).toBeGreaterThan(20);
    expect(captions.flatMap(hidden)).toEqual([]);
    const { families, kinds } = legendOf(drawing);
    expect([...families, ...kinds].length).toBeGreaterThan(5);
    expect([...families, ...kinds].flatMap(({ label }) => hidden(label))).toEqual([]);
  });

  test('makes a picture in which nothing hides', () => {
    const picture = pictureOf(drawing, {
      flags,
      measure: approximate,
      title: dossier.header.title,
      sources: sourceNote(drawing.visible),
    });
    expect(hidden(`${picture.title}${picture.description}`)).toEqual([]);
    expect(picture.description).toContain('‹U+200B›');
    expect(hidden(toSvg(picture))).toEqual([]);
  });

  test('is told in sentences in which nothing hides', () => {
    const rows = twinOf(drawing).flatMap((entry) => [entry, ...entry.relations]);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.flatMap(({ words }) => hidden(words))).toEqual([]);
    expect(scenes.flatMap((scene) => hidden(sceneInWords(scene, dossier)))).toEqual([]);
    const notes = scenes.flatMap((scene) => footnotesOf(citationsOf(scene, dossier), dossier));
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.flatMap(({ text }) => hidden(text))).toEqual([]);
  });
});
