import path from 'node:path';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * Where an installed Chrome, Edge or Chromium usually is, the likeliest first.
 * @param {string} platform as `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home the user's home folder
 * @returns {string[]}
 */
export function installedPlaces(platform, env, home) {
  if (platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/Applications', path.posix.join(home, 'Applications')].map((folder) =>
        path.posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => path.win32.join(folder, ...parts)));
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const named = LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return [...new Set([...named, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'])];
}
