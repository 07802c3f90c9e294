import styles from './Controls.module.css';

/** A screen that shows nothing, so that people look at the speaker. */
export function Blank({ colour }: { readonly colour: 'black' | 'white' }) {
  return (
    <div className={styles.blank} data-colour={colour}>
      <p className="visually-hidden" role="status">
        The screen is {colour}. Next or previous scene shows this scene again.
      </p>
    </div>
  );
}
