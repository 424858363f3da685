/**
 * The form's first question as text, for a host's server or build to put into the tag: it is seen and answered before any
 * script is there. For Node; `npx halo-pamor first-question` prints it.
 */
export { firstQuestion, type FirstQuestion, type FirstQuestionOptions } from './write.js';
