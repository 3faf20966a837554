/** Where JSON text stops being JSON: the platforms' own messages name the place differently or not at all. */

export interface SyntaxFault {
  /** UTF-16 offset of the first character that cannot stand there. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// Control characters may not stand bare in a JSON string, so the pattern has to name them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const STRING_PART = /(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const WORDS = ['true', 'false', 'null'] as const;

/** End of what `pattern` (sticky) matches at `at`, or -1. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** End of the string that begins at `at`, or the fault in it as a negative offset - 1. */
function skipString(text: string, at: number): number {
  const end = skip(STRING_PART, text, at + 1);
  return text[end] === '"' ? end + 1 : -end - 1;
}

/** End of the literal at `at`, or minus the fault's offset - 1. */
function skipScalar(text: string, at: number): number {
  if (text[at] === '"') return skipString(text, at);
  const word = WORDS.find((each) => text.startsWith(each, at));
  if (word !== undefined) return at + word.length;
  const end = skip(NUMBER, text, at);
  return end > at ? end : -at - 1;
}

/** The member's name, its colon and the space behind it: end, or minus the fault's offset - 1. */
function skipName(text: string, at: number): number {
  if (text[at] !== '"') return -at - 1;
  const end = skipString(text, at);
  if (end < 0) return end;
  const colon = skip(SPACE, text, end);
  return text[colon] === ':' ? skip(SPACE, text, colon + 1) : -colon - 1;
}

/** Offset of the first fault, or undefined where `text` is JSON. Nesting costs no stack. */
function faultOffset(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let at = skip(SPACE, text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (;;) {
    // A value is due at `at`.
    const opener = text[at];
    if (opener === '{' || opener === '[') {
      const inside = skip(SPACE, text, at + 1);
      const closes = opener === '{' ? '}' : ']';
      if (text[inside] !== closes) {
        open.push(opener);
        at = opener === '{' ? skipName(text, inside) : inside;
        if (at < 0) return -at - 1;
        continue;
      }
      at = inside + 1;
    } else {
      at = skipScalar(text, at);
      if (at < 0) return -at - 1;
    }
    // A value has ended at `at`: close what closes here, then look for a comma.
    at = skip(SPACE, text, at);
    while (open.length > 0 && text[at] === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      at = skip(SPACE, text, at + 1);
    }
    if (open.length === 0) return at === text.length ? undefined : at;
    if (text[at] !== ',') return at;
    at = skip(SPACE, text, at + 1);
    if (open.at(-1) === '{') at = skipName(text, at);
    if (at < 0) return -at - 1;
  }
}

/** The first place where `text` is no JSON; undefined where it is. A byte order mark at its head is forgiven. */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const offset = faultOffset(text);
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    offset,
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
    found: String.fromCodePoint(...[text.codePointAt(offset)].filter((code) => code !== undefined)),
  };
}
