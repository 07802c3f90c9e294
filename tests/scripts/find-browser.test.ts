import { describe, expect, test } from 'vitest';
import { installedPlaces } from '../../scripts/browser/places.mjs';
import { firstBrowser, PROBES } from '../../scripts/find-browser.mjs';

type Probe = (typeof PROBES)[number];

describe('looking for a browser', () => {
  test('asks the named one first, then what is on the machine, and downloads last', () => {
    expect(PROBES.map(({ name, download }) => (download ? `${name} (download)` : name))).toEqual([
      'CHROME_PATH',
      "Playwright's own",
      'installed',
      "Playwright's download (download)",
      '@sparticuz/chromium (download)',
    ]);
  });

  test('takes the first that is found and asks no further', async () => {
    const asked: string[] = [];
    const probe = (name: string, path?: string): Probe => ({
      name,
      find: async () => {
        asked.push(name);
        return path === undefined ? { reason: 'nothing' } : { path };
      },
    });
    expect(await firstBrowser([probe('a'), probe('b', '/b'), probe('c', '/c')])).toEqual({
      path: '/b',
      from: 'b',
    });
    expect(asked).toEqual(['a', 'b']);
  });

  test('without any, says why for each place and what to do', async () => {
    const probes: Probe[] = [
      { name: 'CHROME_PATH', find: async () => ({ reason: 'not set' }) },
      { name: 'installed', find: async () => ({ reason: 'none in the usual places' }) },
    ];
    const none = await firstBrowser(probes);
    expect(none.reason).toBe(
      'No browser was found. CHROME_PATH: not set; installed: none in the usual places.',
    );
    expect('fix' in none && none.fix).toContain('CHROME_PATH=');
  });
});

describe('where browsers are installed', () => {
  test('on Linux it is the folders of PATH, Chrome before Chromium', () => {
    const places = installedPlaces('linux', { PATH: '/opt/bin:/usr/bin' }, '/home');
    expect(places.indexOf('/opt/bin/google-chrome')).toBeGreaterThanOrEqual(0);
    expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/opt/bin/chromium'));
    expect(new Set(places).size).toBe(places.length);
  });

  test('on macOS it is the applications of everybody and of the user', () => {
    const places = installedPlaces('darwin', {}, '/Home');
    expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Home/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('on Windows it is the program folders that exist, Edge included', () => {
    const places = installedPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Users');
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(places).toHaveLength(3);
  });
});
