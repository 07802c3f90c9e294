import { clean } from '../text.ts';

/** What TeX and BibTeX would take for something else. Braces have names, since BibTeX counts them even behind a backslash. */
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Text as TeX reads it, on one line; letters of all scripts stay as they are, in UTF-8. */
export function texText(text: string): string {
  return clean(text)
    .replace(/[\\{}~^#$%&_]/g, (char) => NAMES[char] ?? char)
    .replace(/\s+/gu, ' ');
}
