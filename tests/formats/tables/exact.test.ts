import { expect, it } from 'vitest';
import { read, readText } from '../../support/reading.ts';

const quantities = async (...amounts: string[]) => {
  const rows = amounts.map((amount, i) => `a,b${i},${amount}`);
  const { dossier } = await readText('a.csv', `source,target,amount\n${rows.join('\n')}\n`);
  return [...dossier.claims.values()].map(({ quantity }) => quantity?.words);
};

it('What a number cannot hold is kept in words beside it', async () => {
  expect(await quantities('12', '1234.5', '0.5')).toEqual([undefined, undefined, undefined]);
  expect(await quantities('123456789012345678901', '12')).toEqual(['123456789012345678901', undefined]);
});

it('A carriage return within a row is told', async () => {
  const { report } = await readText('a.csv', 'source,target\na,b\nc,d\re,f\ng,h\n');
  expect(report.remarks.find(({ code }) => code === 'csv/return')?.first[0]?.where).toBe('row 3');
  const { report: mac } = await readText('a.csv', 'source,target\ra,b\rc,d\r');
  expect(mac.remarks.map(({ code }) => code)).not.toContain('csv/return');
});

it('A matrix of Matrix Market is no list of ties', async () => {
  const { fault } = await read([
    ['m.mtx', '%%MatrixMarket matrix coordinate real general\n3 3 2\n1 2 1.0\n2 3 1.0\n'],
  ]);
  expect(fault?.why).toContain('Matrix Market');
});
