import { WRITTEN } from '../../formats/manifest.ts';

/** Ids of the pictures; everything else is the id of a format of data. */
export type PictureType = 'png' | 'svg';

/** A kind of file that can be exported. */
export interface FileType {
  readonly id: string;
  readonly title: string;
  /** With the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly picture?: PictureType;
}

const PICTURES: readonly FileType[] = [
  {
    id: 'png',
    title: 'PNG picture',
    extension: '.png',
    mediaType: 'image/png',
    purpose: 'For slides, documents and messages.',
    picture: 'png',
  },
  {
    id: 'svg',
    title: 'SVG drawing',
    extension: '.svg',
    mediaType: 'image/svg+xml',
    purpose: 'Sharp at any size, for print and for editing; text stays text.',
    picture: 'svg',
  },
];

/** Everything that can be exported, the dossier itself first. */
export const FILE_TYPES: readonly FileType[] = [
  ...WRITTEN.filter(({ id }) => id === 'dossier'),
  ...PICTURES,
  ...WRITTEN.filter(({ id }) => id !== 'dossier'),
];
