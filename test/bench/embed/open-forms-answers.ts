import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

const KINDS: Readonly<Record<string, string>> = {
  text: 'textfield',
  date: 'date',
  select: 'select',
  textarea: 'textarea',
  checkbox: 'checkbox',
};

const fieldsModule = () =>
  z.object({
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        type: z.string(),
        options: z.optional(z.array(z.string())),
      }),
    ),
  });

const text = (resolved: string) => ({ resolved, value: '' });

/**
 * What an Open Forms server answers until its form with our fields stands in the page, by path. The shapes are those that
 * the SDK's own tests answer with; no server of theirs runs here, and an answer costs it next to nothing.
 *
 * @param file the module that lists the fields
 * @param api where the answers are served, with a slash at its end
 */
export async function openFormsAnswers(file: string, api: string): Promise<ReadonlyMap<string, unknown>> {
  const { fields } = fieldsModule().parse(await import(pathToFileURL(file).href));
  const form = `${api}forms/bench`;
  const formStep = `${form}/steps/step`;
  const submission = {
    id: 'submission',
    url: `${api}submissions/submission`,
    form,
    formUrl: api,
    initialDataReference: '',
    submissionAllowed: 'yes',
    isAuthenticated: false,
    payment: { isRequired: false, amount: null, hasPaid: false },
    steps: [
      {
        id: 'entered',
        name: 'Permohonan',
        url: `${api}submissions/submission/steps/step`,
        formStep,
        isApplicable: true,
        completed: false,
        canSubmit: true,
      },
    ],
  };
  const step = {
    id: 'entered',
    slug: 'isi',
    formStep: {
      index: 0,
      configuration: {
        type: 'form',
        components: fields.map(({ name, label, type, options = [] }) => ({
          id: name,
          key: name,
          label,
          type: KINDS[type],
          ...(type === 'select' && {
            openForms: { dataSrc: 'manual', translations: {} },
            dataSrc: 'values',
            dataType: 'string',
            data: { values: options.map((value) => ({ label: value, value })) },
          }),
        })),
      },
    },
    data: null,
    isApplicable: true,
    completed: false,
    canSubmit: true,
  };
  const answers: readonly (readonly [string, unknown])[] = [
    ['forms/bench', formOf(form, formStep)],
    ['i18n/formio/en', {}],
    ['i18n/formio/nl', {}],
    ['i18n/info', { languages: [{ code: 'en', name: 'English' }], current: 'en' }],
    [
      'analytics/analytics-tools-config-info',
      { govmetricSourceId: '', govmetricSecureGuid: '', enableGovmetricAnalytics: false },
    ],
    ['submissions', submission],
    ['submissions/submission', submission],
    ['submissions/submission/steps/step', step],
    ['submissions/submission/steps/step/_check-logic', { submission, step }],
  ];
  return new Map(answers.map(([path, answer]) => [new URL(path, api).pathname, answer]));
}

function formOf(url: string, step: string): unknown {
  return {
    uuid: 'bench',
    name: 'Permohonan',
    slug: 'bench',
    url,
    loginRequired: false,
    loginOptions: [],
    cosignLoginOptions: [],
    cosignHasLinkInEmail: false,
    autoLoginAuthenticationBackend: '',
    showProgressIndicator: true,
    showSummaryProgress: false,
    hideNonApplicableSteps: false,
    maintenanceMode: false,
    active: true,
    submissionAllowed: 'yes',
    submissionLimitReached: false,
    suspensionAllowed: true,
    sendConfirmationEmail: true,
    displayMainWebsiteLink: true,
    submissionStatementsConfiguration: [],
    submissionReportDownloadLinkTitle: '',
    appointmentOptions: { isAppointment: false, supportsMultipleProducts: null },
    literals: {
      beginText: text('Mulai'),
      changeText: text('Ubah'),
      confirmText: text('Kirim'),
      previousText: text('Kembali'),
    },
    steps: [
      {
        uuid: 'step',
        slug: 'isi',
        formDefinition: 'Permohonan',
        index: 0,
        literals: { previousText: text('Kembali'), saveText: text('Simpan'), nextText: text('Lanjut') },
        url: step,
      },
    ],
    introductionPageContent: '',
    explanationTemplate: '',
    requiredFieldsWithAsterisk: true,
    resumeLinkLifetime: 7,
    translationEnabled: false,
    paymentRequired: false,
    newRendererEnabled: true,
  };
}
