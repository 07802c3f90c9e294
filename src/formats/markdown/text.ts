import { clean } from '../text.ts';

/**
 * Text that stays text in Markdown, GitHub's flavour: whatever could be markup, a link, a formula or HTML has a backslash in front, and
 * line breaks become `<br>`, which is how a cell of a table holds them. Everything that begins a block is within a line here.
 */
export function markdownText(text: string): string {
  return (
    clean(text)
      .replace(/[\\`*_{}[\]<>#|~&$!^]/g, '\\$&')
      // GitHub makes links of bare addresses: without ://, www. and @ there are none.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/@/g, '\\@')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/\b(mailto|xmpp):/gi, '$1\\:')
      .trim()
      .replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')
      .replace(/\t/g, ' ')
  );
}
