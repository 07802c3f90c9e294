/**
 * Writes src/picture/icons.generated.ts: the outlines of the icons that pictures use, taken from @tabler/icons (MIT).
 * `npm run icons` after changing the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The icons that a dossier may name, besides those that commodities stand for. */
const NAMES = [
  'affiliate',
  'alert-triangle',
  'anchor',
  'antenna',
  'atom',
  'atom-2',
  'barrel',
  'bolt',
  'bomb',
  'book',
  'briefcase',
  'broadcast',
  'building',
  'building-arch',
  'building-bank',
  'building-broadcast-tower',
  'building-community',
  'building-factory',
  'building-factory-2',
  'building-skyscraper',
  'building-store',
  'calendar',
  'calendar-event',
  'camera',
  'car',
  'cash',
  'certificate',
  'chart-line',
  'circle',
  'circle-dot',
  'clock',
  'code',
  'coin',
  'coins',
  'container',
  'cpu',
  'credit-card',
  'currency-bitcoin',
  'currency-dollar',
  'database',
  'device-laptop',
  'diamond',
  'dna-2',
  'drone',
  'droplet',
  'eye',
  'eye-search',
  'file-text',
  'fingerprint',
  'flag',
  'flame',
  'forklift',
  'gas-station',
  'gavel',
  'hammer',
  'heart-handshake',
  'helicopter',
  'helmet',
  'hierarchy',
  'home',
  'id',
  'key',
  'link',
  'lock',
  'mail',
  'map-pin',
  'mask',
  'message',
  'microphone',
  'microscope',
  'military-award',
  'military-rank',
  'network',
  'news',
  'package',
  'packages',
  'phone',
  'photo',
  'pill',
  'plane',
  'plant',
  'propeller',
  'question-mark',
  'radar',
  'radioactive',
  'receipt',
  'robot',
  'rocket',
  'satellite',
  'scale',
  'school',
  'search',
  'server',
  'shield',
  'shield-check',
  'ship',
  'signature',
  'sitemap',
  'speakerphone',
  'spy',
  'submarine',
  'sword',
  'swords',
  'tank',
  'target',
  'tools',
  'train',
  'tree',
  'truck',
  'user',
  'user-shield',
  'users',
  'users-group',
  'vaccine',
  'video',
  'virus',
  'wallet',
  'wheat',
  'world',
  'world-pin',
  'writing',
];

/** @param {string} name */
function pathsOf(name) {
  const file = new URL(`../node_modules/@tabler/icons/icons/outline/${name}.svg`, import.meta.url);
  const paths = [...readFileSync(file, 'utf8').matchAll(/<path (?!stroke="none")d="([^"]+)"/g)];
  if (paths.length === 0) throw new Error(`The icon ${name} has no path.`);
  return paths.map((match) => match[1]).join('');
}

/** The text of the generated file. */
export function iconsFile() {
  const rows = NAMES.map((name) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    const row = `  ${key}: '${pathsOf(name)}',`;
    return row.length > 110 ? `  ${key}:\n    '${pathsOf(name)}',` : row;
  });
  return [
    '/** Written by scripts/icons.mjs. Tabler Icons, MIT, Copyright (c) 2020-2024 Paweł Kuna. */',
    '',
    '/** SVG path data of each icon, drawn with a stroke of 2 on a square of 24. */',
    'export const ICONS = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/picture/icons.generated.ts', import.meta.url), iconsFile());
}
