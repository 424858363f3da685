import { HaloCitizen } from './halo-citizen.js';
import { HaloHome } from './halo-home.js';
import { HaloRequestAmend } from './halo-request-amend.js';
import { HaloRequestCancel } from './halo-request-cancel.js';
import { HaloRequestForm } from './halo-request-form.js';
import { HaloRequestSent } from './halo-request-sent.js';
import { HaloRequestTrack } from './halo-request-track.js';
import { HaloTrack } from './halo-track.js';
import { HaloTrackCode } from './halo-track-code.js';
import { HaloVisitMove } from './halo-visit-move.js';

/** The citizen's elements by their tag names. Importing this registers nothing. */
export const citizenElements = {
  'halo-citizen': HaloCitizen,
  'halo-home': HaloHome,
  'halo-request-amend': HaloRequestAmend,
  'halo-request-cancel': HaloRequestCancel,
  'halo-request-form': HaloRequestForm,
  'halo-request-sent': HaloRequestSent,
  'halo-request-track': HaloRequestTrack,
  'halo-track': HaloTrack,
  'halo-track-code': HaloTrackCode,
  'halo-visit-move': HaloVisitMove,
};
