/**
 * The rules under which the page runs, in one place: the server sends them, the journeys hold the page to them.
 */

/** Content-Security-Policy of the served page, its scripts and its workers: nothing inline, nothing from elsewhere, no HTML from text. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/**
 * Policy of the page that is one file, as a meta tag: its code is inline and its workers are blobs, but it reaches
 * nothing outside itself. `frame-ancestors` has no meaning in a meta tag.
 * @param {readonly string[]} scriptHashes the inline scripts allowed, as `sha256-…`
 */
export function singleFilePolicy(scriptHashes) {
  return [
    "default-src 'none'",
    `script-src ${scriptHashes.map((hash) => `'${hash}'`).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Policy of `npm run dev`: Vite's hot reloading needs inline scripts, inline styles and a socket. What must hold is
 * held on the built app.
 */
export const DEVELOPMENT_POLICY = CONTENT_SECURITY_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'unsafe-inline'",
)
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")
  .replace("; require-trusted-types-for 'script'; trusted-types app", '');

const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Sent with every response. @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(', '),
};
