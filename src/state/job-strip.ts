import type { JobProgress, WorkspaceStore } from './workspace.ts';

/** One job as the person sees it: shown from the start on. */
export interface ShownJob {
  /** Shows how far it is. */
  report(progress: JobProgress): void;
  /** Takes it away. */
  end(): void;
}

/** Shows a job for as long as it runs. */
export function showJob(workspace: WorkspaceStore, title: string): ShownJob {
  const { jobs } = workspace.getState();
  const id = Math.max(0, ...jobs.map((job) => job.id)) + 1;
  workspace.setState({ jobs: [...jobs, { id, title }] });
  const others = () => workspace.getState().jobs.filter((job) => job.id !== id);
  return {
    report: (progress) => {
      const now = workspace.getState().jobs;
      workspace.setState({ jobs: now.map((job) => (job.id === id ? { id, title, progress } : job)) });
    },
    end: () => workspace.setState({ jobs: others() }),
  };
}
