/**
 * The words of a dossier. These types are what a dossier file holds; `schema.ts` checks files against the same shape.
 * Claims are the only facts: relations are computed from them (see `relations.ts`).
 */

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;
export type EntityId = string;
export type SourceId = string;
export type ClaimId = string;

/** A date as the source knows it. `edtf` is Extended Date/Time Format (ISO 8601-2): `2024-10~`, `2024-21`, `2024-10/..`. */
export interface Dated {
  readonly edtf: string;
  /** True when the source does not say the date itself and it was worked out from context. */
  readonly inferred?: true;
  /** The source's own wording, such as 'the previous autumn'. */
  readonly words?: string;
}

/** Another name of an entity; `lang` is a BCP 47 tag such as `ko` or `ru`. */
export interface Alias {
  readonly text: string;
  readonly lang?: string;
}

export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue };
export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface Entity {
  readonly id: EntityId;
  /** Id of an {@link EntityKind} of the vocabulary. */
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly Alias[];
  readonly country?: CountryCode;
  readonly summary?: string;
  readonly when?: Dated;
  readonly at?: { readonly lat: number; readonly lon: number };
  /** What a transfer moves, such as `soldiers`, `missiles`, `technology`. */
  readonly commodity?: string;
  readonly links?: {
    readonly wikidata?: string;
    readonly opensanctions?: string;
    readonly url?: string;
  };
  readonly attributes?: Attributes;
}

/** Admiralty scale of a source; F means 'cannot be judged', never 'worst'. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  /** An entity id, or the publisher's name. */
  readonly publisher?: string;
  readonly published?: Dated;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly sha256?: string;
  readonly language?: string;
  /** The sources that this one repeats, so that origins can be counted instead of articles. */
  readonly basedOn?: readonly SourceId[];
  readonly reliability?: Reliability;
  /** The entity (a document) that stands for this source in the graph. */
  readonly entity?: EntityId;
  readonly attributes?: Attributes;
}

export const CERTAINTIES = ['confirmed', 'reported', 'estimated', 'possible', 'stated'] as const;
/** How sure the wording is. `stated`: the fact is only that it was said (a demand, a pledge, an opinion). */
export type Certainty = (typeof CERTAINTIES)[number];

export const STANCES = ['asserts', 'denies', 'declines', 'retracts'] as const;
/** What the speakers do with the assertion; `declines` is a refusal to say. */
export type Stance = (typeof STANCES)[number];

export const QUALIFIERS = ['about', 'at-least', 'up-to'] as const;

/** A number as a range. Two are never added unless one says it is `additionalTo` the other. */
export interface Quantity {
  /** The entity that is counted; without it, the relations asserted. */
  readonly of?: EntityId;
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly unit: string;
  readonly qualifier?: (typeof QUALIFIERS)[number];
  /** The source's own wording, such as 'thousands'. */
  readonly words?: string;
  /** Claims that may count the same things: to be compared, never added. */
  readonly sameAs?: readonly ClaimId[];
  /** Claims that count different things: may be added, as ranges. */
  readonly additionalTo?: readonly ClaimId[];
}

/** `[subject, relation type, object]`. */
export type Triple = readonly [subject: EntityId, type: string, object: EntityId];

export interface Claim {
  readonly id: ClaimId;
  readonly asserts: readonly Triple[];
  /** The source in which the claim can be read. */
  readonly source: SourceId;
  /** Where in the source, such as `A¶6.1`. */
  readonly locator?: string;
  /** Who says so; empty for the source's own voice. */
  readonly speakers: readonly EntityId[];
  readonly stance: Stance;
  readonly certainty: Certainty;
  /** When it happened. */
  readonly when?: Dated;
  /** When it was said. */
  readonly said?: Dated;
  readonly quantity?: Quantity;
  /** Admiralty scale of the information, 1 best to 5; 6 means 'cannot be judged'. */
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Words that the source quotes from a speaker. */
  readonly quote?: string;
  /** The claim in one sentence, in the dossier's own words. */
  readonly summary: string;
  /** The sources that are repeated at this place; without it, those that the source is based on as a whole. */
  readonly repeats?: readonly SourceId[];
  readonly attributes?: Attributes;
}

export const SHAPES = ['circle', 'flag', 'box', 'hexagon', 'pill', 'triangle', 'diamond', 'sheet'] as const;
export type Shape = (typeof SHAPES)[number];

export interface EntityKind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly shape: Shape;
  /** Name of an icon in `picture/icons.ts`, such as `user`. Unknown names draw no icon. */
  readonly icon?: string;
  /** The family whose hue outlines this kind; without it, ink. */
  readonly family?: string;
}

export interface Family {
  readonly id: string;
  readonly label: string;
  readonly colour: { readonly light: string; readonly dark: string };
  /** True when the family is switched off until somebody asks for it. */
  readonly hidden?: true;
}

export interface RelationType {
  readonly id: string;
  readonly family: string;
  /** A verb phrase that completes '<subject> … <object>', such as 'supplied'. */
  readonly label: string;
  /** The same read from the object: 'was supplied by'. */
  readonly inverse: string;
  readonly directed: boolean;
}

export interface Vocabulary {
  readonly kinds: readonly EntityKind[];
  readonly families: readonly Family[];
  readonly relationTypes: readonly RelationType[];
}

/** x and y in picture units (CSS pixels at zoom 1), then true when the place is pinned. */
export type Position = readonly [x: number, y: number, pinned?: boolean];

/** What decides what is visible. Empty lists hide nothing; see `lens/`. */
export interface Lens {
  readonly hiddenTypes: readonly string[];
  readonly hiddenKinds: readonly string[];
  readonly hiddenCertainties: readonly Certainty[];
  readonly hiddenSources: readonly SourceId[];
  readonly hiddenSpeakers: readonly EntityId[];
  readonly hiddenEntities: readonly EntityId[];
  /** Hide entities that no visible relation touches. */
  readonly hideUnrelated: boolean;
}

/** A camera that shows the rectangle around the centre; resolved against the size of the screen when used. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** Width and height that must fit, in picture units. */
  readonly width: number;
  readonly height: number;
}

/** One sentence or clause of a scene with the claims that it rests on. */
export interface Statement {
  readonly text: string;
  readonly claims: readonly ClaimId[];
  /** True when this statement opens a new paragraph. */
  readonly paragraph?: true;
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  /** A word or two above the title, such as 'The soldiers'. */
  readonly kicker?: string;
  readonly lens: Lens;
  readonly camera: Camera;
  /** What the scene is about; everything else fades. Empty: nothing fades. */
  readonly highlights: { readonly entities: readonly EntityId[]; readonly relations: readonly string[] };
  /** Places that differ from the dossier's in this scene. */
  readonly positions?: Readonly<Record<EntityId, Position>>;
  readonly statements: readonly Statement[];
  /** For the speaker only. */
  readonly notes?: string;
}

export interface Briefing {
  readonly id: string;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** The file, as `*.dossier.json` holds it. */
export interface DossierFile {
  readonly $schema?: string;
  readonly format: 'throughline-dossier';
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly vocabulary: Vocabulary;
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly positions: Readonly<Record<EntityId, Position>>;
  readonly briefings: readonly Briefing[];
}
