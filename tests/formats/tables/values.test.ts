import { describe, expect, it } from 'vitest';
import { angleIn } from '../../../src/formats/coordinates/angle.ts';
import { pointIn } from '../../../src/formats/coordinates/point.ts';
import type { TableChoice } from '../../../src/formats/tables/choice.ts';
import { placeIn, placeStyleOf } from '../../../src/formats/tables/values/places.ts';
import { attributeOf, typesOf } from '../../../src/formats/tables/values/typed.ts';
import { readText } from '../../support/reading.ts';

const typed = (texts: readonly string[], decimals?: '.' | ',') => {
  const type = typesOf(
    [[0, { name: 'Wert' }]],
    texts.map((text) => [text]),
    decimals,
  ).get(0);
  if (!type) throw new Error('The column has no type.');
  return {
    told: type.told?.code,
    values: texts.map((text) => attributeOf(text, type, false, () => undefined)),
  };
};

describe('A column of attributes', () => {
  it.each<readonly [readonly string[], readonly number[]]>([
    [
      ['1.234,5', '2'],
      [1234.5, 2],
    ],
    [
      ['1 234,50', '7'],
      [1234.5, 7],
    ],
    [
      ["1'234.5", '17'],
      [1234.5, 17],
    ],
    [
      ['1,234', '1,234.5'],
      [1234, 1234.5],
    ],
    [
      ['12,5', '1,234'],
      [12.5, 1.234],
    ],
    [
      ['0,125', '1,234'],
      [0.125, 1.234],
    ],
    [
      ['1 250', '980'],
      [1250, 980],
    ],
  ])('of %j is one of numbers, and says how it was read', (texts, values) => {
    expect(typed(texts)).toEqual({ told: 'number/written', values });
  });

  it.each([
    [['1,234', '2,345'], 'number/doubtful'],
    [['12 %', '3 %'], undefined],
    [['$1,200.50', '$3'], undefined],
    [['552 081 317', '552 081 318'], undefined],
    [['0123,5', '1,5'], undefined],
    [['1,5', '2.5'], 'number/mixed'],
    [['12345678901234567890', '1'], undefined],
    [['1 234 567 890 123 456,5', '1'], undefined],
  ])('of %j stays text', (texts, told) => {
    expect(typed(texts)).toEqual({ told, values: texts });
  });

  it('is read as a person says', () => {
    expect(typed(['1,234'], '.').values).toEqual([1234]);
    expect(typed(['1,234'], ',').values).toEqual([1.234]);
    expect(typed(['1.234'], ',').values).toEqual([1234]);
    expect(typed(['1.234'], '.').values).toEqual([1.234]);
  });

  it('stays text beside one with decimal commas, if a point in it may stand between thousands', () => {
    const rows = [
      ['1.500', '2,5'],
      ['2.250', '3,75'],
    ];
    const types = typesOf(
      [
        [0, { name: 'a' }],
        [1, { name: 'b' }],
      ],
      rows,
      undefined,
    );
    expect(types.get(0)).toMatchObject({ name: 'text', told: { code: 'number/doubtful' } });
    expect(types.get(1)).toMatchObject({ name: 'number' });
  });
});

describe('An angle', () => {
  it.each([
    ['52.52', 52.52],
    ['52,52', 52.52],
    ['-33.86', -33.86],
    ['33.86°S', -33.86],
    ['N52.52', 52.52],
    ['52°31\u203212\u2033N', 52.52],
    ['52 31 12 N', 52.52],
    ['1e-5', 0.00001],
  ])('%j is read', (text, degrees) => {
    expect(angleIn(text)?.degrees).toBe(degrees);
  });

  it.each(['52 31', '95 N', '-5 S', "52°61'N", 'north', '', 'N52S'])('%j is none', (text) => {
    expect(angleIn(text)).toBeUndefined();
  });
});

describe('A place in one text', () => {
  const berlin = { lat: 52.52, lon: 13.405 };
  it.each([
    '52.52, 13.405',
    '52.52,13.405',
    '52,52; 13,405',
    '52,52 13,405',
    '[52.52, 13.405]',
    '13.405E 52.52N',
    '52°31\'12"N 13°24\'18"E',
    'POINT(13.405 52.52)',
    'SRID=4326;POINT Z (13.405 52.52 30)',
    '{"type":"Point","coordinates":[13.405,52.52]}',
    'geo:52.52,13.405',
  ])('%j is read', (text) => {
    expect(pointIn(text, 'lat-first')).toEqual(berlin);
  });

  it.each(['52,13', '52.5', 'Berlin, Germany', 'POINT EMPTY', '52N 13N', '{"type":"Point"}', '1,2,3', ''])(
    '%j is none',
    (text) => {
      expect(pointIn(text, 'lat-first')).toBeUndefined();
    },
  );

  it('has longitude first where that is said', () => {
    expect(pointIn('13.405 52.52', 'lon-first')).toEqual(berlin);
  });
});

describe('Columns of latitude and longitude', () => {
  const names = { latitude: 'lat', longitude: 'lon', coordinates: '' };
  const rows = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([lat, lon]) => ({ latitude: String(lat), longitude: String(lon), coordinates: '' }));

  it('are read the other way round where many values are nowhere on Earth otherwise', () => {
    const found = placeStyleOf(rows([125.7, 39], [131.9, 43.1], [13.4, 52.5]), names);
    expect(found).toMatchObject({ swapped: true, told: { code: 'place/swapped' } });
    expect(placeIn({ latitude: '13.4', longitude: '52.5', coordinates: '' }, found)).toEqual({
      lat: 52.5,
      lon: 13.4,
    });
  });

  it('are read as they are called where one value of many is wrong, which is told', () => {
    const many = Array.from({ length: 30 }, () => [52.5, 13.4] as const);
    const found = placeStyleOf(rows(...many, [137.2, 36]), names);
    expect(found).toMatchObject({ swapped: false, told: { code: 'place/perhaps-swapped' } });
    expect(placeIn({ latitude: '137.2', longitude: '36', coordinates: '' }, found)).toBe('off-earth');
  });

  it('are read as they are called where the other way round is no better', () => {
    expect(placeStyleOf(rows([125.7, 39], [52, 131]), names)).toEqual({ order: 'lat-first', swapped: false });
  });

  it('may be one column, with longitude first where its name or its values say so', () => {
    const style = (coordinates: string, ...texts: readonly string[]) =>
      placeStyleOf(
        texts.map((text) => ({ latitude: '', longitude: '', coordinates: text })),
        { latitude: '', longitude: '', coordinates },
      );
    expect(style('lonlat', '13.4, 52.5')).toEqual({ order: 'lon-first', swapped: false });
    expect(style('position', '125.7, 39', '131.9, 43')).toMatchObject({
      order: 'lon-first',
      told: { code: 'place/swapped' },
    });
    expect(style('position', '39, 125.7')).toEqual({ order: 'lat-first', swapped: false });
  });
});

describe('A table', () => {
  const table = 'name,date,share\nAnn,03/04/2024,"1,234"\nBob,05/06/2024,"2,345"\n';

  it('is read as a person says that its numbers and dates are written', async () => {
    const found = await readText('people.csv', table);
    expect(found.report.remarks.map(({ code }) => code)).toContain('number/doubtful');
    const choice: TableChoice = {
      table: 'people.csv',
      rows: 'entities',
      delimiter: ',',
      header: true,
      roles: ['name', 'date', 'attribute'],
      decimals: '.',
      days: 'month-first',
    };
    const { dossier } = await readText('people.csv', table, { choices: { tables: [choice] } });
    expect(dossier.entities.get('Ann')).toMatchObject({
      when: { edtf: '2024-03-04', words: '03/04/2024' },
      attributes: { share: 1234 },
    });
  });
});
