/**
 * Says of each element whose whole text is one of these that it is Indonesian, so that a screen reader says it right amid words
 * of another language. It follows what is drawn; a language that an element names itself stays. A text with places, as for the name
 * of a person, is known whatever stands in them.
 *
 * @param root the shadow root to begin with; those inside are found as they come
 * @param texts that are left in Indonesian; more may come in, before they are drawn
 * @returns what ends it and takes the marks away
 */
export function markIndonesian(root: DocumentFragment, texts: ReadonlySet<string>): () => void {
  const marked = new Set<Element>();
  const seen = new Set<DocumentFragment>();
  let isOver = false;
  const filled = [...texts].filter(hasPlaces).map(whateverFills);
  const judge = (element: Element): void => {
    const isMarked = marked.has(element);
    const said = element.textContent.trim();
    const isIndonesian = texts.has(said) || filled.some((each) => each.test(said));
    if (isIndonesian && !element.hasAttribute('lang')) {
      element.setAttribute('lang', 'id');
      marked.add(element);
    } else if (!isIndonesian && isMarked) {
      element.removeAttribute('lang');
      marked.delete(element);
    }
  };
  const look = (element: Element): void => {
    if ([...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) judge(element);
    for (const child of element.children) look(child);
    if (element.shadowRoot !== null) watch(element.shadowRoot);
    else if (element.localName.includes('-') && !element.matches(':defined')) {
      // Its class comes late, and its root with it.
      void customElements.whenDefined(element.localName).then(() => {
        if (element.isConnected) look(element);
      });
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      for (const node of removedNodes) if (node instanceof Element) marked.delete(node);
      for (const node of addedNodes) if (node instanceof Element) look(node);
      const changed = type === 'characterData' ? target.parentElement : target;
      if (changed instanceof Element) judge(changed);
    }
  });
  const watch = (inside: DocumentFragment): void => {
    if (isOver || seen.has(inside)) return;
    seen.add(inside);
    observer.observe(inside, { childList: true, characterData: true, subtree: true });
    for (const child of inside.children) look(child);
  };
  watch(root);
  return () => {
    isOver = true;
    observer.disconnect();
    for (const element of marked) element.removeAttribute('lang');
  };
}

/** Whether a text has places, and words of its own around them. */
function hasPlaces(text: string): boolean {
  return /\{\w+\}/.test(text) && /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
}

/** What a text comes to, whatever stands in its places. */
function whateverFills(text: string): RegExp {
  const fixed = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.+')}$`, 's');
}
