import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import { SCHEMAS } from './demos.ts';

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const byTitle = new Map<string, string>();
for (const folder of ['common', 'observables', 'sdos', 'sros'])
  for (const file of readdirSync(`${SCHEMAS}${folder}`)) {
    const schema = JSON.parse(readFileSync(`${SCHEMAS}${folder}/${file}`, 'utf8')) as { $id: string };
    ajv.addSchema({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
    if (folder !== 'common' || /^(marking-definition|language-content)/.test(file))
      byTitle.set(file.replace('.json', ''), schema.$id);
    if (file === 'core.json') byTitle.set('core', schema.$id);
  }

/** What the schemas of OASIS for STIX 2.1 have against an object; those of types that they do not know are held against their core. */
export function complaintsAbout(object: { readonly type: string }): ErrorObject[] {
  const id = byTitle.get(object.type) ?? byTitle.get('core') ?? '';
  return ajv.validate(id, object) ? [] : [...(ajv.errors ?? [])];
}
