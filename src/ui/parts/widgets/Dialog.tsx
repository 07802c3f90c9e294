import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { closeDialog } from '../../../commands/find/dialogs.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch } from '../../stage.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Width in CSS pixels. */
  readonly size: number;
  /** True when what is inside says for itself what the dialog is: the title is then only its name. */
  readonly bare?: true;
  /** Instead of just closing it. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The one kind of dialog: titled, closed by Escape, and the dialog of the workspace that is open. */
export function Dialog({ title, size, bare, onClose, children }: DialogProps) {
  const dispatch = useDispatch();
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => dispatch(closeDialog, undefined))}
      size={size}
      padding={0}
      centered={!bare}
      yOffset={bare ? '12vh' : '5dvh'}
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content className={styles.content ?? ''} {...(bare && { 'aria-label': title })}>
        {!bare && (
          // A header element would be a second banner of the page.
          <Modal.Header className={styles.header ?? ''} role="presentation">
            <Modal.Title className={styles.title ?? ''}>{visible(title)}</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </Modal.Header>
        )}
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
