import { expect } from '@esm-bundle/chai';
import { idCapture } from './id-capture.js';
import { idCitizenLate } from './id-citizen-late.js';
import { idComplaint } from './id-complaint.js';
import { idOutbox } from './id-outbox.js';
import { idPhoto } from './id-photo.js';
import { idStaff } from './id-staff.js';
import { idStandards } from './id-standards.js';
import { idSurvey } from './id-survey.js';
import { idCover } from './id-cover.js';
import { idDuty } from './id-duty.js';
import { idGuidance } from './id-guidance.js';
import { idIntake } from './id-intake.js';
import { idOfficer } from './id-officer.js';
import { idOutreach } from './id-outreach.js';
import { idPractice } from './id-practice.js';
import { idScore } from './id-score.js';
import { idAudit } from './id-audit.js';
import { idComplaintDesk } from './id-complaint-desk.js';
import { idCoverage } from './id-coverage.js';
import { idDesk } from './id-desk.js';
import { idMonitor } from './id-monitor.js';
import { idSelfCheck } from './id-self-check.js';
import { idSheet } from './id-sheet.js';
import { idSurveyReport } from './id-survey-report.js';
import { idDates } from './id-dates.js';
import { idCitizenHome } from './id-citizen.js';
import { id } from './id.js';
import { fetchWords } from './other-words.js';
import { idProvider } from './provider-terms.js';
import { spoken, type Words } from './spoken.js';
import { idVault } from './vault-terms.js';

/** Every area in Indonesian. */
const source: Words = {
  shared: id,
  provider: idProvider,
  dates: idDates,
  home: idCitizenHome,
  vault: idVault,
  citizen: idCitizenLate,
  complaint: idComplaint,
  survey: idSurvey,
  standards: idStandards,
  outbox: idOutbox,
  staff: idStaff,
  photo: idPhoto,
  capture: idCapture,
  officer: idOfficer,
  intake: idIntake,
  guidance: idGuidance,
  practice: idPractice,
  duty: idDuty,
  cover: idCover,
  outreach: idOutreach,
  score: idScore,
  desk: idDesk,
  complaintDesk: idComplaintDesk,
  monitor: idMonitor,
  coverage: idCoverage,
  selfCheck: idSelfCheck,
  surveyReport: idSurveyReport,
  sheet: idSheet,
  audit: idAudit,
};

/** Texts of an area by the way to them. */
function textsOf(terms: object, way = ''): Map<string, string> {
  return new Map(
    Object.entries(terms).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string'
        ? [[`${way}${key}`, value]]
        : typeof value === 'object' && value !== null
          ? [...textsOf(value, `${way}${key}.`)]
          : [],
    ),
  );
}

/** One or more: a choice by number, whose number has to be a place of the text too. */
const CHOICE = /\{(\w+)\?[^:{}]*:[^:{}]*\}/g;

const placesOf = (text: string): string =>
  [...new Set(text.replace(CHOICE, '{$1}').match(/\{[^}]*\}/g))].sort().join(' ');

describe('the words in other languages', () => {
  for (const language of ['en', 'su'] as const) {
    it(`are complete in "${language}" and have the places that Indonesian has`, async () => {
      await fetchWords(language, ['first', 'citizen', 'officer', 'desk', 'coverage']);
      for (const area of Object.keys(source) as (keyof Words)[]) {
        const indonesian = source[area];
        const there = spoken({ language }, area, indonesian as never);
        expect(there, area).not.to.equal(indonesian);
        const texts = textsOf(there);
        for (const [way, text] of textsOf(indonesian)) {
          expect(placesOf(texts.get(way) ?? ''), `${area}.${way}`).to.equal(placesOf(text));
          expect(texts.get(way)?.trim(), `${area}.${way}`).to.have.length.above(0);
        }
      }
    });
  }

  it('count in English with one and more wherever a number stands before a word', async () => {
    await fetchWords('en', ['first', 'citizen', 'officer', 'desk', 'coverage']);
    const bare = (Object.keys(source) as (keyof Words)[]).flatMap((area) =>
      [...textsOf(spoken({ language: 'en' }, area, source[area] as never))].filter(
        ([, text]) =>
          /(?<!(?:number|[Pp]age) )\{(n|counts|left|weeks|good|bad|counted|answered)\} [a-z]*s\b(?! of)/.test(text) &&
          !text.includes('?'),
      ),
    );
    expect(bare.map(([way]) => way)).to.deep.equal([]);
  });
});
