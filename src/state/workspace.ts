import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RelationKey } from '../dossier/relations.ts';
import type { ClaimId, EntityId, Lens } from '../dossier/types.ts';
import type { ChosenLimits } from '../formats/reading/limits/chosen.ts';
import type { Fault } from '../kernel/fault.ts';
import { OPEN_LENS } from '../lens/lens.ts';
import type { Step } from './document.ts';
import type { Importing } from './import/importing.ts';

/** What is selected. The last one chosen is what the drawer shows. */
export interface Selection {
  readonly entities: readonly EntityId[];
  readonly relations: readonly RelationKey[];
}

export const NOTHING: Selection = { entities: [], relations: [] };

/** Where the canvas looks: `x`, `y` are the picture coordinates at its centre. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Size of the canvas in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Panels {
  readonly lens: boolean;
  readonly drawer: boolean;
  readonly briefing: boolean;
  /** Whether the legend is unfolded. */
  readonly legend: boolean;
  readonly minimap: boolean;
  /** CSS pixels. */
  readonly lensWidth: number;
  readonly drawerWidth: number;
}

/** The presenter, while it is on. */
export interface Presenting {
  readonly briefing: string;
  /** Place of the scene, from 0. */
  readonly scene: number;
  readonly blank?: 'black' | 'white';
  readonly notes: boolean;
}

export type Dialog = 'duplicates' | 'export' | 'import' | 'palette' | 'shortcuts';
/** How the marks of a dossier that is too large to be drawn in full are coloured and sized. */
export interface MarkWays {
  readonly colour: 'kind' | 'community';
  /** By the number of relations, or by rank among what is visible. */
  readonly size: 'degree' | 'rank';
}

export type ColourScheme = 'light' | 'dark' | 'system';

/** Something to tell the person; faults stay until they are closed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly fault?: Fault;
  /** What was done; undo is offered for as long as it is the last step of the history. */
  readonly step?: Step;
}

/** Whether the dossier is safe on this device. */
export type Saving = 'saved' | 'saving' | 'unsaved' | 'failed';

/** How far long work is. */
export interface JobProgress {
  /** From 0 to 1. */
  readonly share?: number;
  /** What has been done so far, such as '12 of 40 MB'. */
  readonly words?: string;
}

/** Long work that runs in a worker. */
export interface Job {
  readonly id: number;
  readonly title: string;
  /** How far it is, where that is known. */
  readonly progress?: JobProgress;
}

export interface WorkspaceState {
  readonly lens: Lens;
  readonly selection: Selection;
  readonly viewport: Viewport | undefined;
  readonly panels: Panels;
  readonly scheme: ColourScheme;
  readonly marks: MarkWays;
  readonly presenting: Presenting | undefined;
  readonly dialog: Dialog | undefined;
  /** Limits of imports of which the person wants others than the usual ones. */
  readonly limits: ChosenLimits;
  /** The file that is being imported, as far as that is. */
  readonly importing: Importing | undefined;
  /** The claim to bring into view in the drawer. */
  readonly claim: ClaimId | undefined;
  readonly notices: readonly Notice[];
  readonly saving: Saving;
  readonly jobs: readonly Job[];
}

/** What is kept between visits, by name; everything else starts afresh. */
export const PERSISTENT = ['lens', 'selection', 'viewport', 'panels', 'scheme', 'marks', 'limits'] as const;
export type PersistentWorkspace = Pick<WorkspaceState, (typeof PERSISTENT)[number]>;

export const START: WorkspaceState = {
  lens: OPEN_LENS,
  selection: NOTHING,
  viewport: undefined,
  panels: {
    lens: true,
    drawer: true,
    briefing: false,
    legend: false,
    minimap: true,
    lensWidth: 232,
    drawerWidth: 330,
  },
  scheme: 'system',
  marks: { colour: 'kind', size: 'degree' },
  presenting: undefined,
  dialog: undefined,
  limits: {},
  importing: undefined,
  claim: undefined,
  notices: [],
  saving: 'saved',
  jobs: [],
};

export type WorkspaceStore = StoreApi<WorkspaceState>;

/** The store of everything that is not the document: how it is looked at just now. */
export function createWorkspaceStore(start: Partial<WorkspaceState> = {}): WorkspaceStore {
  return createStore<WorkspaceState>()(() => ({ ...START, ...start }));
}
