import { describe, expect, it } from 'vitest';
import { bestShape } from '../../../src/formats/csv/cut/delimiter.ts';
import { sniffCsv } from '../../../src/formats/csv/sniff.ts';
import { sniffEdgeList } from '../../../src/formats/edge-list/sniff.ts';

const head = (text: string, name = 'pasted.txt') => ({ name, text, bytes: new TextEncoder().encode(text) });
const csv = (text: string, name?: string): number => sniffCsv(head(text, name));
const list = (text: string, name?: string): number => sniffEdgeList(head(text, name));

describe('What is no table', () => {
  it.each([
    ['prose', 'Dear Ann,\nI hope that you are well, as I am.\nYours, Bo\n'],
    [
      'prose of one comma a line',
      'The ship left, and came back.\nNobody saw it, or said so.\nThe port is small, the fog thick.\n',
    ],
    ['JSON', '{"a": 1,\n"b": 2,\n"c": 3}'],
    ['lines of JSON', '{"id":"a","x":1}\n{"id":"b","x":2}\n{"id":"c","x":3}\n'],
    ['a list in JSON', '[\n1,2,\n3,4,\n5,6]'],
    ['DOT', 'digraph {\n  a -> b;\n  b -> c;\n  c -> a;\n}\n'],
    ['strict DOT', 'strict graph "x, y" {\na -- b;\nb -- c;\n}'],
    ['XML', '<graph>\n<node a="1,2"/>\n<node a="3,4"/>\n</graph>'],
    ['Pajek', '*Vertices 2\n1 "a,b"\n2 "c,d"\n*Arcs\n1 2\n'],
    ['BibTeX', '@article{a,\n title = {x},\n year = {2020},\n}\n'],
    ['a table in Markdown', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['nothing', ' \n '],
    ['bytes', 'a,b\0\0\0\n\0\0,c\n\0d,e\n'],
    ['one line', 'a,b,c'],
  ])('%s is not taken for one', (_, text) => {
    expect(csv(text)).toBe(0);
  });
});

describe('What is a table', () => {
  it.each([
    ['a header of known words', 'From,To\nann,bo\n'],
    ['rows of one width', 'ann,bo,3\nbo,cy,4\ncy,ann,5\n'],
    ['tabs', 'a\tb\nc\td\ne\tf\n'],
    ['semicolons', 'Name;Land\nMüller;DE\nIvanov;RU\n'],
    ['line breaks inside of quotes', 'id,name\n1,"a\nb, c"\n2,"d"\n3,e\n'],
    ['the line of Excel', 'sep=;\na;b\n1;2\n'],
  ])('is one by %s', (_, text) => {
    expect(csv(text)).toBeGreaterThanOrEqual(0.5);
  });

  it('is one by its name where its rows differ in width', () => {
    expect(csv('a,b,c\n1\n2,3\n', 'x.csv')).toBeGreaterThan(0.5);
    expect(csv('{"a":1}', 'x.csv')).toBe(0);
  });

  it.each([
    ['a,b;c\nd,e;f\ng;h\n', ';'],
    ['a\tb, c\nd\te, f\n', '\t'],
    ['a|b\nc|d\n', '|'],
    ['"a;b",c\n"d;e",f\n', ','],
    ['1,5;2,5\n3,5;4,5\n', ';'],
  ])('%j is cut at the right character', (text, delimiter) => {
    expect(bestShape(text, true).delimiter).toBe(delimiter);
  });
});

describe('A list of ties', () => {
  it('is known by its arrows or its names, less surely than any other format', () => {
    expect(list('a -> b\nb -> c\n')).toBe(0.3);
    expect(list('a b\nb c\nc a\n')).toBe(0.2);
    expect(list('# a comment\n0 1 2.5\n1 2 1.5\n')).toBe(0.2);
    expect(list('a b\nthis is something else\n', 'x.edges')).toBe(0.6);
  });

  it.each([
    'Hello World.\nThis is it.\n',
    'This is prose of many words.\nAnd more of it, to be sure.\n',
    '{"a": "b"}\n{"c": "d"}\n',
    'digraph {\na -> b\n}',
    'alone\n',
    '',
  ])('is not %j', (text) => {
    expect(list(text)).toBe(0);
  });
});
