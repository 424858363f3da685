export {
  ANSWER_WITHIN_HOURS,
  boardFigures,
  figuresShape,
  noFigures,
  sumFigures,
  type BoardFigure,
  type Figures,
} from './figures.js';
export { boardPlace, boardQuery, boardReply, type BoardPlace, type BoardReply } from './reply.js';
export { centreWaitsShape, isOutage, OUTAGE_LOOK_HOURS, type CentreWaits } from './outage.js';
export { exceptions, exceptionsAt, isSilent, SILENT_AFTER_HOURS, type Exception } from './exceptions.js';
