// Writes the JSON Schema of dossier files from the zod schema that the app checks them with.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const target = fileURLToPath(new URL('../graph-data/schema/dossier.schema.json', import.meta.url));
const source = fileURLToPath(new URL('../src/dossier/file/schema.ts', import.meta.url));

/** @type {{ module: typeof import('../src/dossier/file/schema.ts') }} */
const { module } = await runnerImport(source, { configFile: false, logLevel: 'warn' });
await mkdir(dirname(target), { recursive: true });
await writeFile(target, `${JSON.stringify(module.jsonSchema(), null, 2)}\n`);
console.log(`Wrote ${target}`);
