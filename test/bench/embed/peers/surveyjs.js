/** SurveyJS without a framework, one page with all fields. Its scripts are loaded before this one, as its start page says. */
import { fields, usable } from './fields.js';

const { Survey: Library, SurveyUI } = window;
const kinds = { text: 'text', date: 'text', select: 'dropdown', textarea: 'comment', checkbox: 'boolean' };
const survey = new Library.Model({
  elements: fields.map(({ name, label, type, options }) => ({
    name,
    title: label,
    type: kinds[type],
    ...(type === 'date' && { inputType: 'date' }),
    ...(options && { choices: options }),
  })),
});
const place = document.createElement('div');
document.body.append(place);
survey.onAfterRenderSurvey.add(usable);
SurveyUI.renderSurvey(survey, place);
