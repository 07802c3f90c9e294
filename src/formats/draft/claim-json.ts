import type { JsonWriter } from '../../dossier/packed/json-writer.ts';
import type { Claim } from '../../dossier/types.ts';

/** The rest of a claim, which most claims of files do not have, and what comes before each. */
const RARE = (
  ['locator', 'when', 'said', 'quantity', 'credibility', 'quote', 'repeats', 'attributes'] as const
).map((name) => [name, `,"${name}":`] as const);

function list(texts: readonly string[], json: JsonWriter): void {
  for (let i = 0; i < texts.length; i += 1) {
    json.json(i === 0 ? '[' : ',');
    json.text(texts[i] as string);
  }
  json.json(texts.length === 0 ? '[]' : ']');
}

/**
 * Writes a claim as JSON, as `JSON.stringify` would but for the order of its properties: several times as quickly, since files have
 * hundreds of thousands of claims that hold little.
 */
export function writeClaim(claim: Claim, json: JsonWriter): void {
  json.json('{"id":');
  json.text(claim.id);
  json.json(',"asserts":[');
  for (let i = 0; i < claim.asserts.length; i += 1) {
    if (i > 0) json.json(',');
    list(claim.asserts[i] as Claim['asserts'][number], json);
  }
  json.json('],"source":');
  json.text(claim.source);
  json.json(',"speakers":');
  list(claim.speakers, json);
  json.json(',"stance":');
  json.text(claim.stance);
  json.json(',"certainty":');
  json.text(claim.certainty);
  for (const [name, before] of RARE) {
    const value = claim[name];
    if (value === undefined) continue;
    json.json(before);
    json.json(JSON.stringify(value));
  }
  json.json(',"summary":');
  json.text(claim.summary);
  json.json('}');
}
