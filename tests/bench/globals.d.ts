import type { Bench } from './pages/page.mjs';

declare global {
  /** What a peer's page offers to whoever drives it. */
  var bench: Bench;
}
