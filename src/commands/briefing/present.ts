import { shownBriefing } from '../../briefing/shown.ts';
import type { Briefing, Scene } from '../../dossier/types.ts';
import type { Presenting } from '../../state/workspace.ts';
import type { Command, Context, Outcome } from '../command.ts';

/** The briefing that Present shows, if it has a scene to show. */
export function presentable({ dossier }: Pick<Context, 'dossier'>): Briefing | undefined {
  const briefing = shownBriefing(dossier);
  return briefing && briefing.scenes.length > 0 ? briefing : undefined;
}

const hasScenes = (context: Context): true | string =>
  presentable(context) ? true : 'The dossier has no briefing yet: capture a scene first.';

const presents = ({ workspace }: Context): true | string =>
  workspace.presenting ? true : 'Nothing is being presented.';

function show(context: Context, change: Partial<Presenting>): Outcome {
  const { presenting } = context.workspace;
  const briefing = presenting && context.dossier.briefings.get(presenting.briefing);
  if (!presenting || !briefing) return {};
  const wanted = change.scene ?? presenting.scene;
  const scene = Math.min(briefing.scenes.length - 1, Math.max(0, wanted));
  const { blank: _, ...rest } = presenting;
  return { workspace: { presenting: { ...rest, ...change, scene } } };
}

/** Starts the briefing at its first scene, full screen. */
export const present: Command = {
  id: 'present.start',
  title: 'Present the briefing',
  group: 'Presenting',
  keys: ['F5'],
  places: ['main-menu'],
  keywords: 'slides full screen show brief',
  when: hasScenes,
  run: (context) => startAt(context, 0),
};

/** Starts the briefing at one scene, by its place from 0. */
export const presentFrom: Command<{ readonly scene: number }> = {
  id: 'present.start-at',
  title: 'Present from this scene',
  group: 'Presenting',
  needsArgument: true,
  when: hasScenes,
  run: (context, { scene }) => startAt(context, scene),
};

function startAt(context: Context, scene: number): Outcome {
  const briefing = presentable(context);
  if (!briefing) return {};
  const place = Math.min(briefing.scenes.length - 1, Math.max(0, scene));
  return {
    workspace: { presenting: { briefing: briefing.id, scene: place, notes: false }, dialog: undefined },
    effect: { do: 'fullscreen', on: true },
  };
}

/** Ends presenting; the canvas is as it was before. */
export const endPresenting: Command = {
  id: 'present.end',
  title: 'End the presentation',
  group: 'Presenting',
  keys: ['Escape'],
  scope: 'present',
  when: presents,
  run: () => ({ workspace: { presenting: undefined }, effect: { do: 'fullscreen', on: false } }),
};

const step = (
  name: string,
  title: string,
  keys: string[],
  change: (now: Presenting, context: Context) => Partial<Presenting>,
): Command => ({
  id: `present.${name}`,
  title,
  group: 'Presenting',
  keys,
  scope: 'present',
  when: presents,
  run: (context) =>
    context.workspace.presenting ? show(context, change(context.workspace.presenting, context)) : {},
});

const blank = (now: Presenting, colour: 'black' | 'white'): Partial<Presenting> =>
  now.blank === colour ? {} : { blank: colour };

/** On to the next scene, or back from a blank screen. Clickers send PageDown. */
export const nextScene: Command = step(
  'next',
  'Next scene',
  ['ArrowRight', 'Space', 'PageDown', 'Enter', 'N'],
  (now) => (now.blank ? {} : { scene: now.scene + 1 }),
);

/** Back to the scene before, or back from a blank screen. Clickers send PageUp. */
export const previousScene: Command = step(
  'back',
  'Previous scene',
  ['ArrowLeft', 'PageUp', 'Backspace'],
  (now) => (now.blank ? {} : { scene: now.scene - 1 }),
);

/** Shows the speaker's notes, or hides them. */
export const toggleNotes: Command = step('notes', 'Show or hide the notes', ['S'], (now) => ({
  notes: !now.notes,
  ...(now.blank && { blank: now.blank }),
}));

/** Blanks the screen in black, or shows the scene again. */
export const blackScreen: Command = step('black', 'Black screen', ['B', '.'], (now) => blank(now, 'black'));

/** Blanks the screen in white, or shows the scene again. */
export const whiteScreen: Command = step('white', 'White screen', ['W', ','], (now) => blank(now, 'white'));

/** What keys and clickers do while presenting. */
export const presenterCommands: readonly Command[] = [
  nextScene,
  previousScene,
  // F5 is what clickers send to begin again; without a meaning here it would reload the page.
  step('first', 'First scene', ['Home', 'F5'], () => ({ scene: 0 })),
  step('last', 'Last scene', ['End'], () => ({ scene: Number.MAX_SAFE_INTEGER })),
  blackScreen,
  whiteScreen,
  toggleNotes,
];

/** Goes to a scene by its place, from 0. */
export const goToScene: Command<{ readonly scene: number }> = {
  id: 'present.go-to',
  title: 'Go to a scene',
  group: 'Presenting',
  scope: 'present',
  needsArgument: true,
  when: presents,
  run: (context, { scene }) => show(context, { scene }),
};

/** The scene that is being presented. */
export function presentedScene({
  dossier,
  workspace,
}: Pick<Context, 'dossier' | 'workspace'>): Scene | undefined {
  const { presenting } = workspace;
  return presenting && dossier.briefings.get(presenting.briefing)?.scenes[presenting.scene];
}
