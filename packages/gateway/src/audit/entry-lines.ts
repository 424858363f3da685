/** Reads text in pages of its lines. Lines end with a line feed and nothing else: an id may hold any other character. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

/** Reads a log that was exported as JSON lines; a line that is no JSON comes as undefined. */
export async function* entryLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly unknown[]> {
  for await (const lines of linesOf(chunks)) yield lines.map(valueOf);
}

function valueOf(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}
