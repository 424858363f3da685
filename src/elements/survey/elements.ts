import { HaloSurvey } from './halo-survey.js';
import { HaloSurveyOffer } from './halo-survey-offer.js';

/** The citizen's elements of the survey by tag. Importing this registers nothing. */
export const surveyElements = { 'halo-survey': HaloSurvey, 'halo-survey-offer': HaloSurveyOffer } as const;
