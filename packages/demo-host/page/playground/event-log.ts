/** How many lines are kept; older ones go. */
const KEPT = 200;

/** The log of the playground, newest first. */
export interface EventLog {
  note(name: string, detail?: unknown): void;
  clear(): void;
  /** All lines as text, newest first. */
  text(): string;
}

/** Writes into a list of the page. */
export function eventLog(list: Element): EventLog {
  return {
    note: (name, detail) => {
      const line = document.createElement('li');
      line.className = 'play-entry';
      line.append(
        made('time', new Date().toLocaleTimeString('id-ID', { hour12: false })),
        ' ',
        made('code', name),
        ' ',
        made('span', detail === undefined ? '' : asJson(detail)),
      );
      list.prepend(line);
      while (list.children.length > KEPT) list.lastElementChild?.remove();
    },
    clear: () => {
      list.replaceChildren();
    },
    text: () => [...list.children].map(({ textContent }) => textContent).join('\n'),
  };
}

function made(tag: 'time' | 'code' | 'span', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = `play-entry-${tag}`;
  element.textContent = text;
  return element;
}

/** Functions are named, because a host can call them. */
function asJson(detail: unknown): string {
  return JSON.stringify(detail, (_name, value: unknown) => (typeof value === 'function' ? '(fungsi)' : value)) ?? '';
}
