/** What a framework is asked to draw: one of our elements, or nothing. */
export interface Drawing {
  readonly tag: string;
  /** Settings by the names of properties, or of attributes where those are asked for. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Handlers by the names of events. */
  readonly hears: Readonly<Record<string, (event: Event) => void>>;
  readonly children: readonly { readonly slot: string; readonly text: string }[];
  readonly isShown: boolean;
}

/** Something that a framework has drawn. The names of settings and handlers stay those of the first drawing. */
export interface Drawn {
  update(drawing: Drawing): Promise<void>;
  /** Takes away everything, as an app does that goes. */
  remove(): Promise<void>;
  /** What the framework's own reference to the element holds now. */
  held(): Element | null;
}

/** A way in which people of a framework write an element. */
export interface Way {
  /** Registers the element by itself when it is drawn in a page. */
  readonly registers: boolean;
  draw(place: Element, drawing: Drawing): Promise<Drawn>;
  /** What the framework's server side writes, without a page. */
  onServer(drawing: Drawing): Promise<string>;
  /** Goes on in the page with what the server wrote. */
  takeOver(place: Element, drawing: Drawing): Promise<Drawn>;
}

/** The names of the ways, as the guide's table has them. */
export const WAYS = ['React, tag', 'React, component', 'Vue, template'] as const;
/** @see WAYS */
export type WayName = (typeof WAYS)[number];
