import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, type SourceFile, sourceFiles, withoutStrings } from './support/source-files.ts';

const BELOW_STATE = [
  'kernel',
  'dossier',
  'lens',
  'formats',
  'analysis',
  'source',
  'picture',
  'briefing',
] as const;

/** What each folder of src/ may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  dossier: ['kernel'],
  lens: ['kernel', 'dossier'],
  formats: ['kernel', 'dossier'],
  analysis: ['kernel', 'dossier'],
  source: ['kernel', 'dossier'],
  picture: ['kernel', 'dossier', 'lens'],
  briefing: ['kernel', 'dossier', 'lens', 'picture'],
  state: BELOW_STATE,
  commands: [...BELOW_STATE, 'state'],
  canvas: ['kernel', 'dossier', 'lens', 'picture', 'state'],
  ui: ['kernel', 'dossier', 'lens', 'picture', 'briefing', 'state', 'commands', 'canvas'],
  cli: BELOW_STATE,
  app: [...BELOW_STATE, 'state', 'commands', 'canvas', 'ui'],
};

/** Packages that only some places may import; a place is a path below src/. */
const PACKAGES: readonly { readonly name: RegExp; readonly places: readonly string[] }[] = [
  { name: /^graphology/, places: ['dossier/', 'analysis/', 'formats/'] },
  { name: /^cytoscape/, places: ['canvas/', 'analysis/layouts/'] },
  { name: /^(react|react-dom)(\/|$)/, places: ['ui/', 'app/'] },
  { name: /^@mantine\/|^@tabler\/icons-react/, places: ['ui/', 'app/'] },
  { name: /^zustand/, places: ['state/', 'ui/', 'app/'] },
  { name: /^node:/, places: ['cli/'] },
];

const BANNED_WORDS = ['manager', 'helper', 'util', 'data', 'info', 'handler', 'misc'];
const GRAPH_WORDS = ['node', 'edge'];
const OUTSIDE_WORLD = [
  /(?<![.\w$])(document|window|navigator|localStorage|sessionStorage|indexedDB|performance|history|location)\s*(\?\.|\.|\[)/,
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bcrypto\.(randomUUID|getRandomValues)\b/,
  /(?<![.\w$])(setTimeout|setInterval|requestAnimationFrame|queueMicrotask)\(/,
  /\bnew (DOMParser|XMLSerializer|XMLHttpRequest|WebSocket|Image|Worker|OffscreenCanvas)\b/,
];
/** fcose knows no seed: its layout replaces Math.random by a seeded one while it runs. */
const SEEDED = /^src\/analysis\/layouts\//;

const all = sourceFiles('src');
const code = all.filter((file) => /\.tsx?$/.test(file.path));
const place = (file: SourceFile) => file.path.replace(/^src\//, '');
const words = (name: string) =>
  name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/s$/, ''));

/** Every name that a file gives: its own path's parts and what it exports. */
const namesOf = (file: SourceFile) => [
  ...place(file)
    .replace(/\.\w+$/, '')
    .split('/'),
  ...file.exports,
];

describe('what is looked at', () => {
  test('every folder of the design exists and holds files that were seen', () => {
    const seen = new Set(code.map((file) => file.folder));
    expect(Object.keys(MAY_IMPORT).filter((folder) => !seen.has(folder))).toEqual([]);
    expect(code.length).toBeGreaterThan(100);
  });

  test('src holds no folder that the import table does not know', () => {
    const folders = readdirSync(path.join(ROOT, 'src'));
    expect(folders.filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test('imports and exports are recognised, of every form in use', () => {
    const imports = code.flatMap((file) => file.imports);
    expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
    expect(imports.some(({ specifier }) => specifier === 'react')).toBe(true);
    expect(imports.filter(({ file }) => file !== undefined).length).toBeGreaterThan(code.length);
    expect(code.flatMap((file) => file.exports).length).toBeGreaterThan(code.length);
  });
});

describe('imports', () => {
  test('a folder imports only what the table lets it', () => {
    const breaches = code.flatMap((file) =>
      file.imports
        .map((one) => one.file?.split('/') ?? [])
        .filter(([top, folder]) => top === 'src' && folder !== undefined && folder !== file.folder)
        .filter(([, folder]) => !MAY_IMPORT[file.folder]?.includes(folder ?? ''))
        .map(([, ...target]) => `${file.path} imports ${target.join('/')}`),
    );
    expect(breaches).toEqual([]);
  });

  test('every relative import names a file that exists', () => {
    const missing = code.flatMap((file) =>
      file.imports
        .filter((one) => one.file !== undefined && !existsSync(path.join(ROOT, one.file)))
        .map((one) => `${file.path} imports ${one.specifier}`),
    );
    expect(missing).toEqual([]);
  });

  test('a package stays in the folders that may know it', () => {
    const breaches = code.flatMap((file) =>
      file.imports
        .filter((one) => one.file === undefined)
        .filter(({ specifier }) =>
          PACKAGES.some(
            ({ name, places }) => name.test(specifier) && !places.some((at) => place(file).startsWith(at)),
          ),
        )
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(breaches).toEqual([]);
  });

  test('files import each other in no circle', () => {
    const next = new Map(
      code.map((file) => [
        file.path,
        file.imports.flatMap((one) => (one.typeOnly || one.file === undefined ? [] : [one.file])),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const target of next.get(file) ?? []) walk(target, [...trail, file]);
    };
    for (const file of next.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the outside world', () => {
  test('below state nothing touches the page, the clock, chance or timers', () => {
    const below = code.filter((file) => BELOW_STATE.some((folder) => folder === file.folder));
    const breaches = below.flatMap((file) => {
      const bare = withoutStrings(file.code);
      return OUTSIDE_WORLD.filter((rule) => !(SEEDED.test(file.path) && rule.test('Math.random')))
        .map((rule) => rule.exec(bare)?.[0])
        .filter((found) => found !== undefined)
        .map((found) => `${file.path}: ${found}`);
    });
    expect(breaches).toEqual([]);
  });

  test('only source and app may fetch', () => {
    const fetching = code.filter((file) => /(?<![.\w$])fetch\(/.test(withoutStrings(file.code)));
    expect(
      fetching.filter(({ folder }) => folder !== 'source' && folder !== 'app').map((file) => file.path),
    ).toEqual([]);
  });

  test('no text becomes HTML or code', () => {
    const sinks =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function\()/;
    expect(code.filter((file) => sinks.test(withoutStrings(file.code))).map((file) => file.path)).toEqual([]);
  });
});

describe('names', () => {
  test('no file, folder or export has a name that says nothing', () => {
    const found = all.flatMap((file) =>
      namesOf(file)
        .filter((name) => words(name).some((word) => BANNED_WORDS.includes(word)))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('node and edge are words of graphology, Cytoscape and file formats alone', () => {
    const ours = code.filter(
      (file) =>
        !['canvas', 'formats'].includes(file.folder) &&
        !file.imports.some(({ specifier }) => /^(graphology|cytoscape|@dagrejs)/.test(specifier)),
    );
    const found = ours.flatMap((file) =>
      namesOf(file)
        .filter((name) => words(name).some((word) => GRAPH_WORDS.includes(word)))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('sizes', () => {
  const lengths = code.map((file) => file.lines).sort((a, b) => a - b);
  const share = (part: number) => lengths[Math.ceil(lengths.length * part) - 1];

  test('half of the files have at most 80 lines, nine in ten at most 200, none over 300', () => {
    expect(share(0.5)).toBeLessThanOrEqual(80);
    expect(share(0.9)).toBeLessThanOrEqual(200);
    expect(all.filter((file) => file.lines > 300).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });

  test('a folder holds at most 12 files, not counting its sub-folders', () => {
    const counts = new Map<string, number>();
    for (const file of all) {
      const folder = path.posix.dirname(file.path);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 12)).toEqual([]);
  });
});

describe('what is committed', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && !/package-lock\.json$|\.(png|jpg|woff2|zip|xlsx|ico)$/.test(file));

  test('no file names a place on the machine of whoever wrote it', () => {
    const machine = /(?<![\w.])\/(work|home|root|Users)\/[\w.-]+/;
    const found = tracked
      .filter((file) => existsSync(path.join(ROOT, file)))
      .map((file) => [file, machine.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[0]] as const)
      .filter(([, hit]) => hit !== undefined);
    expect(tracked.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
