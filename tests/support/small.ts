import type { DossierFile } from '../../src/dossier/types.ts';

/** A dossier that fits a screen: two people, an agency, two sources of which one repeats the other. */
export const small: DossierFile = {
  format: 'throughline-dossier',
  version: 1,
  id: 'small',
  title: 'Small',
  vocabulary: {
    kinds: [
      { id: 'person', label: 'Person', plural: 'Persons', shape: 'circle', icon: 'user' },
      { id: 'agency', label: 'Agency', plural: 'Agencies', shape: 'box', icon: 'building' },
    ],
    families: [
      { id: 'diplomacy', label: 'Diplomacy', colour: { light: '#2465B0', dark: '#6CA9EE' } },
      { id: 'says', label: 'Who says so', colour: { light: '#6A4BB3', dark: '#AE94EE' }, hidden: true },
    ],
    relationTypes: [
      { id: 'met', family: 'diplomacy', label: 'met', inverse: 'met', directed: false },
      { id: 'leads', family: 'diplomacy', label: 'leads', inverse: 'is led by', directed: true },
      { id: 'reports', family: 'says', label: 'reports', inverse: 'was reported by', directed: true },
    ],
  },
  entities: [
    { id: 'person:ann', kind: 'person', name: 'Ann' },
    { id: 'person:bo', kind: 'person', name: 'Bo' },
    { id: 'agency:desk', kind: 'agency', name: 'The Desk' },
  ],
  sources: [
    { id: 'source:paper', title: 'Paper: a report', basedOn: ['source:wire'] },
    { id: 'source:wire', title: 'Wire' },
  ],
  claims: [
    {
      id: 'claim:1',
      asserts: [
        ['person:ann', 'met', 'person:bo'],
        ['agency:desk', 'reports', 'person:ann'],
      ],
      source: 'source:paper',
      speakers: ['agency:desk'],
      stance: 'asserts',
      certainty: 'reported',
      summary: 'Ann and Bo met.',
    },
    {
      id: 'claim:2',
      asserts: [['person:ann', 'leads', 'agency:desk']],
      source: 'source:wire',
      speakers: [],
      stance: 'asserts',
      certainty: 'possible',
      summary: 'Ann may lead the desk.',
    },
  ],
  positions: {},
  briefings: [],
};
