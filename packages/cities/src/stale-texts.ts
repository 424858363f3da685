import { textLanguages, textsRead, type CityPack } from '@halo-pamor/contract';

/**
 * What changed texts leave behind in the other languages: new Indonesian texts that nobody has said there yet, and those that
 * are said word for word as another text was that is gone, so that the old sentence may have been left standing.
 */
export function staleTexts(before: CityPack, after: CityPack): string[] {
  const known = textsRead(before);
  const read = textsRead(after);
  const fresh = [...read].filter((text) => !known.has(text));
  return textLanguages.flatMap((language) => {
    const was = before.texts?.[language] ?? {};
    const is = after.texts?.[language] ?? {};
    if (Object.keys(was).length === 0) return [];
    const gone = new Set(Object.entries(was).flatMap(([text, said]) => (read.has(text) ? [] : [said])));
    return fresh.flatMap((text) => {
      const said = is[text];
      if (said === undefined) return [`not in "${language}" yet, so it is shown in Indonesian: ${text}`];
      return said !== text && gone.has(said) ? [`the text changed, its "${language}" did not: ${text}`] : [];
    });
  });
}
