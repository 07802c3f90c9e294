import type { CameraMove, Command, Context } from '../command.ts';

const selected = ({ workspace: { selection } }: Context): true | string =>
  selection.entities.length + selection.relations.length > 0 ? true : 'Nothing is selected.';

const move = (move: CameraMove, title: string, key: string, more: Partial<Command> = {}): Command => ({
  id: `view.${move}`,
  title,
  group: 'View',
  keys: [key],
  places: ['zoom'],
  keywords: 'camera zoom',
  run: () => ({ effect: { do: 'camera', move } }),
  ...more,
});

/** Shows what is selected, without moving where it can be seen already. */
export const reveal: Command = {
  id: 'view.reveal',
  title: 'Bring the selection into view',
  group: 'View',
  keywords: 'camera show find',
  when: selected,
  run: () => ({ effect: { do: 'camera', move: 'reveal' } }),
};

/** What the camera can be told; one command each. */
export const cameraCommands: readonly Command[] = [
  move('zoom-in', 'Zoom in', '+'),
  move('zoom-out', 'Zoom out', '-'),
  move('fit', 'Fit everything', 'Shift+1', { places: ['zoom', 'canvas-menu'] }),
  move('fit-selection', 'Fit the selection', 'Shift+2', {
    places: ['entity-menu', 'relation-menu'],
    when: selected,
  }),
  reveal,
  move('actual-size', 'Actual size', 'Shift+0', { places: [] }),
];
