const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The message with its length behind it, as blocks of sixteen 32-bit words. */
function blocksOf(bytes: Uint8Array): Uint32Array {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return Uint32Array.from({ length: padded.length / 4 }, (_, i) => view.getUint32(i * 4));
}

/** What is mixed into each of the four rounds of twenty steps. */
function mixed(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/**
 * SHA-1 (FIPS 180-4) of bytes: 20 bytes. For ids that are made from names, as UUIDs of version 5 are; not for secrets. Formats are
 * pure and answer at once, which the platform's own digest does not.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const words = blocksOf(bytes);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const schedule = new Uint32Array(80);
  for (let at = 0; at < words.length; at += 16) {
    schedule.set(words.subarray(at, at + 16));
    for (let i = 16; i < 80; i += 1) {
      const [w3, w8, w14, w16] = [schedule[i - 3], schedule[i - 8], schedule[i - 14], schedule[i - 16]];
      schedule[i] = turned((w3 ?? 0) ^ (w8 ?? 0) ^ (w14 ?? 0) ^ (w16 ?? 0), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i += 1) {
      const next = (turned(a, 5) + mixed(i, b, c, d) + e + (schedule[i] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, i) => {
      state[i] = (state[i] ?? 0) + word;
    });
  }
  const view = new DataView(new ArrayBuffer(20));
  state.forEach((word, i) => {
    view.setUint32(i * 4, word);
  });
  return new Uint8Array(view.buffer);
}

/** Bytes in hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
