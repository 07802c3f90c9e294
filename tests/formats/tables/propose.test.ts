import { describe, expect, it } from 'vitest';
import { proposedTables } from '../../../src/formats/tables/propose.ts';

const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split(','));
const proposal = (text: string, table = 'table.csv') => {
  const [one] = proposedTables([{ table, rows: rowsOf(text), delimiter: ',' }]);
  if (!one) throw new Error('Nothing was proposed');
  return one;
};
const rolesOf = (text: string): string => proposal(text).choice.roles.join(' ');

describe('A table of relations', () => {
  it.each([
    ['Source,Target\na,b', 'source target'],
    ['from,to,relation\na,b,owns', 'source target type'],
    ['Von,Nach,Betrag,Währung\na,b,5,EUR', 'source target number unit'],
    ['origen,destino,fecha\na,b,2024-01-02', 'source target date'],
    ['отправитель,получатель,сумма\na,b,5', 'source target number'],
    ['보낸사람,받는사람,날짜\na,b,2024-01-02', 'source target date'],
    ['起点,终点,关系\na,b,c', 'source target type'],
    ['sender,receiver,amount_usd\na,b,5', 'source target number'],
    ['person1,person2\na,b', 'source target'],
    ['owner,company,share\na,b,5', 'source target attribute'],
    ['from,to,start,end\na,b,2020,2021', 'source target start end'],
    [
      'a_id,subject,object,predicate,source,url\n1,a,b,c,The Post,https://x.example',
      'attribute source target type evidence evidence-url',
    ],
    [
      'from,to,source_url,published\na,b,https://x.example/1,2024-05',
      'source target evidence-url evidence-date',
    ],
    ['from_name,to_name\na,b', 'source target'],
    ['source,target,confidence\na,b,0.5', 'source target attribute'],
    ['source,target,link\na,b,see below', 'source target attribute'],
    ['source,target,Type\na,b,Undirected', 'source target directed'],
  ])('%j has its ends and more by the words of its header', (text, roles) => {
    expect(proposal(text).choice.rows).toBe('relations');
    expect(rolesOf(text)).toBe(roles);
  });

  it('is none where from and to are dates', () => {
    expect(proposal('name,from,to\nAnn,2020-01-01,2021-01-01').choice).toMatchObject({
      rows: 'entities',
      roles: ['name', 'start', 'end'],
    });
  });

  it('is known without a header by names that occur again', () => {
    expect(proposal('a,b\nb,c\nc,a').choice).toMatchObject({ header: false, roles: ['source', 'target'] });
    expect(proposal('a,knows,b\nb,knows,c').choice).toMatchObject({ roles: ['source', 'type', 'target'] });
    expect(proposal('1,2\n2,3').choice).toMatchObject({ rows: 'relations', header: false });
  });

  it('describes its ends where it has columns for that', () => {
    expect(rolesOf('source_id,source_name,source_type,target_id,target_label,target_kind\n1,a,x,2,b,y')).toBe(
      'source source-name source-kind target target-name target-kind',
    );
  });
});

describe('A table of entities', () => {
  it.each([
    ['id,name,type,country\n1,Ann,person,DE', 'id name kind country'],
    ['Bezeichnung,Land,Beschreibung\nAnn,DE,x', 'name country summary'],
    ['имя,страна\nАня,RU', 'name country'],
    ['name,lat,lon\nx,1.5,2.5', 'name latitude longitude'],
    ['name,lat\nx,1.5', 'name attribute'],
    ['id,label,x,y\n1,a,0,0', 'id name x y'],
    ['name,wikidata,website\nx,Q42,https://x.example', 'name wikidata url'],
    ['name,group\nx,3', 'name attribute'],
    ['id,name\n1,a\n1,b', 'attribute name'],
  ])('%j has its parts by the words of its header', (text, roles) => {
    expect(proposal(text).choice.rows).toBe('entities');
    expect(rolesOf(text)).toBe(roles);
  });

  it('takes its kind from its name', () => {
    expect(proposal('name,age\nAnn,3', 'zip/People.csv').choice.kind).toBe('person');
    expect(proposal('name,age\nAnn,3', 'book.xlsx#Companies').choice.kind).toBe('company');
    expect(proposal('name,age\nAnn,3', 'cities.csv').choice.kind).toBe('city');
    expect(proposal('name,age\nAnn,3', 'peoples-choice.csv').choice.kind).toBeUndefined();
  });

  it('has the column as its id by which relations name its rows', () => {
    const [codes] = proposedTables([
      { table: 'ports', rows: rowsOf('name,locode\nRotterdam,NLRTM\nNakhodka,RUNJK') },
      { table: 'trips', rows: rowsOf('origin,destination\nRUNJK,NLRTM') },
    ]);
    expect(codes?.choice.roles).toEqual(['name', 'id']);
  });
});

describe('A header that is known', () => {
  it.each([
    ['Neo4j', 'id:ID(P),name,:LABEL\n1,a,Person', 'entities'],
    ['Neo4j', ':START_ID(P),:END_ID(P),:TYPE\n1,2,KNOWS', 'relations'],
    ['Gephi', 'Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,,,1.0', 'relations'],
    ['Gephi', 'Id,Label,timeset\n1,a,', 'entities'],
    [
      'ICIJ Offshore Leaks',
      'node_id_start,node_id_end,rel_type,link,sourceID\n1,2,officer_of,x,y',
      'relations',
    ],
    ['ICIJ Offshore Leaks', 'node_id,name,country_codes,sourceID\n1,a,CHN,x', 'entities'],
    [
      'OpenSanctions',
      'id,schema,name,aliases,dataset,first_seen,last_seen\n1,Person,a,,x,2024,2024',
      'entities',
    ],
    ['Kumu', 'From,To,Direction\na,b,mutual', 'relations'],
  ])('is said to be of %s: %j', (known, text, rows) => {
    expect(proposal(text)).toMatchObject({ known, choice: { rows, header: true } });
  });
});

describe('A table of thousands of columns', () => {
  it('is refused, since what separates its cells must be something else', () => {
    expect(() => proposedTables([{ table: 't', rows: [Array.from({ length: 3000 }, () => 'x')] }])).toThrow(
      'The table t has 3,000 columns; the limit is 2,000 columns.',
    );
  });
});

describe('A choice', () => {
  it('is kept where it fits, and proposed anew where rows are said to be something else', () => {
    const rows = rowsOf('source,target,name\na,b,c');
    const choice = {
      table: 't',
      rows: 'entities',
      header: true,
      roles: ['source', 'target', 'label'],
    } as const;
    const [anew] = proposedTables([{ table: 't', rows }], [choice]);
    expect(anew?.choice).toMatchObject({ rows: 'entities', roles: ['attribute', 'attribute', 'name'] });
  });

  it('may be nothing: a table without rows is left out', () => {
    expect(proposedTables([{ table: 't', rows: [[], ['']] }])[0]?.choice.rows).toBe('ignore');
  });
});
