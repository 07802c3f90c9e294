import type { Entity } from '../../../dossier/types.ts';
import { CUSTOM_TYPE } from '../extension.ts';

/** Types of STIX that ask for nothing but a name: an entity of such a kind is written as one. */
const SAME = new Set([
  'attack-pattern',
  'campaign',
  'course-of-action',
  'intrusion-set',
  'threat-actor',
  'tool',
  'vulnerability',
]);

/** Kinds that are identities, by their class (2.1, identity-class-ov). */
const IDENTITIES: readonly (readonly [words: RegExp, identityClass: string])[] = [
  [/^(person|people|individual|human)$/, 'individual'],
  [
    /^(agency|company|organi[sz]ation|legal-?entity|public-?body|ministry|bank|media|institution)$/,
    'organization',
  ],
  [/^(group|force|unit|family|network)$/, 'group'],
];

const PLACES = /^(state|country|nation|place|location|city|region|address|site|port)$/;

/** What an entity that is not of STIX becomes there. */
export interface WrittenKind {
  readonly type: string;
  readonly identityClass?: string;
}

/**
 * The type of a kind. States and places are locations, as STIX has countries, even where they act: one thing stays one object. A location
 * needs a country or coordinates; what has neither, and every other kind, becomes an object of a type that our extension defines.
 */
export function writtenKind({ kind, country, at }: Entity): WrittenKind {
  const word = kind.toLowerCase().replace(/[\s_]+/g, '-');
  if (SAME.has(word)) return { type: word };
  const [, identityClass] = IDENTITIES.find(([words]) => words.test(word)) ?? [];
  if (identityClass !== undefined) return { type: 'identity', identityClass };
  return { type: PLACES.test(word) && (country ?? at) !== undefined ? 'location' : CUSTOM_TYPE };
}
