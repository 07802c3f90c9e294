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

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Columns that name the two ends of a relation go together: none is an end without one of the other list. */
export interface EndWords {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Those, the surest first. */
export const ENDS: readonly EndWords[] = [
  {
    source: words('source sourceid sourcenode sourceentity src'),
    target: words('target targetid targetnode targetentity dst dest destination tgt'),
  },
  { source: words('from fromid fromnode fromnodeid'), target: words('to toid tonode tonodeid') },
  { source: words('subject subjectid'), target: words('object objectid') },
  {
    source: words('nodeidstart startid startnode startnodeid idstart head'),
    target: words('nodeidend endid endnode endnodeid idend tail'),
  },
  {
    source: words('sender senderid payer seller supplier exporter origin originid donor'),
    target: words(`
      recipient recipientid receiver receiverid payee beneficiary buyer customer importer destination
      destinationid dest
    `),
  },
  {
    source: words('owner ownerid parent parentid shareholder investor'),
    target: words('owned ownedid child childid subsidiary asset property company investee'),
  },
  {
    source: words('von quelle absender sender auftraggeber'),
    target: words('nach an zu ziel empfänger auftragnehmer'),
  },
  {
    source: words('de origine émetteur expéditeur payeur da mittente'),
    target: words('à a vers cible destinataire bénéficiaire destinazione destinatario'),
  },
  {
    source: words('desde origen origem fuente remitente de'),
    target: words('hasta para destino objetivo destinatario'),
  },
  {
    source: words('от откуда из источник отправитель від'),
    target: words('кому куда к до цель получатель одержувач'),
  },
  { source: words('출발 출발지 보낸사람 주체'), target: words('도착 도착지 받는사람 대상') },
  { source: words('起点 来源 源 始点 出発地'), target: words('终点 目标 目的地 終点 到着地') },
  ...words('node entity person name id actor party user character').flatMap((word) => [
    { source: [`${word}1`, `${word}a`, `1${word}`], target: [`${word}2`, `${word}b`, `2${word}`] },
  ]),
  {
    source: words('person officer director employee member'),
    target: words('company organisation organization employer firm entity group'),
  },
];

/** After the word for an end: what else of it a table may say. */
export const END_PARTS = {
  id: words('id code key'),
  name: words('name label title'),
  kind: words('kind type category class schema'),
} as const;

type Words = readonly (readonly [role: ColumnRole, words: readonly string[]])[];

const DATE: readonly string[] = words(`
      date when day year month datum jahr tag fecha año data ano année дата год 날짜 日期 日付 time
      timestamp datetime timeset eventdate
    `);
const START: readonly string[] = words(`
      start startdate startyear begin begindate since validfrom datefrom from von beginn desde inicio
      début начало с 시작 开始 開始
    `);
const END: readonly string[] = words(`
      end enddate endyear finish until validto validuntil dateto to bis ende hasta fin конец по 종료 结束
      終了
    `);

/** Of relations. */
export const RELATION_WORDS: Words = [
  ['directed', words('directed direction gerichtet isdirected')],
  [
    'type',
    words(`
      type relation relationship relationtype relationshiptype reltype rel edgetype linktype predicate
      interaction kind category verb role beziehung art typ relación tipo lien relação тип связь
      отношение 관계 유형 关系 類型
    `),
  ],
  [
    'label',
    words(`
      label summary description statement claim text note notes comment name beschreibung anmerkung
      descripción nota remarque описание примечание 설명 说明
    `),
  ],
  ['date', DATE],
  ['start', START],
  ['end', END],
  [
    'number',
    words(`
      amount value count number quantity sum total betrag anzahl menge wert monto importe cantidad
      montant quantité quantità importo сумма количество число 금액 수량 金额 数量 金額
    `),
  ],
  ['unit', words('unit units currency einheit währung moneda devise валюта 단위 单位 通貨')],
  ['evidence-url', words('sourceurl evidenceurl referenceurl url link href sourcelink website ссылка')],
  [
    'evidence',
    words(`
      evidence reportedby accordingto sourcetitle source sources sourcename reference references ref citation publication
      article document beleg quelle fuente fonte источник 출처 出处
    `),
  ],
  [
    'evidence-date',
    words(`
      sourcedate evidencedate published publishedon publicationdate datepublished accessed
    `),
  ],
  ['speaker', words('speaker saidby claimedby accordingto attributedto sprecher говорит')],
  ['certainty', words('certainty confidence sicherheit gewissheit certeza достоверность')],
  ['quote', words('quote quotation zitat cita цитата 인용')],
  ['id', words('id edgeid relationid relationshipid linkid claimid key uid uuid')],
];

/** Of entities. */
export const ENTITY_WORDS: Words = [
  [
    'id',
    words(`
      id nodeid entityid identifier uid uuid key personid companyid orgid code iata icao lei isin
      ticker abbreviation
    `),
  ],
  [
    'name',
    words(`
      name label title fullname displayname caption entity node person company organisation
      organization bezeichnung nombre nom nome имя название фио імя 이름 명칭 名称 名字 姓名 名前 氏名
    `),
  ],
  ['alias', words('aliases alias aka alsoknownas othernames othername altnames псевдоним 별칭')],
  [
    'kind',
    words(`
      kind type entitytype nodetype category class schema group labels sort art typ tipo catégorie
      категория тип 종류 유형 类型 種類
    `),
  ],
  [
    'country',
    words(`
      country countrycode countrycodes countries nationality jurisdiction land staat país pais pays
      paese страна гражданство країна 국가 국적 国家 国籍 国
    `),
  ],
  ['summary', words('summary description desc bio about beschreibung descripción описание 설명 说明')],
  ['url', words('url website homepage link webpage сайт')],
  ['wikidata', words('wikidata wikidataid qid')],
  ['date', DATE],
  ['start', START],
  ['end', END],
  ['latitude', words('latitude lat breite breitengrad latitud широта 위도 纬度')],
  ['longitude', words('longitude lon lng long länge längengrad longitud долгота 경도 经度')],
  [
    'coordinates',
    words(`
      coordinates coordinate coords coord latlon latlong latlng lonlat longlat lnglat geopoint geolocation geoposition geo
      gps point wkt geom geometry location position place koordinaten coordonnées coordenadas координаты 좌표 坐标 座標
    `),
  ],
  ['x', words('x posx xpos')],
  ['y', words('y posy ypos')],
];
