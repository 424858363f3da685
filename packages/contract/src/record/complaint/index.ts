export { complaintDue } from './decide.js';
export { complaintRules, type ComplaintRules } from './complaint-rules.js';
export { complaintOfMissed, complaintOpening, NOBODY, openUnknown, type ComplaintOpening } from './open.js';
export {
  complaintFiguresOf,
  complaintParts,
  type ComplaintFigures,
  type ComplaintPart,
  type ComplaintRow,
  type CountedComplaint,
} from './figures.js';
export { discloseComplaintEvent, followed } from './disclose.js';
export { MOST_COMPLAINT } from './commands.js';
export type { ComplaintView, FollowedComplaint } from './view.js';
export { takeOutNumbers } from './take-out-numbers.js';
export {
  complaintFollow,
  complaintFollowed,
  complaintOpened,
  complaintsPage,
  complaintsQuery,
  type ComplaintFollow,
  type ComplaintOpened,
  type ComplaintsPage,
} from './replies.js';
export {
  complaintClasses,
  complaintNews,
  complaintStatuses,
  complaintTopics,
  type ComplaintAuthor,
  type ComplaintClass,
  type ComplaintLevel,
  type ComplaintNews,
  type ComplaintStatus,
  type ComplaintTopic,
} from './words.js';
