import type { Claim, ClaimId, EntityId, Triple } from './types.ts';

/** Names one triple everywhere: in scenes, selections and exports. `subject|type|object`, with `|` and `\` inside ids escaped by `\`. */
export type RelationKey = string;

/** All claims that assert the same triple: what the canvas draws as one line. */
export interface Relation {
  readonly key: RelationKey;
  readonly subject: EntityId;
  readonly type: string;
  readonly object: EntityId;
  /** In the order of the dossier. Never empty: a relation without a claim cannot exist. */
  readonly claims: readonly ClaimId[];
}

const escapeId = (id: string): string => (/[|\\]/.test(id) ? id.replace(/[|\\]/g, '\\$&') : id);

/** The key of a triple; different triples have different keys. */
export function relationKey([subject, type, object]: Triple): RelationKey {
  return `${escapeId(subject)}|${escapeId(type)}|${escapeId(object)}`;
}

/** The triple that a key names; undefined for text that is no key. */
export function tripleOf(key: RelationKey): Triple | undefined {
  const parts = key.includes('\\') ? unescaped(key) : key.split('|');
  const [subject, type, object, ...more] = parts;
  if (subject === undefined || type === undefined || object === undefined || more.length > 0)
    return undefined;
  return [subject, type, object];
}

/** The parts of a key with escapes; none when it escapes what needs none. */
function unescaped(key: RelationKey): readonly string[] {
  const parts = [''];
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charAt(i);
    if (unit === '|') parts.push('');
    else {
      if (unit === '\\') i += 1;
      const meant = key.charAt(i);
      if (unit === '\\' && meant !== '|' && meant !== '\\') return [];
      parts[parts.length - 1] += meant;
    }
  }
  return parts;
}

/** Groups claims by the triples that they assert. A claim that states one triple twice counts once. */
export function deriveRelations(claims: Iterable<Claim>): Map<RelationKey, Relation> {
  const relations = new Map<RelationKey, Relation & { claims: ClaimId[] }>();
  for (const claim of claims) {
    for (const triple of claim.asserts) {
      const key = relationKey(triple);
      const known = relations.get(key);
      if (!known) {
        const [subject, type, object] = triple;
        relations.set(key, { key, subject, type, object, claims: [claim.id] });
      } else if (known.claims.at(-1) !== claim.id) {
        known.claims.push(claim.id);
      }
    }
  }
  return relations;
}

/** The claims of a relation, as far as `claims` holds them. */
export function claimsOf(
  relation: Relation,
  { claims }: { readonly claims: ReadonlyMap<ClaimId, Claim> },
): Claim[] {
  return relation.claims.flatMap((id) => {
    const claim = claims.get(id);
    return claim ? [claim] : [];
  });
}
