import type { TemplateResult } from 'lit';
import type { OfficerRoomName } from '../../locale/officer-terms.js';
import type { IconPath } from '../shared/icon.js';
import type { Route } from '../shared/session-state.js';
import type { OfficerStage } from './officer-stage.js';

/** Elements of a room by their tags. */
export type RoomElements = Readonly<Record<string, CustomElementConstructor>>;

/**
 * Something that an officer does beside the day list, reached by a tile of the home. Its words for the tile stand in
 * `OfficerTerms.rooms`. It owns the route `name` and every route that begins with `name` and a hyphen, such as
 * `duties-new`; `route.requestId` is then whatever id the room puts there.
 */
export interface OfficerRoom {
  readonly name: OfficerRoomName;
  readonly icon: IconPath;
  /** Fetches the room's elements; made with `lateImport`, so that it can be tried again. They are registered for it. */
  readonly load: () => Promise<RoomElements>;
  /** The room's screen for a route: its own element with the stage. Called once the elements are registered. */
  readonly screen: (stage: OfficerStage, route: Route) => TemplateResult;
}

/** The room of a route's view, if it is one's. */
export function roomAt(rooms: readonly OfficerRoom[], view: string): OfficerRoom | undefined {
  return rooms.find(({ name }) => view === name || view.startsWith(`${name}-`));
}
