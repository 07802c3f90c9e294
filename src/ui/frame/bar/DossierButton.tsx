import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { visible } from '../../../kernel/visible.ts';
import { useDossier } from '../../stage.ts';
import styles from './CommandBar.module.css';

/** The title of the open dossier, as the button that opens the main menu. */
export function DossierButton(props: ComponentProps<'button'>) {
  const title = visible(useDossier().header.title);
  return (
    <button {...props} type="button" className={styles.dossier} aria-label={`Dossier: ${title}`}>
      <span className={styles.title}>{title}</span>
      <IconChevronDown size={14} aria-hidden="true" />
    </button>
  );
}
