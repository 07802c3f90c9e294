import { describe, expect, it } from 'vitest';
import { remarkKeysTwice } from '../../../src/formats/json/twice.ts';
import { readText } from '../../support/reading.ts';

/** Key and place of each remark on a text. */
function remarked(text: string, line?: string): string[] {
  const found: string[] = [];
  const remark = (_code: string, _severity: string, where: string, message: string): void => {
    found.push(`${/“(.*)”/su.exec(message)?.[1]} @ ${where}`);
  };
  remarkKeysTwice(text, { remark }, line);
  return found;
}

describe('A key that comes again in its object', () => {
  it('is remarked with the object that it is in', () => {
    expect(remarked('{"a": 1, "b": {"a": 2}, "a": 3}')).toEqual(['a @ the outermost object']);
    expect(remarked('[{}, {"nodes": [[], {"data": {"id": 1, "x": [{}, "id"], "id": 2}}]}]')).toEqual([
      'id @ [1].nodes[1].data',
    ]);
    expect(remarked('{"p q": {"": {"a": 1, "a": 1}}}')).toEqual(['a @ ["p q"][""]']);
  });

  it('is remarked once for each value that is lost', () => {
    expect(remarked('{"a": 1, "a": 2, "a": 3}')).toHaveLength(2);
  });

  it('is the same however it is escaped', () => {
    expect(remarked('{"a\\"\\\\": 1, "\\u0061\\u0022\\u005C": 2}')).toEqual(['a"\\ @ the outermost object']);
    expect(remarked('{"\\/": 1, "/": 2, "//": 3}')).toEqual(['/ @ the outermost object']);
    expect(remarked('{"a": 1, "\\\\u0061": 2, "A": 3, "a ": 4}')).toEqual([]);
  });

  it('is told from values, and from the same key in another object', () => {
    expect(remarked('{"a": "a", "b": ["a", "a", {"a": "b"}, {"a": 1}], "c": {"a": "\\",\\"a\\":"}}')).toEqual(
      [],
    );
    for (const text of ['', '"a"', '12', '[]', '{}', '[{}, {}]', '["a", "a"]'])
      expect(remarked(text)).toEqual([]);
  });

  it('may have the name of an inherited property', () => {
    expect(remarked('{"__proto__": 1, "constructor": 2, "toString": 3}')).toEqual([]);
    expect(remarked('{"__proto__": 1, "__proto__": 2}')).toEqual(['__proto__ @ the outermost object']);
  });

  it('is shown in part where it is long, as are those on the way to it', () => {
    const [long, part] = ['k'.repeat(5000), `${'k'.repeat(60)}…`];
    expect(remarked(`{"${long}": {"${long}": 1, "${long}": 2}}`)).toEqual([`${part} @ ["${part}"]`]);
  });

  it('is said of its line, where there is one text a line', () => {
    expect(remarked('{"a": 1, "a": 2}', 'line 7')).toEqual(['a @ line 7']);
    expect(remarked('{"b": [{"a": 1, "a": 2}]}', 'line 7')).toEqual(['a @ line 7, b[0]']);
  });
});

describe('A file with a key that comes again', () => {
  it('is read with its last value, and says so', async () => {
    const text = '{"nodes": [{"id": "a", "label": "A", "label": "B"}], "links": []}';
    const { dossier, report } = await readText('a.json', text);
    expect(dossier.entities.get('a')?.name).toBe('B');
    const [group] = report.remarks.filter(({ code }) => code === 'json/key-twice');
    expect(group).toMatchObject({ severity: 'warning', count: 1, first: [{ where: 'nodes[0]' }] });
    expect(group?.first[0]?.message).toContain('“label”');
  });

  it('is told by line where it is FollowTheMoney', async () => {
    const lines = [
      '{"id": "ann", "schema": "Person", "properties": {"name": ["Ann"]}}',
      '{"id": "bo", "schema": "Person", "properties": {"name": ["Bo"], "country": ["fr"], "name": ["Bob"]}}',
    ];
    const { dossier, report } = await readText('a.ftm.json', `${lines.join('\n')}\n`);
    expect(dossier.entities.get('bo')?.name).toBe('Bob');
    const [group] = report.remarks.filter(({ code }) => code === 'json/key-twice');
    expect(group).toMatchObject({ count: 1, first: [{ where: 'line 2, properties' }] });
  });
});
