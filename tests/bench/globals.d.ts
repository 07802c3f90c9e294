import type { Watched } from './browser/watch.mjs';
import type { Importing } from './pages/import.mjs';
import type { Bench } from './pages/page.mjs';

declare global {
  /** What a peer's page offers to whoever drives it. */
  var bench: Bench;
  /** What the page that imports files offers. */
  var importing: Importing;
  /** What the bench sees of the app, in the app's page. */
  var watched: Watched;
}
