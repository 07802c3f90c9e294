/*
 * What months, seasons and days of the week are called in the languages of the field, in lower case and without accents that typists leave
 * out. A name of at least three letters may be cut short, with or without a point.
 */

const MONTHS: readonly string[] = [
  'january januar janvier enero gennaio janeiro январь января січень січня january',
  'february februar fevrier febrero febbraio fevereiro февраль февраля лютий лютого',
  'march marz maerz mrz mars marzo marco март марта березень березня',
  'april avril abril aprile апрель апреля квітень квітня',
  'may mai mayo maggio maio май мая травень травня',
  'june juni juin junio giugno junho июнь июня червень червня',
  'july juli juillet julio luglio julho июль июля липень липня',
  'august aout agosto август августа серпень серпня',
  'september sept septembre septiembre settembre setembro сентябрь сентября вересень вересня',
  'october oktober octobre octubre ottobre outubro октябрь октября жовтень жовтня',
  'november novembre noviembre novembro ноябрь ноября листопад листопада',
  'december dezember decembre diciembre dicembre dezembro декабрь декабря грудень грудня',
];

const SEASONS: readonly string[] = [
  'spring springtime frühling fruhling frühjahr fruhjahr printemps primavera весна весной весны 봄 春',
  'summer summertime sommer ete verano estate verao лето летом лета 여름 夏',
  'autumn fall herbst automne otoño otono autunno outono осень осенью осени 가을 秋',
  'winter wintertime hiver invierno inverno зима зимой зимы 겨울 冬',
];

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche понедельник вторник среда четверг пятница суббота воскресенье';

/** Words that stand between the parts of a date and say nothing. */
const SILENT: ReadonlySet<string> = new Set(
  'of the de del di do le den der am in on im le à год года году г р року'.split(' '),
);

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}/gu, '')
    .normalize('NFC');

const numbered = (lists: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, i) => list.split(' ').map((word) => [folded(word), i + from] as const)));

const MONTH_NAMES = numbered(MONTHS, 1);
const SEASON_NAMES = numbered(SEASONS, 21);
const WEEKDAY_NAMES = WEEKDAYS.split(' ');

/** Beginnings of three letters and more that only one month has; in French, three do not tell June from July. */
const SHORT_MONTHS: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number | undefined>();
  for (const [name, month] of MONTH_NAMES)
    for (let length = 3; length < name.length; length += 1) {
      const start = name.slice(0, length);
      found.set(start, found.has(start) && found.get(start) !== month ? undefined : month);
    }
  return new Map([...found].flatMap(([start, month]) => (month === undefined ? [] : [[start, month]])));
})();

/** The number of a month by its name or the beginning of it, in lower case, from 1. */
export function monthOf(word: string): number | undefined {
  const name = folded(word);
  return MONTH_NAMES.get(name) ?? SHORT_MONTHS.get(name);
}

/** What EDTF has in place of a month for a season, 21 to 24, by its name in lower case. */
export const seasonOf = (word: string): number | undefined => SEASON_NAMES.get(folded(word));

/** True for words in a date that say nothing of it: days of the week, articles. */
export const saysNothing = (word: string): boolean =>
  SILENT.has(word) ||
  (word.length >= 3 && monthOf(word) === undefined && WEEKDAY_NAMES.some((day) => day.startsWith(word)));
