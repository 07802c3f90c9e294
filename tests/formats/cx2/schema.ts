const VALUE = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    { type: 'array', items: { type: ['string', 'number', 'boolean'] } },
  ],
};
const VALUES = { type: 'object', additionalProperties: VALUE };
const TYPES = ['string', 'long', 'integer', 'double', 'boolean'].flatMap((type) => [type, `list_of_${type}`]);
const DECLARED = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['d'],
    additionalProperties: false,
    properties: { d: { enum: TYPES }, a: { type: 'string' }, v: VALUE },
  },
};
const only = (name: string, items: object) => ({
  type: 'object',
  required: [name],
  additionalProperties: false,
  properties: { [name]: { type: 'array', items } },
});

/**
 * CX2 as its specification has it, as far as Throughline writes it
 * (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/).
 */
export const CX2_SCHEMA = {
  type: 'array',
  minItems: 7,
  maxItems: 7,
  items: [
    {
      type: 'object',
      required: ['CXVersion', 'hasFragments'],
      properties: { CXVersion: { const: '2.0' }, hasFragments: { type: 'boolean' } },
    },
    only('metaData', {
      type: 'object',
      required: ['name', 'elementCount'],
      properties: { name: { type: 'string' }, elementCount: { type: 'integer', minimum: 0 } },
    }),
    only('attributeDeclarations', {
      type: 'object',
      additionalProperties: false,
      properties: { nodes: DECLARED, edges: DECLARED, networkAttributes: DECLARED },
    }),
    only('networkAttributes', VALUES),
    only('nodes', {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'integer', minimum: 0 },
        x: { type: 'number' },
        y: { type: 'number' },
        z: { type: 'number' },
        v: VALUES,
      },
    }),
    only('edges', {
      type: 'object',
      required: ['id', 's', 't'],
      additionalProperties: false,
      properties: {
        id: { type: 'integer', minimum: 0 },
        s: { type: 'integer', minimum: 0 },
        t: { type: 'integer', minimum: 0 },
        v: VALUES,
      },
    }),
    only('status', {
      type: 'object',
      required: ['success'],
      properties: { success: { const: true }, error: { type: 'string' } },
    }),
  ],
};
