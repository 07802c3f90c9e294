import type { PackedDossier } from '../../dossier/packed/dossier.ts';
import type { Claim, Entity } from '../../dossier/types.ts';
import type { RemarkGroup } from '../reading/remarks.ts';

/** An entity as a file has it. Without a name, its id is one; without a kind, it is an `entity`. */
export type DraftEntity = Pick<Entity, 'id'> & Partial<Omit<Entity, 'id'>>;

/** What is said of a claim, or is undefined: engines are quicker with objects that all have the same properties. */
export type Said = { readonly [K in keyof Claim]?: Claim[K] | undefined };

/** What a file says of a tie between two entities: it becomes one claim. */
export interface DraftRelation extends Omit<Said, 'asserts'> {
  readonly subject: string;
  /** `related-to` if the file gives none. */
  readonly type?: string | undefined;
  readonly object: string;
  /** True if not given. */
  readonly directed?: boolean | undefined;
  /** True when it holds both ways: then the claim asserts both. */
  readonly mutual?: boolean | undefined;
}

/** What the file is called, for the dossier and for the source that it is. */
export interface FileIdentity {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256?: string | undefined;
}

/** What has been read, ready to be opened, and all remarks about it. */
export interface Drafted {
  readonly packed: PackedDossier;
  readonly remarks: readonly RemarkGroup[];
}
