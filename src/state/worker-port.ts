/** A running worker, seen from here. */
export interface WorkerPort<Request> {
  send(request: Request): void;
  end(): void;
}

/** Starts a worker and says where its answers go; `broke` is told why it could not start or fell over. */
export type StartWorker<Request, Answer> = (
  hear: (answer: Answer) => void,
  broke: (why: string) => void,
) => WorkerPort<Request>;
