import { expect, it } from 'vitest';
import { readText } from '../../support/reading.ts';

const nodesOf = async (...nodes: readonly object[]) => {
  const all = nodes.map((node, i) => ({ id: `n${i}`, ...node }));
  const { dossier, report } = await readText('graph.json', JSON.stringify({ nodes: all, links: [] }));
  return { entities: all.map(({ id }) => dossier.entities.get(id)), report };
};

const RAJIN = { lat: 42.25, lon: 130.3 };

it.each([
  [{ lat: 42.25, lon: 130.3 }],
  [{ latitude: '42.25', lng: '130.3' }],
  [{ latitude: "42°15'N", longitude: '130.3° E' }],
  [{ latitude: '130.3E', longitude: '42.25N' }],
  [{ coordinates: '42.25, 130.3' }],
  [{ geo: 'POINT(130.3 42.25)' }],
  [{ geometry: { type: 'Point', coordinates: [130.3, 42.25] } }],
  [{ location: { lat: 42.25, lon: 130.3 } }],
])('A place such as %j is read, and no attribute repeats it', async (fields) => {
  const { entities } = await nodesOf(fields);
  expect(entities[0]).toMatchObject({ at: RAJIN });
  expect(entities[0]?.attributes).toBeUndefined();
});

it('What says more than a place stays an attribute as well', async () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [130.3, 42.25] },
    properties: { depth: 9 },
  };
  const high = { type: 'Point', coordinates: [130.3, 42.25, 12] };
  const { entities } = await nodesOf({ geo: feature }, { geometry: high }, { location: 'Rajin' });
  expect(entities[0]).toMatchObject({ at: RAJIN, attributes: { geo: feature } });
  expect(entities[1]).toMatchObject({ at: RAJIN, attributes: { geometry: high } });
  expect(entities[2]?.at).toBeUndefined();
  expect(entities[2]?.attributes).toEqual({ location: 'Rajin' });
});

it('A place that is nowhere on Earth stays, with a remark that says whether its numbers were exchanged', async () => {
  const { entities, report } = await nodesOf({ lat: 130.3, lon: 42.25 }, { lat: 130.3, lon: 242 });
  expect(entities.map((one) => one?.at)).toEqual([undefined, undefined]);
  expect(entities[0]?.attributes).toEqual({ lat: 130.3, lon: 42.25 });
  const found = report.remarks.find(({ code }) => code === 'place/off-earth');
  expect(found?.count).toBe(2);
  expect(found?.first.map(({ fix }) => fix !== undefined)).toEqual([true, false]);
});
