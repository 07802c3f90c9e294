import { useEffect, useState } from 'react';
import { visible } from '../../../kernel/visible.ts';
import { tallyOf, tallyShown } from '../../../state/export/part.ts';
import { figure } from '../../parts/figure.ts';
import type { Preview } from '../produce.ts';
import type { ExportRequest } from '../request.ts';
import { FaultBox } from './FaultBox.tsx';
import styles from './PreviewPane.module.css';
import { companionsInWords, type Remarks, remarksOf } from './remarks.ts';
import type { Previewed } from './usePreview.ts';

/** An address for a blob, for as long as it is shown. */
function useAddress(blob: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

function PictureShown({ image, alt }: { readonly image: Blob; readonly alt: string }) {
  const address = useAddress(image);
  return address === undefined ? null : <img className={styles.image} src={address} alt={alt} />;
}

function Shown({ preview, request }: { readonly preview: Preview; readonly request: ExportRequest }) {
  if (preview.kind === 'none') {
    return (
      <p className={styles.waiting}>This is too large for a preview. Exporting it takes some seconds.</p>
    );
  }
  if (preview.kind === 'image') {
    return <PictureShown image={preview.image} alt={`Preview of the picture: ${visible(request.title)}`} />;
  }
  return (
    <textarea
      className={styles.text}
      aria-label="Beginning of the file"
      readOnly
      wrap="off"
      value={preview.text}
    />
  );
}

const COUNTED = [
  ['entities', 'entity', 'entities'],
  ['relations', 'relation', 'relations'],
  ['claims', 'claim', 'claims'],
  ['sources', 'source', 'sources'],
] as const;

/** How much goes in. */
function Counts({ request }: { readonly request: ExportRequest }) {
  const { type, asked, part } = request;
  const tally = type.picture || !part ? tallyShown(asked) : tallyOf(part);
  return (
    <dl className={styles.counts} aria-label="What goes in">
      {COUNTED.map(([key, one, many]) => (
        <div key={key}>
          <dt>{tally[key] === 1 ? one : many}</dt>
          <dd>{figure(tally[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What gets lost, or goes along. */
function RemarkList({ heading, sentences }: Remarks) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.remarks} aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly request: ExportRequest;
  readonly previewed: Previewed | undefined;
}

/** What goes in, in numbers and as it will look. */
export function PreviewPane({ request, previewed }: Props) {
  const stale = previewed?.of !== request;
  // While a newer one is made, what is known of the last of its type still says most.
  const known =
    previewed?.of.type === request.type && previewed.result.ok ? previewed.result.value : undefined;
  return (
    <section className={styles.pane} aria-label="Preview" aria-busy={stale}>
      <div className={styles.head}>
        <Counts request={request} />
        <p className={styles.companions}>{companionsInWords(request)}</p>
      </div>
      <div className={styles.frame} data-stale={stale || undefined}>
        {!previewed && <p className={styles.waiting}>Making the preview…</p>}
        {previewed?.result.ok && <Shown preview={previewed.result.value} request={previewed.of} />}
        {previewed && !previewed.result.ok && <FaultBox fault={previewed.result.fault} />}
      </div>
      <RemarkList {...remarksOf(request, known)} />
    </section>
  );
}
