/* The part of the core that the rows of formats measure, as one module, so that it is built as one, as in the app's workers. */
export { answerOpen } from '../../../src/dossier/file/large/answer.ts';
export { READ } from '../../../src/formats/manifest.ts';
export { LIMITS } from '../../../src/formats/reading/limits.ts';
export { partOfBlob } from '../../../src/formats/reading/part.ts';
export { readFiles } from '../../../src/formats/reading/read.ts';
