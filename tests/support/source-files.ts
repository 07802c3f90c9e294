import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import, export-from, dynamic import or `new URL` of a source file. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path below the root of the file it names, without `?query`; undefined for a package. */
  readonly file?: string;
  /** True when only types cross. */
  readonly typeOnly: boolean;
}

/** One file of src/. */
export interface SourceFile {
  /** Path below the root, with `/`. */
  readonly path: string;
  /** First folder below src/. */
  readonly folder: string;
  readonly text: string;
  /** The text without comments, and with the insides of plain strings and regular template text kept. */
  readonly code: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names it exports. */
  readonly exports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|new URL\(\s*'(\.[^']+)'/g;
const EXPORT =
  /(?:^|\n)export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|const|let|class|interface|type)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu;

/** Without comments; a `//` inside a string, as in an address, stays. */
function withoutComments(text: string): string {
  const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(tokens, (token) => (token.startsWith('/*') || token.startsWith('//') ? '' : token));
}

/** Without the insides of plain strings, so that words in them are not taken for code. */
export function withoutStrings(code: string): string {
  return code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

function importsOf(file: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, , typeOnly, statement, dynamic, url]) => {
    const specifier = statement ?? dynamic ?? url ?? '';
    const bare = specifier.split('?', 1)[0] ?? '';
    const own = specifier === '#workers' ? 'src/app/workers/served.ts' : undefined;
    const target = bare.startsWith('.') ? path.posix.join(path.posix.dirname(file), bare) : own;
    return { specifier, typeOnly: Boolean(typeOnly), ...(target === undefined ? {} : { file: target }) };
  });
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const code = withoutComments(text);
  return {
    path: file,
    folder: file.split('/')[1] ?? '',
    text,
    code,
    lines: text.trimEnd().split('\n').length,
    imports: importsOf(file, code),
    exports: [...code.matchAll(EXPORT)].map(([, name]) => name ?? ''),
  };
}

/** Every TypeScript and style file below a folder of the repository. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(ts|tsx|css)$/.test(file))
    .sort()
    .map(read);
}
