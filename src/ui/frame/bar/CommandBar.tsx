import { IconMoon, IconPresentation, IconShare2, IconSun } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { present } from '../../../commands/briefing/present.ts';
import { openExport } from '../../../commands/file/export.ts';
import { schemeCommands } from '../../../commands/view/scheme.ts';
import { SearchField } from '../../find/SearchField.tsx';
import { useScheme } from '../../parts/scheme.ts';
import { lazily } from '../../parts/widgets/lazily.tsx';
import { useDispatch } from '../../stage.ts';
import styles from './CommandBar.module.css';
import { DossierButton } from './DossierButton.tsx';
import { SavedMark } from './SavedMark.tsx';

const MainMenu = lazily(() => import('./MainMenu.tsx'), 'MainMenu');

/** The main menu, which is loaded when it is first asked for: the first picture does without it. */
function DossierMenu() {
  const [asked, setAsked] = useState(false);
  const button = <DossierButton aria-haspopup="menu" aria-expanded={asked} onClick={() => setAsked(true)} />;
  return asked ? (
    <Suspense fallback={button}>
      <MainMenu />
    </Suspense>
  ) : (
    button
  );
}

function SchemeButton() {
  const dispatch = useDispatch();
  const dark = useScheme() === 'dark';
  const [light, night] = schemeCommands;
  const command = dark ? light : night;
  if (!command) return null;
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={command.title}
      title={command.title}
      onClick={() => dispatch(command)}
    >
      {dark ? <IconSun size={17} aria-hidden="true" /> : <IconMoon size={17} aria-hidden="true" />}
    </button>
  );
}

/** The bar above everything: what is open, finding, handing on, presenting. */
export function CommandBar() {
  const dispatch = useDispatch();
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>Throughline</h1>
      <DossierMenu />
      <SavedMark />
      <div className={styles.room} />
      <SearchField />
      <button type="button" className="button" onClick={() => dispatch(openExport)}>
        <IconShare2 size={15} aria-hidden="true" />
        Export
      </button>
      <button type="button" className="button button-main" data-presents onClick={() => dispatch(present)}>
        <IconPresentation size={16} aria-hidden="true" />
        Present
      </button>
      <SchemeButton />
    </header>
  );
}
