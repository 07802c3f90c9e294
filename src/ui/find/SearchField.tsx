import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { select } from '../../commands/select/select.ts';
import { reveal } from '../../commands/view/camera.ts';
import { visible } from '../../kernel/visible.ts';
import { EntityGlyph } from '../parts/entity/EntityGlyph.tsx';
import { figure } from '../parts/figure.ts';
import { useDispatch, useDossier, useStage } from '../stage.ts';
import styles from './SearchField.module.css';
import { type FoundEntity, useSearch } from './useSearch.ts';

function Found({
  found,
  chosen,
  id,
  onChoose,
}: {
  readonly found: FoundEntity;
  readonly chosen: boolean;
  readonly id: string;
  readonly onChoose: () => void;
}) {
  const { entity, matched, kind } = found;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={styles.option}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <EntityGlyph entity={entity} size={22} />
      <span className={styles.name}>
        {visible(entity.name)}
        {matched !== entity.name && <span className={styles.alias}> {visible(matched)}</span>}
      </span>
      <span className={styles.kind}>{visible(kind)}</span>
    </div>
  );
}

/** Finds entities by any of their names, in any script, with typos forgiven; Enter selects and shows it. */
export function SearchField() {
  const id = useId();
  const { ports } = useStage();
  const dispatch = useDispatch();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const dossier = useDossier();
  const { found, settled, reading, failed } = useSearch(query);
  const open = query.trim() !== '';
  const [hasty, setHasty] = useState(false);
  useEffect(() => {
    ports.focusSearch = () => field.current?.select();
    return () => {
      ports.focusSearch = undefined;
    };
  }, [ports]);
  const leave = (): void => {
    setQuery('');
    ports.canvas?.focus();
  };
  const choose = (entity: string): void => {
    leave();
    dispatch(select, { entities: [entity] });
    dispatch(reveal);
  };
  // Enter may come before the answer.
  useEffect(() => {
    if (!hasty || !settled) return;
    setHasty(false);
    const [first] = found;
    if (first) choose(first.entity.id);
  });
  const press = (event: KeyboardEvent): void => {
    const chosen = found[at];
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !settled) setHasty(open);
    else if (event.key === 'Enter' && chosen) choose(chosen.entity.id);
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.search}>
      <IconSearch size={15} aria-hidden="true" className={styles.glass ?? ''} />
      <input
        ref={field}
        className={styles.field}
        placeholder="Find a person, state, transfer…"
        aria-label="Find an entity"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${at}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => ports.search.prepare(dossier)}
        onChange={(event) => {
          setHasty(false);
          setQuery(event.target.value);
          setAt(0);
        }}
        onBlur={() => setQuery('')}
        onKeyDown={press}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      <div id={id} role="listbox" aria-label="Found" className={styles.list} hidden={!open}>
        {found.map((hit, i) => (
          <Found
            key={hit.entity.id}
            found={hit}
            chosen={i === at}
            id={`${id}-${i}`}
            onChoose={() => choose(hit.entity.id)}
          />
        ))}
      </div>
      {open && settled && found.length === 0 && (
        <p className={styles.none} role="status">
          No entity of this dossier is called that.
        </p>
      )}
      {open && reading > 0 && (
        <p className={styles.none} role="status">
          Reading {figure(reading)} names…
        </p>
      )}
      {open && failed !== undefined && (
        <p className={styles.none} role="alert">
          {failed}
        </p>
      )}
    </search>
  );
}
