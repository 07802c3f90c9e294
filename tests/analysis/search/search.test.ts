import { describe, expect, test } from 'vitest';
import { createIndex, search } from '../../../src/analysis/search/search.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { openData } from '../../support/fixtures.ts';
import { named } from '../../support/names.ts';

const index = createIndex(Dossier.of(named));
const find = (query: string, limit = 5) => search(index, query, limit);
const first = (query: string) => find(query)[0]?.entity;

describe('a name is found first', () => {
  test.each([
    ['Шойгу', 'sergei-shoigu'],
    ['шойгу', 'sergei-shoigu'],
    ['ШОЙГУ СЕРГЕЙ', 'sergei-shoigu'],
    ['Shoygu', 'sergei-shoigu'],
    ['Shojgu', 'sergei-shoigu'],
    ['shoigoo', 'sergei-shoigu'],
    ['Sergei Shoigu', 'sergei-shoigu'],
    ['Sergey Shoygu', 'sergei-shoigu'],
    ['shoigu sergei', 'sergei-shoigu'],
    ['Shiogu', 'sergei-shoigu'],
    ['Lavrov', 'sergey-lavrov'],
    ['Lavroff', 'sergey-lavrov'],
    ['Sergei Lavrov', 'sergey-lavrov'],
    ['Belousov', 'andrei-belousov'],
    ['andrey beloussov', 'andrei-belousov'],
    ['Герасимов', 'valery-gerasimov'],
    ['Валерий Герасимов', 'valery-gerasimov'],
    ['Путін', 'vladimir-putin'],
    ['Putn', 'vladimir-putin'],
    ['Zelenskyy', 'volodymyr-zelensky'],
    ['Зеленський', 'volodymyr-zelensky'],
    ['Walesa', 'lech-walesa'],
    ['ＷＡＬＥＳＡ', 'lech-walesa'],
  ])('%s: in Cyrillic, in Latin letters of any scheme, with a slip of the hand', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each([
    ['김정은', 'kim-jong-un'],
    ['김정', 'kim-jong-un'],
    ['정은', 'kim-jong-un'],
    ['김저', 'kim-jong-un'],
    ['ㄱㅈㅇ', 'kim-jong-un'],
    ['ㄱㅇㅈ', 'kim-yo-jong'],
    ['Gim Jeong-eun', 'kim-jong-un'],
    ['Kim Jong-un', 'kim-jong-un'],
    ['kim jung un', 'kim-jong-un'],
    ['Kim Jongun', 'kim-jong-un'],
    ['kimjongun', 'kim-jong-un'],
    ['Kim Jong Il', 'kim-jong-il'],
    ['Gim Jeong-il', 'kim-jong-il'],
    ['Kim Yeo-jung', 'kim-yo-jong'],
    ['Choi Sun-hee', 'choe-son-hui'],
    ['Choe Sŏn-hŭi', 'choe-son-hui'],
    ['최선희', 'choe-son-hui'],
    ['Choi Ryong-hae', 'choe-ryong-hae'],
    ['최룡해', 'choe-ryong-hae'],
    ['Lee Byong Chol', 'ri-pyong-chol'],
    ['Yi Byeong-cheol', 'ri-pyong-chol'],
    ['Rhee Pyung Chul', 'ri-pyong-chol'],
    ['이병철', 'ri-pyong-chol'],
    ['리병철', 'ri-pyong-chol'],
    ['Lee Young-gil', 'ri-yong-gil'],
    ['Park Jeong-cheon', 'pak-jong-chon'],
    ['Roh Kwang Chol', 'no-kwang-chol'],
    ['Cho Yong-won', 'jo-yong-won'],
    ['Yun Seok-yeol', 'yoon-suk-yeol'],
    ['Yoon Sukyeol', 'yoon-suk-yeol'],
    ['Park Chung-hee', 'park-chung-hee'],
    ['Pak Jong Hui', 'park-chung-hee'],
  ])('%s: in Hangul, by letters, by opening consonants, by the spellings of North and South', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each([
    ['DPRK', 'north-korea'],
    ['dprk', 'north-korea'],
    ['КНДР', 'north-korea'],
    ['조선', 'north-korea'],
    ['朝鲜', 'north-korea'],
    ['ROK', 'south-korea'],
    ['俄罗斯', 'russia'],
    ['Россия', 'russia'],
    ['Rossiya', 'russia'],
    ['UN', 'united-nations'],
    ['ООН', 'united-nations'],
    ['유엔', 'united-nations'],
    ['usa', 'united-states'],
    ['U.S.A.', 'united-states'],
  ])('%s: a short name is the very one before names that contain it', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('what is found', () => {
  test('says by which name', () => {
    expect(find('Шойгу')[0]).toMatchObject({ entity: 'sergei-shoigu', matched: 'Шойгу Сергей Кужугетович' });
    expect(find('dprk')[0]).toMatchObject({ matched: 'DPRK' });
    expect(find('김정은')[0]).toMatchObject({ matched: '김정은' });
  });

  test('grows with every letter that is typed', () => {
    for (const typed of ['Ch', 'Cho', 'Choi', 'Choi S', 'Choi Su', 'Choi Sun', 'Choi Sun-h', 'Choi Sun-hee'])
      expect(find(typed).map(({ entity }) => entity)).toContain('choe-son-hui');
    for (const typed of ['sh', 'sho', 'shoi', 'shoig', 'Шо', 'Шой'])
      expect(first(typed)).toBe('sergei-shoigu');
  });

  test('lists those of the same name by their number of relations, then by name', () => {
    expect(find('kim').map(({ entity }) => entity)).toEqual(['kim-jong-un', 'kim-jong-il', 'kim-yo-jong']);
  });

  test('takes kind and country into account, after names', () => {
    const hits = find('russia', 10).map(({ entity }) => entity);
    expect(hits[0]).toBe('russia');
    expect(hits).toContain('valery-gerasimov');
    expect(first('organisation')).toBe('united-nations');
    expect(first('kim person')).toBe('kim-jong-un');
  });

  test('leaves out what fits only half, when something fits whole', () => {
    expect(find('Kim Jong Un').map(({ entity }) => entity)).not.toContain('sergei-shoigu');
    expect(find('Kim Nobody').map(({ entity }) => entity)).toContain('kim-jong-un');
  });

  test('does not read English words as Korean', () => {
    expect(find('Park').map(({ entity }) => entity)).not.toContain('ukraine');
    expect(first('Robert Park')).toBe('robert-park');
  });

  test('is nothing for a query that says nothing, or that nothing is called', () => {
    for (const query of ['', '   ', '—', 'qqqqqq', '١٢٣', '\ud800', '__proto__'])
      expect(find(query)).toEqual([]);
  });

  test('is no more than was asked for', () => {
    expect(find('kim', 1)).toHaveLength(1);
  });
});

describe('in the founding dossier', () => {
  const founding = createIndex(openData('north-korea-russia.dossier.json'));

  test.each([
    ['shoigoo', 'person:sergei-shoigu'],
    ['Шойгу', 'person:sergei-shoigu'],
    ['김정은', 'person:kim-jong-un'],
    ['kim jung un', 'person:kim-jong-un'],
    ['kim', 'person:kim-jong-un'],
    ['kim meeting', 'event:kim-shoigu-meeting'],
    ['korea', 'state:north-korea'],
    ['ukra', 'state:ukraine'],
    ['russ', 'state:russia'],
    ['俄罗斯', 'state:russia'],
    ['朝鲜', 'state:north-korea'],
    ['DPRK', 'state:north-korea'],
    ['ROK', 'state:south-korea'],
    ['UN', 'organisation:united-nations'],
    ['us', 'state:united-states'],
    ['troops autumn', 'transfer:troops-autumn'],
  ])('%s finds %s before whatever else has the word in one of its names', (query, id) => {
    expect(search(founding, query, 5)[0]?.entity).toBe(id);
  });
});
