export { componentCodes, deliveryComponents, internalComponents, type ComponentCode } from './components.js';
export { missingIn, type StandardsGap } from './missing-in.js';
export {
  standardsPage,
  type PublishedComponent,
  type PublishedInformation,
  type PublishedLine,
  type PublishedProcedure,
  type PublishedService,
  type PublishedUnit,
  type Standing,
  type StandardsPage,
} from './page.js';
export { publishedEvidence } from './self-check/published-evidence.js';
export { selfCheckOf } from './self-check/self-check-of.js';
export { workEvidence, workSources, type WorkFigures } from './self-check/work-evidence.js';
export { categoryOf, rounded, scoreOf } from './self-check/score.js';
export {
  selfCheckReply,
  type Assessment,
  type Category,
  type Evidence,
  type SelfCheckData,
  type SelfCheckReply,
} from './self-check/shape.js';
export {
  cityStandardsShape,
  informationClasses,
  stepPictures,
  type CityStandards,
  type InformationClass,
  type SaidComponent,
  type StepPicture,
} from './shape.js';
export { standardsOf } from './standards-of.js';
export { catalogueComponents } from './told-by-catalogue.js';
