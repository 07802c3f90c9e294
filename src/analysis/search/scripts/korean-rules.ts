/**
 * How Korean names are put into Latin letters, in the North (Ri, Choe, Pyong Chol), in the South (Lee, Choi, Byeong-cheol), by
 * McCune and Reischauer (Pyŏngch’ŏl) and by their bearers (Rhee, Park, Chung Hee). Each table gives the spellings of one part of
 * a syllable and the class that they fall into. Classes are wide, since the same letters serve for different sounds: `jung` may
 * be 정 or 중, `un` 은 or 운.
 */
export type Spellings = Readonly<Record<string, string>>;

/** Consonants that open a syllable. */
export const ONSETS: Spellings = {
  '': '',
  k: 'k',
  g: 'k',
  kk: 'k',
  gg: 'k',
  gh: 'k',
  t: 't',
  d: 't',
  tt: 't',
  dd: 't',
  p: 'p',
  b: 'p',
  pp: 'p',
  bb: 'p',
  j: 'j',
  ch: 'j',
  jj: 'j',
  tch: 'j',
  s: 's',
  ss: 's',
  sh: 's',
  // The South drops or changes an opening r that the North keeps: Roh and No, Ra and Na; see also DROPPED.
  r: 'n',
  l: 'n',
  rh: 'n',
  n: 'n',
  m: 'm',
  h: 'h',
};

/** Vowels, with the letters that some put behind them without a sound of their own. */
export const VOWELS: Spellings = {
  a: 'a',
  ah: 'a',
  aa: 'a',
  ya: 'ya',
  yah: 'ya',
  o: 'o',
  oh: 'o',
  eo: 'o',
  u: 'o',
  uh: 'o',
  oo: 'o',
  eu: 'o',
  ou: 'o',
  eou: 'o',
  woo: 'o',
  wu: 'o',
  yo: 'yo',
  yeo: 'yo',
  yu: 'yo',
  yuh: 'yo',
  you: 'yo',
  yoo: 'yo',
  yeou: 'yo',
  i: 'i',
  ee: 'i',
  yi: 'i',
  ui: 'i',
  eui: 'i',
  ie: 'i',
  e: 'e',
  ae: 'e',
  ai: 'e',
  ay: 'e',
  ei: 'e',
  ye: 'ye',
  yae: 'ye',
  oe: 'we',
  oi: 'we',
  oy: 'we',
  we: 'we',
  wae: 'we',
  wa: 'wa',
  wo: 'wo',
  weo: 'wo',
  wi: 'wi',
  wee: 'wi',
};

/** Consonants that close a syllable. */
export const CODAS: Spellings = {
  '': '',
  k: 'k',
  g: 'k',
  ck: 'k',
  // Park, Hark: an r that nobody speaks.
  rk: 'k',
  n: 'n',
  ng: 'ng',
  m: 'm',
  l: 'l',
  p: 'p',
  b: 'p',
  t: 't',
  d: 't',
};

/** Classes of vowels before which the South drops an opening r or n altogether: Ri and Yi, Ryu and Yu, Rim and Im. */
export const DROPPED = /^(i|y)/;
