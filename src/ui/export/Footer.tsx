import styles from './Footer.module.css';
import { FaultBox } from './preview/FaultBox.tsx';
import type { Previewed } from './preview/usePreview.ts';
import type { ExportRequest } from './request.ts';
import { nameOf, type Writing } from './useWriting.ts';

/** A size in words: '412 kB'. 1 kB is 1000 bytes. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function measureOf(previewed: Previewed | undefined): string {
  if (!previewed?.result.ok) return '';
  const preview = previewed.result.value;
  if (preview.kind === 'none') return '';
  return preview.kind === 'text'
    ? sizeInWords(preview.bytes)
    : `${Math.round(preview.width)} × ${Math.round(preview.height)} pixels`;
}

interface Props {
  readonly request: ExportRequest;
  readonly previewed: Previewed | undefined;
  readonly writing: Writing;
  readonly close: () => void;
}

/** What the file will be called and how large it is, how writing went, and the button that writes. */
export function Footer({ request, previewed, writing, close }: Props) {
  const nothing = request.asked.entities.size === 0;
  const current = previewed?.of === request ? previewed : undefined;
  return (
    <div className={styles.footer}>
      <div className={styles.words}>
        {writing.state === 'failed' && writing.of === request ? (
          <FaultBox fault={writing.fault} />
        ) : (
          <>
            <span className={styles.name}>{nameOf(request)}</span>
            <span className={styles.size}>
              {nothing ? 'Nothing is visible to export.' : measureOf(current)}
            </span>
          </>
        )}
        <span className={styles.done} role="status">
          {writing.state === 'done' && `Exported ${writing.name}, ${sizeInWords(writing.bytes)}.`}
          {writing.state === 'busy' && 'Writing the file…'}
        </span>
      </div>
      <button type="button" className="button" onClick={close}>
        Close
      </button>
      <button type="submit" className="button button-main" disabled={nothing || writing.state === 'busy'}>
        Export
      </button>
    </div>
  );
}
