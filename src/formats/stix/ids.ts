import { hex, sha1 } from '../sha1.ts';

/** Our own namespace of UUIDs (RFC 9562, 5.5): that of the STIX specification is for observables alone. */
const NAMESPACE = '5b0d3c1e-7a64-4f0b-9d5e-2c8f61a9e470';

const NAMESPACE_BYTES = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (byte) =>
  Number.parseInt(byte, 16),
);

/** The UUID of version 5 of a name in our namespace: the same name, the same UUID. */
function uuidOf(name: string): string {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(NAMESPACE_BYTES.length + text.length);
  bytes.set(NAMESPACE_BYTES);
  bytes.set(text, NAMESPACE_BYTES.length);
  const digest = sha1(bytes).subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const [, a, b, c, d, e] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex(digest)) ?? [];
  return [a, b, c, d, e].join('-');
}

/** A STIX identifier that follows from what it stands for; JSON keeps even halves of surrogate pairs apart. */
export function stixId(type: string, ...names: readonly string[]): string {
  return `${type}--${uuidOf(JSON.stringify(names))}`;
}
