/** A tag of a page, with its attributes by small names. */
export interface PageTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in a script. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", apos: "'", lt: '<', gt: '>' };
const plain = (text: string): string =>
  text.replace(/&(amp|quot|#39|apos|lt|gt);/g, (_all, name: string) => ENTITIES[name] ?? '');

/**
 * The tags that a server wrote into a page, as far as a doctor asks for them: scripts with their text, others without what is
 * in them. What a script adds later is not there.
 */
export function readTags(page: string): readonly PageTag[] {
  const shown = page.replace(/<!--[\s\S]*?-->/g, '');
  const found = shown.matchAll(
    /<(script)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script>|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi,
  );
  return [...found].map(([, script, ofScript, text = '', other, ofOther]) => ({
    name: (script ?? other ?? '').toLowerCase(),
    attributes: readAttributes(ofScript ?? ofOther ?? ''),
    text,
  }));
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      plain(double ?? single ?? bare ?? ''),
    ]),
  );
}
