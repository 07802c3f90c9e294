import type { ColumnRole } from '../choice.ts';

/*
 * What people call columns, in the languages of the field. Headers are compared folded: lower case, letters and digits only. Of
 * several that a table has, the first of a list counts.
 */

/** A header as it is compared: `Source_URL` and `source url` are one. */
export const folded = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Columns that name the two ends of a relation go together: none is an end without one of the other list. */
export interface EndWords {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Those, the surest first. */
export const ENDS: readonly EndWords[] = [
  {
    source: ['source', 'sourceid', 'sourcenode', 'sourceentity', 'src'],
    target: ['target', 'targetid', 'targetnode', 'targetentity', 'dst', 'dest', 'destination', 'tgt'],
  },
  { source: ['from', 'fromid', 'fromnode', 'fromnodeid'], target: ['to', 'toid', 'tonode', 'tonodeid'] },
  { source: ['subject', 'subjectid'], target: ['object', 'objectid'] },
  {
    source: ['nodeidstart', 'startid', 'startnode', 'startnodeid', 'idstart', 'head'],
    target: ['nodeidend', 'endid', 'endnode', 'endnodeid', 'idend', 'tail'],
  },
  {
    source: ['sender', 'senderid', 'payer', 'seller', 'supplier', 'exporter', 'origin', 'originid', 'donor'],
    target: [
      ...['recipient', 'recipientid', 'receiver', 'receiverid', 'payee', 'beneficiary', 'buyer', 'customer'],
      ...['importer', 'destination', 'destinationid', 'dest'],
    ],
  },
  {
    source: ['owner', 'ownerid', 'parent', 'parentid', 'shareholder', 'investor'],
    target: [
      'owned',
      'ownedid',
      'child',
      'childid',
      'subsidiary',
      'asset',
      'property',
      'company',
      'investee',
    ],
  },
  {
    source: ['von', 'quelle', 'absender', 'sender', 'auftraggeber'],
    target: ['nach', 'an', 'zu', 'ziel', 'empfänger', 'auftragnehmer'],
  },
  {
    source: ['de', 'origine', 'émetteur', 'expéditeur', 'payeur', 'da', 'mittente'],
    target: ['à', 'a', 'vers', 'cible', 'destinataire', 'bénéficiaire', 'destinazione', 'destinatario'],
  },
  {
    source: ['desde', 'origen', 'origem', 'fuente', 'remitente', 'de'],
    target: ['hasta', 'para', 'destino', 'objetivo', 'destinatario'],
  },
  {
    source: ['от', 'откуда', 'из', 'источник', 'отправитель', 'від'],
    target: ['кому', 'куда', 'к', 'до', 'цель', 'получатель', 'одержувач'],
  },
  { source: ['출발', '출발지', '보낸사람', '주체'], target: ['도착', '도착지', '받는사람', '대상'] },
  { source: ['起点', '来源', '源', '始点', '出発地'], target: ['终点', '目标', '目的地', '終点', '到着地'] },
  ...['node', 'entity', 'person', 'name', 'id', 'actor', 'party', 'user', 'character'].flatMap((word) => [
    { source: [`${word}1`, `${word}a`, `1${word}`], target: [`${word}2`, `${word}b`, `2${word}`] },
  ]),
  {
    source: ['person', 'officer', 'director', 'employee', 'member'],
    target: ['company', 'organisation', 'organization', 'employer', 'firm', 'entity', 'group'],
  },
];

/** After the word for an end: what else of it a table may say. */
export const END_PARTS = {
  id: ['id', 'code', 'key'],
  name: ['name', 'label', 'title'],
  kind: ['kind', 'type', 'category', 'class', 'schema'],
} as const;

type Words = readonly (readonly [role: ColumnRole, words: readonly string[]])[];

const DATE: readonly string[] = [
  ...['date', 'when', 'day', 'year', 'month', 'datum', 'jahr', 'tag', 'fecha', 'año', 'data', 'ano', 'année'],
  ...['дата', 'год', '날짜', '日期', '日付', 'time', 'timestamp', 'datetime', 'timeset', 'eventdate'],
];
const START: readonly string[] = [
  ...[
    'start',
    'startdate',
    'startyear',
    'begin',
    'begindate',
    'since',
    'validfrom',
    'datefrom',
    'from',
    'von',
  ],
  ...['beginn', 'desde', 'inicio', 'début', 'начало', 'с', '시작', '开始', '開始'],
];
const END: readonly string[] = [
  ...['end', 'enddate', 'endyear', 'finish', 'until', 'validto', 'validuntil', 'dateto', 'to', 'bis', 'ende'],
  ...['hasta', 'fin', 'конец', 'по', '종료', '结束', '終了'],
];

/** Of relations. */
export const RELATION_WORDS: Words = [
  ['directed', ['directed', 'direction', 'gerichtet', 'isdirected']],
  [
    'type',
    [
      ...[
        'type',
        'relation',
        'relationship',
        'relationtype',
        'relationshiptype',
        'reltype',
        'rel',
        'edgetype',
      ],
      ...[
        'linktype',
        'predicate',
        'interaction',
        'kind',
        'category',
        'verb',
        'role',
        'beziehung',
        'art',
        'typ',
      ],
      ...['relación', 'tipo', 'lien', 'relação', 'тип', 'связь', 'отношение', '관계', '유형', '关系', '類型'],
    ],
  ],
  [
    'label',
    [
      ...[
        'label',
        'summary',
        'description',
        'statement',
        'claim',
        'text',
        'note',
        'notes',
        'comment',
        'name',
      ],
      ...[
        'beschreibung',
        'anmerkung',
        'descripción',
        'nota',
        'remarque',
        'описание',
        'примечание',
        '설명',
        '说明',
      ],
    ],
  ],
  ['date', DATE],
  ['start', START],
  ['end', END],
  [
    'number',
    [
      ...[
        'amount',
        'value',
        'count',
        'number',
        'quantity',
        'sum',
        'total',
        'betrag',
        'anzahl',
        'menge',
        'wert',
      ],
      ...[
        'monto',
        'importe',
        'cantidad',
        'montant',
        'quantité',
        'quantità',
        'importo',
        'сумма',
        'количество',
      ],
      ...['число', '금액', '수량', '金额', '数量', '金額'],
    ],
  ],
  [
    'unit',
    ['unit', 'units', 'currency', 'einheit', 'währung', 'moneda', 'devise', 'валюта', '단위', '单位', '通貨'],
  ],
  [
    'evidence-url',
    ['sourceurl', 'evidenceurl', 'referenceurl', 'url', 'link', 'href', 'sourcelink', 'website', 'ссылка'],
  ],
  [
    'evidence',
    [
      ...[
        'evidence',
        'sourcetitle',
        'source',
        'sources',
        'sourcename',
        'reference',
        'references',
        'ref',
        'citation',
      ],
      ...[
        'publication',
        'article',
        'document',
        'beleg',
        'quelle',
        'fuente',
        'fonte',
        'источник',
        '출처',
        '出处',
      ],
    ],
  ],
  [
    'evidence-date',
    [
      'sourcedate',
      'evidencedate',
      'published',
      'publishedon',
      'publicationdate',
      'datepublished',
      'accessed',
    ],
  ],
  ['speaker', ['speaker', 'saidby', 'claimedby', 'accordingto', 'attributedto', 'sprecher', 'говорит']],
  ['certainty', ['certainty', 'confidence', 'sicherheit', 'gewissheit', 'certeza', 'достоверность']],
  ['quote', ['quote', 'quotation', 'zitat', 'cita', 'цитата', '인용']],
  ['id', ['id', 'edgeid', 'relationid', 'relationshipid', 'linkid', 'claimid', 'key', 'uid', 'uuid']],
];

/** Of entities. */
export const ENTITY_WORDS: Words = [
  [
    'id',
    [
      ...['id', 'nodeid', 'entityid', 'identifier', 'uid', 'uuid', 'key', 'personid', 'companyid', 'orgid'],
      ...['code', 'iata', 'icao', 'lei', 'isin', 'ticker', 'abbreviation'],
    ],
  ],
  [
    'name',
    [
      ...[
        'name',
        'label',
        'title',
        'fullname',
        'displayname',
        'caption',
        'entity',
        'node',
        'person',
        'company',
      ],
      ...[
        'organisation',
        'organization',
        'bezeichnung',
        'nombre',
        'nom',
        'nome',
        'имя',
        'название',
        'фио',
        'ім’я',
      ],
      ...['이름', '명칭', '名称', '名字', '姓名', '名前', '氏名'],
    ],
  ],
  [
    'alias',
    ['aliases', 'alias', 'aka', 'alsoknownas', 'othernames', 'othername', 'altnames', 'псевдоним', '별칭'],
  ],
  [
    'kind',
    [
      ...['kind', 'type', 'entitytype', 'nodetype', 'category', 'class', 'schema', 'group', 'labels', 'sort'],
      ...['art', 'typ', 'tipo', 'catégorie', 'категория', 'тип', '종류', '유형', '类型', '種類'],
    ],
  ],
  [
    'country',
    [
      ...[
        'country',
        'countrycode',
        'countrycodes',
        'countries',
        'nationality',
        'jurisdiction',
        'land',
        'staat',
      ],
      ...[
        'país',
        'pais',
        'pays',
        'paese',
        'страна',
        'гражданство',
        'країна',
        '국가',
        '국적',
        '国家',
        '国籍',
        '国',
      ],
    ],
  ],
  [
    'summary',
    [
      'summary',
      'description',
      'desc',
      'bio',
      'about',
      'beschreibung',
      'descripción',
      'описание',
      '설명',
      '说明',
    ],
  ],
  ['url', ['url', 'website', 'homepage', 'link', 'webpage', 'сайт']],
  ['wikidata', ['wikidata', 'wikidataid', 'qid']],
  ['date', DATE],
  ['start', START],
  ['end', END],
  ['latitude', ['latitude', 'lat', 'breite', 'breitengrad', 'latitud', 'широта', '위도', '纬度']],
  [
    'longitude',
    ['longitude', 'lon', 'lng', 'long', 'länge', 'längengrad', 'longitud', 'долгота', '경도', '经度'],
  ],
  ['x', ['x', 'posx', 'xpos']],
  ['y', ['y', 'posy', 'ypos']],
];
