import { ICONS } from './icons.generated.ts';

/** A name of an icon that pictures know. */
export type IconName = keyof typeof ICONS;

/** Side of the square that icons are drawn on, and the width of their strokes there. */
export const ICON_GRID = { side: 24, stroke: 2 } as const;

/** Path data of an icon, to be stroked, not filled; undefined for a name that is not known. */
export function iconPath(name: string): string | undefined {
  return Object.hasOwn(ICONS, name) ? ICONS[name as IconName] : undefined;
}

/** What is moved, to the icon that stands for it. */
const COMMODITIES: Readonly<Record<string, IconName>> = {
  soldiers: 'users-group',
  troops: 'users-group',
  workers: 'helmet',
  missiles: 'rocket',
  munitions: 'bomb',
  weaponry: 'tank',
  weapons: 'tank',
  'conventional-weaponry': 'tank',
  drones: 'drone',
  aircraft: 'plane',
  ships: 'ship',
  technology: 'cpu',
  'military-technology': 'radar',
  economic: 'coins',
  'economic-support': 'coins',
  money: 'coins',
  payments: 'cash',
  shares: 'certificate',
  military: 'shield',
  'military-support': 'shield',
  resources: 'barrel',
  'strategic-resources': 'barrel',
  oil: 'barrel',
  fuel: 'gas-station',
  energy: 'bolt',
  food: 'wheat',
  medicine: 'pill',
  intelligence: 'spy',
  information: 'database',
  goods: 'packages',
};

/** The icon of what a transfer moves; packages for what is not listed. An icon's own name works as well. */
export function commodityIcon(commodity: string): string {
  if (Object.hasOwn(COMMODITIES, commodity)) return COMMODITIES[commodity] ?? 'packages';
  return Object.hasOwn(ICONS, commodity) ? commodity : 'packages';
}
