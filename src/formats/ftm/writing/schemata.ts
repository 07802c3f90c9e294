import type { Entity, Triple } from '../../../dossier/types.ts';
import { isA, schemaOf } from '../model.ts';

/** The schema of each kind that is not one itself. */
const KINDS: readonly (readonly [words: RegExp, schema: string])[] = [
  [/^(person|people|individual|human)$/, 'Person'],
  [/^(state|country|nation|agency|ministry|government|public-?body|court|police|authority)$/, 'PublicBody'],
  [/^(company|corporation|business|firm|bank)$/, 'Company'],
  [/^(organi[sz]ation|ngo|institution|group|force|unit|network|party|media)$/, 'Organization'],
  [/^(vessel|ship)$/, 'Vessel'],
  [/^(airplane|aircraft|plane)$/, 'Airplane'],
  [/^(event|meeting|conflict|incident|battle|transfer|visit|campaign)$/, 'Event'],
  [/^(document|article|report|letter|file)$/, 'Article'],
  [/^(place|location|city|address|site|port|region)$/, 'Address'],
  [/^(programme|program|project)$/, 'Project'],
  [/^(position|office|post)$/, 'Position'],
];

/** What has no schema of its own: the model lets everybody who can act be one. */
const OTHER = 'LegalEntity';

/** The schema of an entity: its kind, where that is one, else the nearest. */
export function schemaFor({ kind }: Pick<Entity, 'kind'>): string {
  if (schemaOf(kind) && !schemaOf(kind)?.edge) return kind;
  const word = kind.toLowerCase().replace(/[\s_]+/g, '-');
  return KINDS.find(([words]) => words.test(word))?.[1] ?? OTHER;
}

/** Links that the model has, by words of the relation type. */
const LINKS: readonly (readonly [words: RegExp, schema: string])[] = [
  [/\b(owns?|owned|holds-shares-in|shareholder)\b/, 'Ownership'],
  [/\b(leads?|directs?|heads?|chairs?|director|secretary|president|manages?|commands?)\b/, 'Directorship'],
  [/\b(member|belongs|joined)\b/, 'Membership'],
  [/\b(works?|employed|employee|employs)\b/, 'Employment'],
  [/\b(married|spouse|parent|child|son|daughter|sibling|brother|sister|relative)\b/, 'Family'],
  [/\b(paid|pays?)\b/, 'Payment'],
  [/\b(represents?|represented|spokesperson|lawyer|agent)\b/, 'Representation'],
];

/** The link for everything else; it says in its role what is meant. */
export const OTHER_LINK = 'UnknownLink';

/** The schema of a relation: one of the model's links where the words and both ends allow it. `endSchema` gives the schema of an end. */
export function linkSchema([subject, type, object]: Triple, endSchema: (id: string) => string): string {
  const words = type.toLowerCase().replace(/[\s_]+/g, '-');
  const [, schema = OTHER_LINK] = LINKS.find(([pattern]) => pattern.test(words)) ?? [];
  const { edge, properties } = schemaOf(schema) ?? {};
  const fits = (id: string, end: string | undefined): boolean =>
    isA(endSchema(id), properties?.get(end ?? '')?.range ?? '');
  return fits(subject, edge?.source) && fits(object, edge?.target) ? schema : OTHER_LINK;
}
