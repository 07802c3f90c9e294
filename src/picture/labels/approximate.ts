import type { Measure } from './measure.ts';

/** Advance widths of Inter in thousandths of the size, from U+0020 to U+007E, as measured in Chromium. */
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
  593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
  571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
  456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
  327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666,
  612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
  580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
  469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
  353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
const OTHERS: Readonly<Record<string, number>> = {
  '–': 500,
  '—': 1000,
  '‘': 280,
  '’': 280,
  '“': 470,
  '”': 470,
  '…': 910,
  '·': 300,
};

/** Scripts whose letters are as wide as they are high. */
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

function advance(letter: string, widths: readonly number[]): number {
  const known = widths[letter.charCodeAt(0) - 32];
  if (known !== undefined) return known;
  if (OTHERS[letter] !== undefined) return OTHERS[letter];
  const plain = letter.normalize('NFD').charAt(0);
  if (plain !== letter) return FULL_WIDTH.test(letter) ? 1000 : advance(plain, widths);
  return FULL_WIDTH.test(letter) || letter.length > 1 ? 1000 : 640;
}

/** Widths of text in Inter where no fonts can be asked, as in Node: right to a few percent for Latin, on the wide side for the rest. */
export const approximate: Measure = (text, { size, weight }) => {
  const bold = Math.min(1, Math.max(0, (weight - 400) / 200));
  let sum = 0;
  for (const letter of text) sum += advance(letter, REGULAR) * (1 - bold) + advance(letter, SEMIBOLD) * bold;
  return (sum * size) / 1000;
};
