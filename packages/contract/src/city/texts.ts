/** Texts in another language, each by its Indonesian text. */
export type Texts = Readonly<Record<string, string>>;

/** The languages besides Indonesian in which a city may say its texts. */
export const textLanguages = ['en', 'su'] as const;

/** @see textLanguages */
export type TextLanguage = (typeof textLanguages)[number];

/** Fields of a pack, of standards and of a request under which people read something. Notes to whoever looks after a pack are none. */
const READ: ReadonlySet<string> = new Set(
  'name plain text hint condition whereToGo description madeHere notice freeNotice lines line who what howLong period place hours'.split(
    ' ',
  ),
);

/** Parts in which nothing is said in any language: names of places, keys, and what only those read who look after the city. */
const SILENT: ReadonlySet<string> = new Set([
  'city',
  'areas',
  'servicePoints',
  'keys',
  'sealing',
  'texts',
  'selfCheck',
]);

type Visit = (holder: object, key: string, text: string) => void;

/** Goes through every text of a document that people read. */
function eachRead(document: object, visit: Visit): void {
  for (const [key, part] of parts(document)) {
    if (SILENT.has(key)) continue;
    if (typeof part === 'string') {
      if (READ.has(key)) visit(document, key, part);
    } else if (typeof part === 'object' && part !== null) eachInside(part, key === 'words' || READ.has(key), visit);
  }
}

/** `all`: each text that stands right in it is read, whatever its key. */
function eachInside(holder: object, all: boolean, visit: Visit): void {
  for (const [key, part] of parts(holder)) {
    if (typeof part === 'string') {
      if (all || READ.has(key)) visit(holder, key, part);
    } else if (typeof part === 'object' && part !== null) eachInside(part, READ.has(key), visit);
  }
}

function parts(holder: object): [string, unknown][] {
  return Object.entries(holder);
}

/** The texts of a pack or of standards that people read, each once. */
export function textsRead(document: object): ReadonlySet<string> {
  const found = new Set<string>();
  eachRead(document, (_holder, _key, text) => found.add(text));
  return found;
}

/** A copy that says in another language what people read, as far as there are texts; the rest stays Indonesian. */
export function saidIn<T extends object>(document: T, texts: Texts | undefined): T {
  const copy = structuredClone(document);
  if (texts !== undefined) {
    eachRead(copy, (holder, key, text) => {
      if (Object.hasOwn(texts, text)) Reflect.set(holder, key, texts[text]);
    });
  }
  return copy;
}
