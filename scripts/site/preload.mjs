/** What the first picture needs and the page would otherwise learn of only after its entry has run. */
const MODULES = [/\/src\/canvas\/view\.ts$/, /\/graph-data\/north-korea-russia\.dossier\.json$/];
const FONT = /inter-latin-wght-normal[^/]*\.woff2$/;

/**
 * @param {Record<string, string>} attributes
 * @returns {import('vite').HtmlTagDescriptor}
 */
const link = (attributes) => ({
  tag: 'link',
  attrs: { ...attributes, crossorigin: true },
  injectTo: 'head',
});

/**
 * Has the page ask for those parts at once, beside its entry.
 * @returns {import('vite').Plugin}
 */
export function preloadPicture() {
  return {
    name: 'preload-picture',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const files = Object.values(bundle);
        const modules = files.filter(
          (file) => file.type === 'chunk' && MODULES.some((name) => name.test(file.facadeModuleId ?? '')),
        );
        const fonts = files.filter((file) => FONT.test(file.fileName));
        return [
          ...modules.map((file) => link({ rel: 'modulepreload', href: `./${file.fileName}` })),
          ...fonts.map((file) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file.fileName}` }),
          ),
        ];
      },
    },
  };
}
