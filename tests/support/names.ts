import type { Alias, DossierFile, Entity } from '../../src/dossier/types.ts';
import { small } from './small.ts';

const entity = (
  id: string,
  kind: string,
  name: string,
  country: string | undefined,
  ...texts: readonly (string | Alias)[]
): Entity => ({
  id,
  kind,
  name,
  ...(country !== undefined && { country }),
  aliases: texts.map((text) => (typeof text === 'string' ? { text } : text)),
});

/** People and states whose names are spelt in many ways, several of them much alike. */
export const NAMED: readonly Entity[] = [
  entity('kim-jong-un', 'person', 'Kim Jong Un', 'KP', '김정은', 'Ким Чен Ын', '金正恩'),
  entity('kim-jong-il', 'person', 'Kim Jong Il', 'KP', '김정일', 'Ким Чен Ир'),
  entity('kim-yo-jong', 'person', 'Kim Yo Jong', 'KP', '김여정', 'Ким Ё Чжон'),
  entity('choe-son-hui', 'person', 'Choe Son Hui', 'KP'),
  entity('choe-ryong-hae', 'person', 'Choe Ryong Hae', 'KP'),
  entity('ri-pyong-chol', 'person', 'Ri Pyong Chol', 'KP'),
  entity('ri-yong-gil', 'person', 'Ri Yong Gil', 'KP'),
  entity('pak-jong-chon', 'person', 'Pak Jong Chon', 'KP'),
  entity('no-kwang-chol', 'person', 'No Kwang Chol', 'KP'),
  entity('jo-yong-won', 'person', 'Jo Yong Won', 'KP'),
  entity('yoon-suk-yeol', 'person', 'Yoon Suk-yeol', 'KR', '윤석열'),
  entity('park-chung-hee', 'person', '박정희', undefined),
  entity('sergei-shoigu', 'person', 'Sergei Shoigu', 'RU', 'Сергей Шойгу', 'Шойгу Сергей Кужугетович'),
  entity('sergey-lavrov', 'person', 'Сергей Лавров', 'RU'),
  entity('vladimir-putin', 'person', 'Vladimir Putin', 'RU', 'Владимир Путин', 'Володимир Путін'),
  entity('andrei-belousov', 'person', 'Андрей Белоусов', 'RU'),
  entity('valery-gerasimov', 'person', 'Valery Gerasimov', 'RU'),
  entity('volodymyr-zelensky', 'person', 'Volodymyr Zelensky', 'UA', 'Володимир Зеленський'),
  entity('robert-park', 'person', 'Robert Park', 'US'),
  entity('lech-walesa', 'person', 'Lech Wałęsa', 'PL'),
  entity('north-korea', 'state', 'North Korea', 'KP', 'DPRK', '조선', '북한', 'КНДР', '朝鲜'),
  entity('south-korea', 'state', 'South Korea', 'KR', 'Republic of Korea', 'ROK', '한국', '韩国'),
  entity('russia', 'state', 'Russia', 'RU', 'Russian Federation', 'Россия', '러시아', '俄罗斯'),
  entity('ukraine', 'state', 'Ukraine', 'UA', 'Україна'),
  entity('united-states', 'state', 'United States', 'US', 'USA', 'США', '미국'),
  entity('united-nations', 'organisation', 'United Nations', undefined, 'UN', 'ООН', '유엔', '联合国'),
];

/** A dossier of {@link NAMED}: North Korea and Kim Jong Un have relations, the others have none. */
export const named: DossierFile = {
  ...small,
  vocabulary: {
    ...small.vocabulary,
    kinds: ['person', 'state', 'organisation'].map((id) => ({
      id,
      label: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
      plural: `${id}s`,
      shape: 'circle',
    })),
  },
  entities: NAMED,
  sources: [{ id: 'source:paper', title: 'Paper' }],
  claims: [
    {
      id: 'claim:1',
      asserts: [
        ['kim-jong-un', 'leads', 'north-korea'],
        ['kim-jong-un', 'met', 'sergei-shoigu'],
      ],
      source: 'source:paper',
      speakers: [],
      stance: 'asserts',
      certainty: 'reported',
      summary: 'Kim Jong Un leads North Korea and met Sergei Shoigu.',
    },
  ],
};
