/** The languages that the plugin speaks: Indonesian, the source; English; Sundanese. */
export type Language = 'id' | 'en' | 'su';

const LANGUAGES: readonly Language[] = ['id', 'en', 'su'];

/** The language that a tag such as `en-GB` names, or undefined when it is none of ours. */
function languageNamed(tag: string | null | undefined): Language | undefined {
  const [first] = (tag ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language === first);
}

/** The `lang` nearest to an element: its own, or that of something around it, through shadow roots. */
function langAround(element: Element): string | null | undefined {
  const near = element.closest('[lang]');
  if (near !== null) return near.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langAround(root.host) : undefined;
}

/** The language of one tag on a page: its `locale`, else the `lang` around it, else that of its city, else Indonesian. */
export function languageFor(host: Element & { readonly locale?: string | undefined }, ofCity?: string): Language {
  return languageNamed(host.locale) ?? languageNamed(langAround(host)) ?? languageNamed(ofCity) ?? 'id';
}
