import { useEffect, useRef, useState } from 'react';
import { deleteScene, reorderScene, writeScene } from '../../../commands/briefing/edit.ts';
import { showScene } from '../../../commands/briefing/show-scene.ts';
import type { Briefing, Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch } from '../../stage.ts';
import styles from './SceneList.module.css';
import { SceneRow } from './SceneRow.tsx';
import { useDragging } from './useDragging.ts';

interface SceneListProps {
  readonly briefing: Briefing;
  readonly chosen: string | undefined;
  readonly onChoose: (scene: string) => void;
}

/** What can be done to the scenes of a briefing, by hand and by keys; and what to tell about the last move. */
function useScenes({ briefing, onChoose }: SceneListProps) {
  const dispatch = useDispatch();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string>(undefined);
  const [told, setTold] = useState('');
  const focus = (id: string | undefined): void => {
    if (id !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-scene="${CSS.escape(id)}"]`)?.focus();
  };
  // Moving or removing an element in the page takes the keyboard focus from it.
  useEffect(() => {
    focus(focusNext.current);
    focusNext.current = undefined;
  });
  const at = (scene: Scene) => ({ briefing: briefing.id, scene: scene.id });
  const move = (scene: Scene, by: number): void => {
    const { length } = briefing.scenes;
    const to = Math.min(length - 1, Math.max(0, briefing.scenes.indexOf(scene) + by));
    dispatch(reorderScene, { ...at(scene), by });
    focusNext.current = scene.id;
    setTold(`‘${visible(scene.title)}’ is now scene ${to + 1} of ${length}.`);
  };
  return {
    list,
    told,
    move,
    focus,
    choose: (scene: Scene): void => {
      onChoose(scene.id);
      dispatch(showScene, at(scene));
    },
    rename: (scene: Scene, title: string): void => dispatch(writeScene, { ...at(scene), words: { title } }),
    remove: (scene: Scene): void => {
      const place = briefing.scenes.indexOf(scene);
      focusNext.current = (briefing.scenes[place + 1] ?? briefing.scenes[place - 1])?.id;
      dispatch(deleteScene, at(scene));
    },
  };
}

/** The scenes in their order: to look at, to reorder by dragging or with Alt and the arrows, to rename and delete. */
export function SceneList(props: SceneListProps) {
  const { briefing, chosen } = props;
  const scenes = useScenes(props);
  const { list, told, move } = scenes;
  const { dragging, grab } = useDragging(list, (from, by) => {
    const scene = briefing.scenes[from];
    if (scene && by !== 0) move(scene, by);
  });
  return (
    <div className={styles.scenes} data-alone={chosen === undefined || undefined}>
      <ol ref={list} aria-label="Scenes">
        {briefing.scenes.map((scene, i) => (
          <SceneRow
            key={scene.id}
            briefing={briefing.id}
            scene={scene}
            place={i + 1}
            count={briefing.scenes.length}
            chosen={scene.id === chosen}
            drop={dragging?.to === i ? (dragging.to > dragging.from ? 'after' : 'before') : undefined}
            dragged={dragging?.from === i}
            onGrab={(event) => grab(event, i)}
            onChoose={() => scenes.choose(scene)}
            onMove={(by) => move(scene, by)}
            onStep={(by) => scenes.focus(briefing.scenes[i + by]?.id)}
            onRename={(title) => scenes.rename(scene, title)}
            onDelete={() => scenes.remove(scene)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}
