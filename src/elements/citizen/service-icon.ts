import type { IconPath } from '../shared/icon.js';
import { birthIcon, childCardIcon, deathIcon, familySheetIcon, idCardIcon, paperIcon } from '../shared/icons.js';

const drawn: Readonly<Record<string, IconPath>> = {
  'KTP-EL': idCardIcon,
  KK: familySheetIcon,
  KIA: childCardIcon,
  'AKTA-LAHIR': birthIcon,
  'AKTA-MATI': deathIcon,
};

/** The drawing of a service by its code; a service that has none of its own shows a paper. */
export function serviceIcon(service: string): IconPath {
  return drawn[service] ?? paperIcon;
}
