import type { IconPath } from '../shared/icon.js';
import { boxIcon, chatIcon, paperIcon, warningIcon } from '../shared/icons.js';

/** A small shop. */
const shopIcon: IconPath =
  'M4 9.5L5.5 4h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.5 12.5V20h13v-7.5M10 20v-4h4v4';

/** A megaphone. */
const megaphoneIcon: IconPath = 'M4 10v4h3.5l8.5 4.5v-13L7.5 10zM19 9.5a3.5 3.5 0 0 1 0 5M7.5 14l1 5.5h2.5l-.8-4';

const pictures: Readonly<Record<string, IconPath>> = {
  bantuan: boxIcon,
  umkm: shopIcon,
  aspirasi: chatIcon,
  kabar: megaphoneIcon,
  kejadian: warningIcon,
};

/** The picture of a category; a sheet for those that a city made up. */
export function dutyIcon(category: string): IconPath {
  return pictures[category] ?? paperIcon;
}
