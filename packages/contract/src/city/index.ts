export { bundleRulesShape, type BundleRules, type DueRule, type GapRule, type LifeEvent } from './bundle-rules.js';
export { holidayShape, workingCalendarShape, type Holiday, type WorkingCalendar } from './calendar.js';
export {
  bundleShape,
  completionShape,
  deadlineShape,
  elsewhereShape,
  formShape,
  happeningShape,
  requirementMode,
  requirementShape,
  serviceShape,
  variantShape,
  type Bundle,
  type Completion,
  type Deadline,
  type Elsewhere,
  type Happening,
  type OfficialForm,
  type Requirement,
  type RequirementMode,
  type Service,
  type Variant,
} from './catalogue.js';
export { confirmation, type Confirmation } from './codes.js';
export { fairnessTermsShape, usualFairnessTerms, type FairnessTerms } from './fairness-terms.js';
export { custodyTermsShape, usualCustodyTerms, type CustodyTerms } from './custody-terms.js';
export { complaintTermsShape, usualComplaintTerms, type ComplaintTerms } from './complaint-terms.js';
export { promiseTermsShape, usualPromiseTerms, type PromiseTerms } from './promise-terms.js';
export { dutiesOf, dutyCategoryShape, usualDuties, type DutyCategory, type UsualDuty } from './duties.js';
export { cityKeyShape, type CityKey } from './keys.js';
export { cityFirstShape, type CityFirst } from './first.js';
export { cityFirstOf } from './first-of.js';
export {
  householdShape,
  type FactAnswer,
  type FactQuestion,
  type HouseholdRules,
  type HouseholdSeat,
} from './household.js';
export {
  areaName,
  findArea,
  findRequirement,
  findVariant,
  isPlaceOf,
  needsOf,
  placesOf,
  serviceOfVariant,
  type Need,
} from './lookup.js';
export { composePack, type ComposedPack } from './compose.js';
export { saidIn, textLanguages, textsRead, type TextLanguage, type Texts } from './texts.js';
export { stricterMode } from './mode.js';
export { officerDirectoryShape, officerShape, type Officer, type OfficerDirectory } from './officers.js';
export { outreachShape, type BlankKind, type Outreach } from './outreach.js';
export { cityPackShape, type CityPack } from './pack.js';
export {
  areasNoteShape,
  districtShape,
  servicePointShape,
  villageShape,
  type AreasNote,
  type District,
  type ServicePoint,
  type Village,
} from './places.js';
export {
  channelShape,
  consentShape,
  contactShape,
  deliveryModeShape,
  reasonShape,
  reasonsShape,
  themeShape,
  wordsShape,
  type Channel,
  type Consent,
  type Contact,
  type DeliveryMode,
  type Reason,
  type Reasons,
  type Theme,
  type Words,
} from './words.js';
export { triageQuestionShape, type TriageQuestion } from './triage.js';
