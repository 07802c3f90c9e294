import { useEffect } from 'react';
import { tell } from '../../../commands/notices.ts';
import { useStage } from '../../stage.ts';

/** Stands for a part of the app that could not be fetched: says so, and leaves the dialog or presentation that it was to be. */
export function NotLoaded() {
  const { workspace } = useStage();
  useEffect(() => {
    workspace.setState({ dialog: undefined, presenting: undefined });
    const why = 'This part of Throughline could not be loaded.';
    const fix = 'Check the connection and reload the page; what is saved stays.';
    tell(workspace, why, { code: 'app/not-loaded', why, fix });
  }, [workspace]);
  return null;
}
