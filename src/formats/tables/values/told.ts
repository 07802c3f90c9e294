/** What is to be said of a column as a whole: how its values were read, or why they were not. */
export interface Told {
  readonly code: string;
  readonly severity: 'warning' | 'note';
  readonly message: string;
  readonly fix: string;
}
