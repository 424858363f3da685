/** What nobody may find on a phone: who asks, by which number, where; and who uses the phone. */
export const WORDS: Readonly<Record<string, string>> = {
  'an identity number': '3275014101900000',
  'a name': 'Warga Rekaan',
  'the name of the officer': 'Wahyu Rekaan',
  'a phone number': '81200001234',
  'an address': 'Jalan Rekaan',
};

/**
 * How pictures begin: a few bytes, and a mark so many further on. The first alone are so few that chance makes them in
 * megabytes of what is sealed.
 */
const HEADERS = [
  { what: 'the header of a JPEG', first: '\xff\xd8\xff', after: 3, marks: ['JFIF', 'Exif'] },
  { what: 'the header of a PNG', first: '\x89PNG', after: 0, marks: ['\r\n\x1a\n'] },
  { what: 'the header of a WebP', first: 'RIFF', after: 4, marks: ['WEBP'] },
] as const;

function begins(text: string, { first, after, marks }: (typeof HEADERS)[number]): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (marks.some((mark) => text.startsWith(mark, at + first.length + after))) return true;
  }
  return false;
}

/** The middle of a text in base64, however many bytes stand before it: what is only encoded is in clear. */
function encoded(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.from(`${' '.repeat(before)}${word}`);
    // Signs that also hold bits of what is around the word are left out.
    const from = Math.ceil((before * 8) / 6);
    return bytes.toString('base64').slice(from, Math.floor((bytes.length * 8) / 6));
  });
}

const SIGNS = Object.entries(WORDS).map(([what, word]) => ({ what, signs: [word, ...encoded(word)] }));

/** What of it stands in a text of bytes, in one byte or two for each character, or in base64. */
export function tracesIn(text: string): string[] {
  const narrow = text.includes('\0') ? text.replaceAll('\0', '') : text;
  const named = SIGNS.filter(({ signs }) => signs.some((sign) => text.includes(sign) || narrow.includes(sign)));
  const begun = HEADERS.filter((header) => begins(text, header));
  return [...named.map(({ what }) => what), ...begun.map(({ what }) => what)];
}
