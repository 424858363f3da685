import type { Role } from '../actor.js';
import type { CommandType } from './command-names.js';

/** Which roles a command belongs to. Where a person may act is another question: the area in the token. */
export const commandRoles: Readonly<Record<CommandType, readonly Role[]>> = {
  'submit-request': ['citizen', 'officer', 'operator', 'partner'],
  'amend-request': ['citizen', 'officer', 'operator'],
  'cancel-request': ['citizen', 'officer', 'operator'],
  'reassign-officer': ['operator', 'supervisor', 'manager'],
  'agree-visit': ['officer'],
  'move-visit': ['officer', 'citizen'],
  'start-visit': ['officer'],
  'fail-visit': ['officer'],
  'attach-file': ['citizen', 'officer'],
  'detach-file': ['citizen', 'officer'],
  'collect-papers': ['officer'],
  'file-items': ['officer'],
  'return-papers': ['operator'],
  'approve-items': ['operator'],
  'refuse-items': ['operator'],
  'await-centre': ['operator'],
  'print-items': ['operator'],
  'mark-ready': ['operator'],
  'take-out': ['officer', 'courier'],
  'fail-delivery': ['officer', 'courier'],
  'deliver-items': ['officer', 'courier'],
  'renew-handover-code': ['citizen'],
  'confirm-receipt': ['citizen'],
  'hand-over-originals': ['officer', 'operator', 'courier', 'supervisor', 'manager'],
  'accept-originals': ['citizen', 'officer', 'operator', 'courier'],
  'dispute-originals': ['citizen', 'officer', 'operator', 'courier', 'supervisor', 'manager'],
  'report-badge': ['citizen'],
  'close-warning': ['operator', 'supervisor', 'manager'],
};
