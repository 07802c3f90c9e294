import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Parts of Cytoscape that the canvas has no use for, by their place in its sources: its layouts but the one that leaves
 * everything where it is, its graph algorithms but the walk that finds components, its experimental WebGL renderer. They are
 * two fifths of it.
 * @type {Readonly<Record<string, string>>}
 */
const INSTEAD = {
  'extensions/layout/index.mjs': `
    import nullLayout from './null.mjs';
    import presetLayout from './preset.mjs';
    export default [{ name: 'null', impl: nullLayout }, { name: 'preset', impl: presetLayout }];`,
  'collection/algorithms/index.mjs': `
    import walks from './bfs-dfs.mjs';
    export default { ...walks };`,
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': 'export default {};',
};

/** Builds Cytoscape from its sources for the canvas, without what it does not use. Other parts of the app get all of it. */
export function slimCytoscape() {
  const home = path.resolve('node_modules/cytoscape');
  const sources = path.join(home, 'src');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  return {
    name: 'slim-cytoscape',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} id @param {string | undefined} importer */
    resolveId(id, importer) {
      const forCanvas = id === 'cytoscape' && importer?.includes('/src/canvas/');
      return forCanvas ? path.join(sources, 'index.mjs') : undefined;
    },
    /** @param {string} file */
    load(file) {
      const part = path.relative(sources, file).split(path.sep).join('/');
      return part === 'version.mjs' ? `export default '${version}';` : INSTEAD[part];
    },
  };
}
