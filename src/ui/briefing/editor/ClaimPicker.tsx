import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Claim, ClaimId, Scene } from '../../../dossier/types.ts';
import { entityName } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDossier } from '../../stage.ts';
import styles from './ClaimPicker.module.css';
import { shortId } from './short-id.ts';
import { MOST, useCitable } from './useCitable.ts';

interface ClaimPickerProps {
  readonly scene: Scene;
  readonly cited: readonly ClaimId[];
  readonly label: string;
  readonly onToggle: (id: ClaimId) => void;
}

function Option({ claim, cited }: { readonly claim: Claim; readonly cited: boolean }) {
  const dossier = useDossier();
  const speakers = claim.speakers.map((id) => entityName(id, dossier)).join(', ');
  return (
    <Combobox.Option value={claim.id} active={cited} className={styles.option ?? ''}>
      <span className={styles.check}>{cited && <IconCheck size={14} aria-label="Cited" />}</span>
      <span>
        <span className={styles.id}>{visible(shortId(claim.id))}</span> {visible(claim.summary)}
        {speakers && <span className={styles.speakers}> {speakers}</span>}
      </span>
    </Combobox.Option>
  );
}

interface GroupProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly cited: readonly ClaimId[];
}

function Group({ label, claims, cited }: GroupProps) {
  if (claims.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {claims.slice(0, MOST).map((claim) => (
        <Option key={claim.id} claim={claim} cited={cited.includes(claim.id)} />
      ))}
    </Combobox.Group>
  );
}

/** What the search finds, in two groups. */
function Found({
  scene,
  cited,
  query,
}: Pick<ClaimPickerProps, 'scene' | 'cited'> & { readonly query: string }) {
  const { near, others, complete } = useCitable(scene, query);
  if (near.length + others.length === 0) {
    return <Combobox.Empty>{complete ? 'No claim has these words.' : 'Reading the claims…'}</Combobox.Empty>;
  }
  return (
    <>
      <Group label="Behind what the scene highlights" claims={near} cited={cited} />
      <Group label="Other claims" claims={others} cited={cited} />
    </>
  );
}

/** Cites claims: a search over all of them, those behind the scene's highlights first. Choosing one again stops citing it. */
export function ClaimPicker({ scene, cited, label, onToggle }: ClaimPickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      setQuery('');
      combobox.resetSelectedOption();
      combobox.focusTarget();
    },
  });
  return (
    <Combobox store={combobox} onOptionSubmit={onToggle} width={330} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <button
          type="button"
          className={styles.target}
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconPlus size={12} aria-hidden="true" />
          Cite
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Search the claims"
          placeholder="Words, speaker or id"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options className={styles.options ?? ''} aria-label="Claims">
          {combobox.dropdownOpened && <Found scene={scene} cited={cited} query={query} />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
