/** Where a text stops being JSON, and how to mend it. Lines and columns count from 1. */
export interface SyntaxRemark {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix?: string;
}

interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'value' | 'end' | 'bad';
  readonly start: number;
  readonly end: number;
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

const WANTED: Record<State, string> = {
  value: 'a value',
  'first value': 'a value or ]',
  key: 'a property name in double quotation marks',
  'first key': 'a property name in double quotation marks, or }',
  colon: 'a colon',
  after: 'a comma or the end of what was opened',
};

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function textToken(text: string, start: number): Token {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 0x22) return { kind: 'text', start, end: at + 1 };
    const end = char === 0x5c ? endOf(ESCAPE, text, at) : char < 0x20 ? -1 : at + 1;
    if (end < 0) return { kind: 'bad', start: at, end: at + 1 };
    at = end;
  }
  return { kind: 'bad', start: at, end: at };
}

function tokenAt(text: string, from: number): Token {
  const start = endOf(SPACE, text, from);
  const char = text[start];
  if (char === undefined) return { kind: 'end', start, end: start };
  if (char === '"') return textToken(text, start);
  if ('{}[],:'.includes(char)) return { kind: char as ',', start, end: start + 1 };
  const end = endOf(SCALAR, text, start);
  return end < 0 ? { kind: 'bad', start, end: start + 1 } : { kind: 'value', start, end };
}

/** The state after `token`, or undefined when it may not stand here. Keeps what is open in `open`. */
function step(state: State, kind: Token['kind'], open: ('{' | '[')[]): State | undefined {
  if (state === 'value' || state === 'first value') {
    if (kind === '{' || kind === '[') return open.push(kind) && kind === '{' ? 'first key' : 'first value';
    if (kind === 'text' || kind === 'value') return 'after';
    return state === 'first value' && kind === ']' && open.pop() ? 'after' : undefined;
  }
  if (state === 'colon') return kind === ':' ? 'value' : undefined;
  if (state === 'after') {
    if (kind === ',' && open.length > 0) return open.at(-1) === '{' ? 'key' : 'value';
    const closes = (kind === '}' && open.at(-1) === '{') || (kind === ']' && open.at(-1) === '[');
    return closes && open.pop() ? 'after' : undefined;
  }
  if (kind === 'text') return 'colon';
  return state === 'first key' && kind === '}' && open.pop() ? 'after' : undefined;
}

function fixFor(state: State, found: string): string | undefined {
  if (found === '') return 'The file seems to be cut off; fetch it again or close what is open.';
  if ((state === 'key' && found === '}') || (state === 'value' && found === ']'))
    return 'Remove the comma before it.';
  if (found === "'" || found === '‘' || found === '“')
    return 'Put texts into straight double quotation marks.';
  if (found === '/' || found === '#') return 'Remove the comment: JSON has none.';
  if (state === 'after' && (found === '"' || found === '{' || found === '[')) return 'Put a comma before it.';
  return found < ' ' ? 'Write the line break or control character as an escape, such as \\n.' : undefined;
}

/** The first place where `text` is not JSON; undefined when all of it is. Does not recurse, whatever the nesting. */
export function findSyntaxError(text: string): SyntaxRemark | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  for (let token = tokenAt(text, 0); ; token = tokenAt(text, token.end)) {
    if (token.kind === 'end' && state === 'after' && open.length === 0) return undefined;
    const next = step(state, token.kind, open);
    if (next) {
      state = next;
      continue;
    }
    const before = text.slice(0, token.start);
    const found = String.fromCodePoint(
      ...(text.codePointAt(token.start) === undefined ? [] : [text.codePointAt(token.start) ?? 0]),
    );
    const line = before.split('\n').length;
    const column = token.start - before.lastIndexOf('\n');
    const what = found === '' ? 'the text ends' : `${JSON.stringify(found)} stands`;
    const fix = fixFor(state, found);
    return { line, column, message: `Here ${what} where ${WANTED[state]} is expected.`, ...(fix && { fix }) };
  }
}
