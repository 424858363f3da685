import { html, type TemplateResult } from 'lit';
import type { OfficerRoomName } from '../../locale/officer-terms.js';
import { disc, icon } from '../shared/icon.js';
import { listIcon } from '../shared/icons-work.js';
import { downIcon } from '../shared/icons.js';
import { listed } from '../shared/language/in-sentence.js';
import { tile } from '../shared/tile.js';
import type { OfficerStage } from './officer-stage.js';
import type { OfficerRoom } from './room.js';

/** What the menu is drawn from. `open` matters on a narrow screen alone: a wide one has room for all of it. */
export interface RoomMenu {
  readonly stage: OfficerStage;
  readonly rooms: readonly OfficerRoom[];
  readonly open: boolean;
  readonly toggle: () => void;
  readonly go: (view: OfficerRoomName) => void;
}

/** The tiles of the rooms: the first always in sight, the others behind one press where the screen is narrow. */
export function roomMenu({ stage, rooms, open, toggle, go }: RoomMenu): TemplateResult {
  const { menu } = stage.words;
  const { outreach } = stage.words.rooms;
  // Outreach days are called here what the city calls them.
  const words = { ...stage.words.rooms, outreach: { ...outreach, title: stage.pack.outreach?.name ?? outreach.title } };
  const [first, ...others] = rooms;
  const one = (room: OfficerRoom): TemplateResult =>
    tile({ ...words[room.name], icon: room.icon, press: () => go(room.name) });
  return html`<nav class="menu" aria-label=${menu.label}>
    ${first && one(first)}
    ${
      others.length === 0
        ? undefined
        : html`<button
              type="button"
              class="tile more"
              aria-expanded=${open ? 'true' : 'false'}
              aria-controls="more-rooms"
              @click=${toggle}
            >
              ${disc(listIcon)}<span
                ><b>${menu.more}</b
                ><span
                  >${listed(
                    others.map((room) => words[room.name].title),
                    ', ',
                  )}</span
                ></span
              >${icon(downIcon)}
            </button>
            <div id="more-rooms" class="others ${open ? 'shown' : ''}">${others.map(one)}</div>`
    }
  </nav>`;
}
