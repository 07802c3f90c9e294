import { inWords } from '../draft/looks.ts';
import type { KindWords, TypeWords } from '../draft/vocabulary.ts';

/** Kinds whose plural is not made by a rule, or that are drawn in a way of their own. */
const KINDS: ReadonlyMap<string, KindWords> = new Map<string, KindWords>([
  ['individual', { label: 'Person', plural: 'People' }],
  ['malware', { label: 'Malware', plural: 'Malware' }],
  ['infrastructure', { label: 'Infrastructure', plural: 'Infrastructure' }],
  ['observed-data', { label: 'Observed data', plural: 'Observed data' }],
  ['course-of-action', { label: 'Course of action', plural: 'Courses of action' }],
  ['malware-analysis', { label: 'Malware analysis', plural: 'Malware analyses' }],
  ['network-traffic', { label: 'Network traffic', plural: 'Network traffic' }],
  ['software', { label: 'Software', plural: 'Software' }],
  ['ipv4-addr', { label: 'IPv4 address', plural: 'IPv4 addresses' }],
  ['ipv6-addr', { label: 'IPv6 address', plural: 'IPv6 addresses' }],
  ['mac-addr', { label: 'MAC address', plural: 'MAC addresses' }],
  ['email-addr', { label: 'E-mail address', plural: 'E-mail addresses' }],
  ['email-message', { label: 'E-mail', plural: 'E-mails', shape: 'sheet', icon: 'file-text' }],
  ['url', { label: 'URL', plural: 'URLs' }],
  ['country', { label: 'Country', plural: 'Countries' }],
]);

/** What kinds out of STIX are called. */
export function kindWords(kind: string): KindWords {
  const known = KINDS.get(kind);
  if (known) return known;
  const words = inWords(kind);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const plural = /[^aeiou]y$/.test(label)
    ? `${label.slice(0, -1)}ies`
    : /s$|x$/.test(label)
      ? `${label}es`
      : `${label}s`;
  return { label, plural };
}

/** How the relationship types of the specification (2.1, appendix B) and our own are read from the other end. */
const INVERSES: ReadonlyMap<string, string> = new Map([
  ['analysis-of', 'has the analysis'],
  ['attributed-to', 'is behind'],
  ['authored-by', 'wrote'],
  ['based-on', 'is the basis of'],
  ['beacons-to', 'gets beacons from'],
  ['belongs-to', 'has'],
  ['characterizes', 'is characterized by'],
  ['compromises', 'is compromised by'],
  ['consists-of', 'is part of'],
  ['contains', 'is contained in'],
  ['controls', 'is controlled by'],
  ['created-by', 'created'],
  ['delivers', 'is delivered by'],
  ['derived-from', 'is the origin of'],
  ['downloads', 'is downloaded by'],
  ['drops', 'is dropped by'],
  ['exfiltrates-to', 'gets what is exfiltrated by'],
  ['exploits', 'is exploited by'],
  ['from', 'sent'],
  ['has', 'belongs to'],
  ['hosts', 'is hosted by'],
  ['impersonates', 'is impersonated by'],
  ['indicates', 'is indicated by'],
  ['investigates', 'is investigated by'],
  ['located-at', 'is the location of'],
  ['mitigates', 'is mitigated by'],
  ['object', 'is an object of'],
  ['observed-in', 'is the observation of'],
  ['originates-from', 'is the origin of'],
  ['owns', 'is owned by'],
  ['remediates', 'is remediated by'],
  ['resolves-to', 'is resolved from'],
  ['sighted-by', 'sighted'],
  ['subtechnique-of', 'has the subtechnique'],
  ['targets', 'is targeted by'],
  ['to', 'was sent'],
  ['uses', 'is used by'],
  ['variant-of', 'has the variant'],
]);

/** Labels that are not the type's own words. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['from', 'is from'],
  ['to', 'is to'],
  ['cc', 'is copied to'],
  ['bcc', 'is secretly copied to'],
  ['sender', 'has the sender'],
  ['object', 'has the object'],
  ['sighted-by', 'was sighted by'],
  ['observed-in', 'was observed in'],
  ['created-by', 'was created by'],
]);

const UNDIRECTED = new Set(['related-to', 'duplicate-of', 'communicates-with', 'peer-to-peer']);

/** What relation types out of STIX are called. */
export function typeWords(type: string): TypeWords {
  const [label, inverse] = [LABELS.get(type) ?? inWords(type), INVERSES.get(type)];
  return { label, ...(inverse !== undefined && { inverse }), directed: !UNDIRECTED.has(type) };
}
