import { expect, it } from 'vitest';
import { readText } from '../../support/reading.ts';

const UUID = '0000002a-1111-4222-8333-444455556666';
const id = (type: string, n: number): string => `${type}--${UUID.slice(0, -1)}${n}`;
const ends = { source_ref: id('tool', 1), target_ref: id('malware', 2), relationship_type: 'uses' };
const tie = (n: number, more: object): object => ({
  type: 'relationship',
  id: id('relationship', n),
  ...ends,
  ...more,
});

async function opened(...objects: object[]) {
  const all = [
    { type: 'tool', id: id('tool', 1), name: 'A' },
    { type: 'malware', id: id('malware', 2), name: 'B' },
  ];
  const text = JSON.stringify({ type: 'bundle', id: `bundle--${UUID}`, objects: [...all, ...objects] });
  const { dossier, report } = await readText('a.json', text);
  return { sources: [...dossier.claims.values()].map(({ source }) => source), dossier, report };
}

const PAPER = {
  source_name: 'A paper',
  url: 'https://paper.example/1',
  description: 'Reed, A. (2019, May 4). On ports.',
};

it('A relationship has its external references as sources, one claim each, and the same one twice only once', async () => {
  const talk = { source_name: 'A talk', description: 'Given in 2020.' };
  const { sources, dossier } = await opened(
    tie(3, { external_references: [PAPER, talk, { ...PAPER, source_name: 'B' }] }),
  );
  expect(sources).toEqual(['https://paper.example/1', 'reference:A talk']);
  expect(dossier.sources.get('https://paper.example/1')).toEqual({
    id: 'https://paper.example/1',
    title: 'A paper',
    url: 'https://paper.example/1',
    published: { edtf: '2019-05-04', words: '2019, May 4' },
    attributes: { description: PAPER.description },
  });
});

it('What a description cites is found among the references of other objects, else it is told', async () => {
  const holder = { type: 'campaign', id: id('campaign', 4), name: 'C', external_references: [PAPER] };
  const cites = tie(3, { description: 'It uses it. (Citation: A paper)(Citation: No paper)' });
  const { sources, report } = await opened(holder, cites);
  expect(sources).toEqual(['https://paper.example/1']);
  expect(report.remarks.find(({ code }) => code === 'stix/citation')).toMatchObject({
    count: 1,
    first: [{ where: 'objects[3]' }],
  });
});

it('A number in a register is no source, and neither is what is cited by nobody’s relationship', async () => {
  const holder = { type: 'campaign', id: id('campaign', 4), name: 'C', external_references: [PAPER] };
  const register = [{ source_name: 'capec', external_id: 'CAPEC-1' }];
  const { sources, dossier } = await opened(holder, tie(3, { external_references: register }));
  expect(sources).toEqual(['source:file']);
  expect(dossier.sources.has('https://paper.example/1')).toBe(false);
});

it('A description full of open brackets is looked through at once', async () => {
  const { sources } = await opened(tie(3, { description: '(Citation: ('.repeat(20_000) }));
  expect(sources).toEqual(['source:file']);
});
