import { describe, expect, it } from 'vitest';
import { whenOf } from '../../../src/formats/stix/times.ts';
import { readText } from '../../support/reading.ts';

const [START, END] = ['1970-01-01T00:00:00.000Z', '5138-11-16T09:46:40.000Z'];

describe('Times that OpenCTI does not know', () => {
  it('are no dates', () => {
    expect(whenOf(START, END)).toBeUndefined();
    expect(whenOf('2020-03-01T00:00:00.000Z', END)?.edtf).toBe('2020-03-01/..');
  });

  it('are kept as attributes of a relationship, without a remark', async () => {
    const tools = [1, 2].map((n) => ({ type: 'tool', spec_version: '2.1', id: `tool--${n}`, name: `T${n}` }));
    const ends = { source_ref: 'tool--1', target_ref: 'tool--2', relationship_type: 'uses' };
    const uses = { type: 'relationship', id: 'relationship--1', ...ends, start_time: START, stop_time: END };
    const text = JSON.stringify({ type: 'bundle', id: 'bundle--1', objects: [...tools, uses] });
    const { dossier, report } = await readText('a.json', text);
    expect(report.remarks).toEqual([]);
    expect(dossier.claims.get('relationship--1')).toMatchObject({
      attributes: { start_time: START, stop_time: END },
    });
    expect(dossier.claims.get('relationship--1')).not.toHaveProperty('when');
  });

  it('are dates where they are meant', () => {
    expect(whenOf(START, '1971-02-03T00:00:00.000Z')?.edtf).toBe('1970-01-01/1971-02-03');
  });
});
