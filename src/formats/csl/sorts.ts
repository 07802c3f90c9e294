import type { Source } from '../../dossier/types.ts';

/** What sort of thing a source is, in the words of CSL. */
export type SourceSort =
  | 'article'
  | 'article-newspaper'
  | 'book'
  | 'broadcast'
  | 'dataset'
  | 'document'
  | 'report'
  | 'webpage';

const WORDS: readonly (readonly [words: RegExp, sort: SourceSort])[] = [
  [/^(newspaper|news) ?article$/, 'article-newspaper'],
  [/^(journal ?)?article$/, 'article'],
  [/^book$/, 'book'],
  [/^(broadcast|tv|radio|television)$/, 'broadcast'],
  [/^data ?set$/, 'dataset'],
  [/^(tech ?|technical ?)?report$/, 'report'],
  [/^(web ?page|web ?site|online)$/, 'webpage'],
];

/** What a source says of its sort in an attribute `type`; else a page where it has an address, and a document where it has none. */
export function sortOf({ attributes, url }: Source): SourceSort {
  const word = attributes?.type;
  const text = typeof word === 'string' ? word.toLowerCase().replace(/[-_]/g, ' ') : '';
  return WORDS.find(([words]) => words.test(text))?.[1] ?? (url === undefined ? 'document' : 'webpage');
}
