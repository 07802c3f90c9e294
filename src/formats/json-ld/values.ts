import { intervalOf } from '../../dossier/evidence/dates.ts';
import type { Attributes, Dated } from '../../dossier/types.ts';
import { webAddress } from '../web-address.ts';

/** What JSON-LD is made of; undefined parts are left out when it is written. */
type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** A node of JSON-LD. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A date as a literal of EDTF (https://id.loc.gov/datatypes/edtf.html); as plain text when it is none. */
const edtf = (text: string): Json => (intervalOf(text) ? { '@type': 'edtf:EDTF', '@value': text } : text);

/** A date with what is known of it, under `term` and two more that begin like `own`. */
export const datedAs = (term: string, own: string, dated: Dated | undefined): JsonObject =>
  dated
    ? {
        [term]: edtf(dated.edtf),
        [`tl:${own}Inferred`]: dated.inferred,
        [`tl:${own}Words`]: dated.words,
      }
    : {};

/** An address as a link if it leads to the web; as text where it does not, or is written in another way. */
export function addressAs(term: string, url: string | undefined): JsonObject {
  if (url === undefined) return {};
  const address = webAddress(url);
  return {
    [term]: address === undefined ? undefined : { '@id': address },
    'tl:address': address === url ? undefined : url,
  };
}

/** Attributes of the dossier's own, as a JSON literal. */
export const attributesAs = (attributes: Attributes | undefined): JsonObject =>
  attributes ? { 'tl:attributes': attributes } : {};

/** Numbers as exact decimals, which JSON-LD's own would not stay. */
export const decimal = (n: number | undefined): Json => {
  if (n === undefined) return undefined;
  const text = String(n);
  return { '@type': text.includes('e') ? 'xsd:double' : 'xsd:decimal', '@value': text };
};

/** Language tags as JSON-LD takes them (BCP 47, as far as its shape goes). */
export const isLanguage = (tag: string | undefined): tag is string =>
  tag !== undefined && /^[A-Za-z]{1,8}(-[A-Za-z\d]{1,8})*$/.test(tag);
