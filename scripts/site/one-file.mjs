/** Finishes the page that is one file: its icon goes inside, and it brings its own Content-Security-Policy. */
import { createHash } from 'node:crypto';
import { singleFilePolicy } from './headers.mjs';

const INLINE_SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
const ICON_LINK = /<link\b[^>]*\brel="icon"[^>]*>/;

/**
 * The page with its icon inlined and a policy that allows exactly the scripts that are in it.
 * @param {string} page HTML with every script and style inline
 * @param {string} icon SVG text
 */
export function finishOneFile(page, icon) {
  const address = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const withIcon = page.replace(ICON_LINK, () => `<link rel="icon" type="image/svg+xml" href="${address}">`);
  const hashes = [...withIcon.matchAll(INLINE_SCRIPT)].map(
    ([, code]) =>
      `sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}`,
  );
  if (hashes.length === 0) throw new Error('The one-file page has no inline script: nothing would run.');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy(hashes)}">`;
  const charset = '<meta charset="utf-8">';
  if (!withIcon.includes(charset)) throw new Error(`The page has no ${charset} to put the policy after.`);
  return withIcon.replace(charset, () => `${charset}\n    ${policy}`);
}
