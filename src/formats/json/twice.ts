import { endOfString } from '../../dossier/file/nesting.ts';
import { pathText } from '../../dossier/file/path.ts';
import type { Draft } from '../draft/draft.ts';
import { unescaped } from './strings.ts';

/** An object or list that is open while a text is looked over. */
interface Open {
  readonly outer: Open | undefined;
  /** Keys of the object so far; undefined for a list. */
  readonly keys: Set<string> | undefined;
  /** The key, or the place in the list, of the value that comes now. */
  at: string | number;
  /** Where it is in the text, once somebody asked. */
  path?: string;
}

const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];
/** Keys of one object that are told apart: not many fewer than a Set can hold. */
const MOST = 16_000_000;
const SHOWN = 60;

const shown = (key: string): string => (key.length > SHOWN ? `${key.slice(0, SHOWN)}…` : key);

/** A path such as `nodes[3].data`, empty for what is outermost. Each object keeps its own, so that many in a deep place cost little. */
function pathOf(open: Open): string {
  const { outer } = open;
  if (!outer) return '';
  if (open.path === undefined) {
    const before = pathOf(outer);
    const step = pathText([typeof outer.at === 'string' ? shown(outer.at) : outer.at]);
    open.path = before === '' || step.startsWith('[') ? before + step : `${before}.${step}`;
  }
  return open.path;
}

/** Calls `found` for each key that its object had before. Linear. */
function findKeysTwice(text: string, found: (key: string, object: Open) => void): void {
  let open: Open | undefined;
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (keyNext && open?.keys) {
        const key = unescaped(text.slice(at + 1, end));
        if (open.keys.has(key)) found(key, open);
        else if (open.keys.size < MOST) open.keys.add(key);
        open.at = key;
        keyNext = false;
      }
      at = end;
    } else if (code === COMMA && open) {
      if (typeof open.at === 'number') open.at += 1;
      else keyNext = true;
    } else if (code === OPEN_OBJECT) {
      open = { outer: open, keys: new Set(), at: '' };
      keyNext = true;
    } else if (code === OPEN_LIST) {
      open = { outer: open, keys: undefined, at: 0 };
      keyNext = false;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      open = open?.outer;
      keyNext = false;
    }
  }
}

/**
 * Remarks on each key of a JSON text that comes again in its object, `json/key-twice`: `JSON.parse` keeps the last value of such a key
 * without a word, as most programs do (RFC 8259, section 4). The text must be JSON that does not nest deep; `line` says where it
 * stands, if it is one line of many.
 */
export function remarkKeysTwice(text: string, draft: Pick<Draft, 'remark'>, line?: string): void {
  findKeysTwice(text, (key, object) => {
    const where = [line, pathOf(object)].filter(Boolean).join(', ') || 'the outermost object';
    const message = `The key “${shown(key)}” comes again in the same object; its last value is kept, and what it had before is lost.`;
    const fix = 'Give each value a key of its own, or put the values into a list.';
    draft.remark('json/key-twice', 'warning', where, message, fix);
  });
}
