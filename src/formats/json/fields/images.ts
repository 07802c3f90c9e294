import type { Draft } from '../../draft/draft.ts';
import type { Fields } from './fields.ts';

const NAMES = [
  'image',
  'images',
  'img',
  'imgurl',
  'imageurl',
  'picture',
  'photo',
  'photourl',
  'avatar',
  'thumbnail',
  'logo',
  'icon',
  'iconurl',
  'backgroundimage',
];
const LOADABLE =
  /^(?:https?:|data:|blob:|file:|\/\/|url\()|\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)(?:[?#]|$)/i;

const isLoadable = (value: unknown): boolean => {
  if (typeof value === 'string') return LOADABLE.test(value.trim().slice(0, 2000));
  return Array.isArray(value) && value.some(isLoadable);
};

/** Drops what would be loaded as an image, with a remark; the name of an icon stays. */
export function dropImages(fields: Fields, where: string, draft: Pick<Draft, 'remark'>): void {
  for (const name of fields.called(NAMES))
    if (isLoadable(fields.get(name))) {
      fields.drop(name);
      draft.remark('image/dropped', 'note', where, `The image in “${name}” is not loaded, and was left out.`);
    }
}
