import { MultiDirectedGraph } from 'graphology';

/**
 * @typedef {import('../../../src/dossier/types.ts').DossierFile} DossierFile
 * @typedef {import('../../../src/dossier/types.ts').Lens} Lens
 * @typedef {{total: number, visible: number, gain: number, loss: number}} Count
 * @typedef {'types' | 'kinds' | 'certainties' | 'speakers' | 'sources'} Facet
 * @typedef {{type: string, certainty: string, source: string, voice: string | undefined}} Evidence
 */

/** Counts of one facet by value. */
class Counts {
  /** @type {Map<string, Count>} */
  values = new Map();

  /** @param {string} value */
  of(value) {
    let count = this.values.get(value);
    if (!count) {
      count = { total: 0, visible: 0, gain: 0, loss: 0 };
      this.values.set(value, count);
    }
    return count;
  }
}

/** @param {Count} count */
const shown = (count) => {
  count.visible += 1;
  count.loss += 1;
};

/**
 * A planted dossier, in which each relation has one claim of at most one voice, as a graphology graph: what the lens reads stands
 * in the attributes.
 * @param {DossierFile} file
 */
export function attributedGraph(file) {
  /** @type {MultiDirectedGraph<{kind: string}, Evidence>} */
  const graph = new MultiDirectedGraph();
  for (const { id, kind } of file.entities) graph.addNode(id, { kind });
  for (const { id, asserts, certainty, source, speakers } of file.claims) {
    const [subject, type, object] = asserts[0] ?? ['', '', ''];
    graph.addEdgeWithKey(id, subject, object, { type, certainty, source, voice: speakers[0] });
  }
  return graph;
}

/**
 * What is visible under a lens, and every facet count, in one pass over the edges and one over the nodes.
 * @param {ReturnType<typeof attributedGraph>} graph
 * @param {Lens} lens
 */
export function lensByGraphology(graph, lens) {
  const hidden = {
    types: new Set(lens.hiddenTypes),
    kinds: new Set(lens.hiddenKinds),
    certainties: new Set(/** @type {readonly string[]} */ (lens.hiddenCertainties)),
    sources: new Set(lens.hiddenSources),
    speakers: new Set(lens.hiddenSpeakers),
    entities: new Set(lens.hiddenEntities),
  };
  const facets = {
    types: new Counts(),
    kinds: new Counts(),
    certainties: new Counts(),
    speakers: new Counts(),
    sources: new Counts(),
  };
  const [relations, touched, joins] = [new Set(), new Set(), new Set()];
  graph.forEachEdge(
    (edge, { type, certainty, source, voice }, subject, object, { kind }, { kind: other }) => {
      const [ofType, ofCertainty] = [facets.types.of(type), facets.certainties.of(certainty)];
      const ofSource = facets.sources.of(source);
      const ofVoice = voice === undefined ? undefined : facets.speakers.of(voice);
      ofType.total += 1;
      ofCertainty.total += 1;
      ofSource.total += 1;
      if (ofVoice) ofVoice.total += 1;
      const noType = hidden.types.has(type);
      const noCertainty = hidden.certainties.has(certainty);
      const noSource = hidden.sources.has(source);
      const noVoice = voice !== undefined && hidden.speakers.has(voice);
      const missing = Number(noType) + Number(noCertainty) + Number(noSource) + Number(noVoice);
      if (missing > 1 || hidden.entities.has(subject) || hidden.entities.has(object)) return;
      const first = !hidden.kinds.has(kind);
      const second = !hidden.kinds.has(other);
      if (!first || !second) {
        if (missing > 0) return;
        if (!first && (second || kind === other)) joins.add(subject);
        if (!second && (first || kind === other)) joins.add(object);
      } else if (missing === 0) {
        relations.add(edge);
        touched.add(subject).add(object);
        shown(ofType);
        shown(ofCertainty);
        shown(ofSource);
        if (ofVoice) shown(ofVoice);
      } else if (noType) ofType.gain += 1;
      else if (noCertainty) ofCertainty.gain += 1;
      else if (noSource) ofSource.gain += 1;
      else if (ofVoice) ofVoice.gain += 1;
    },
  );
  const entities = new Set();
  graph.forEachNode((node, { kind }) => {
    const count = facets.kinds.of(kind);
    count.total += 1;
    const allowed = !hidden.entities.has(node);
    const on = !hidden.kinds.has(kind);
    if (allowed && on && (!lens.hideUnrelated || touched.has(node))) {
      entities.add(node);
      shown(count);
    } else if (allowed && !on && (!lens.hideUnrelated || joins.has(node))) count.gain += 1;
  });
  return { relations, entities, facets };
}
