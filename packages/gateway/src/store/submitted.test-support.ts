import type { RequestEvent } from '@halo-pamor/contract';

type Submitted = Extract<RequestEvent, { type: 'request-submitted' }>;

/** An invented person asks for a KTP that was lost; `of` names what the test looks at. */
export function submitted(
  at: string,
  of: Pick<Submitted['data'], 'requestId' | 'city' | 'place' | 'code' | 'officer'>,
): RequestEvent {
  return {
    type: 'request-submitted',
    at,
    by: { id: 'warga-1', role: 'citizen', name: 'Siti Rekaan' },
    command: 'c1',
    data: {
      channel: 'app',
      forWhom: 'self',
      citizen: 'warga-1',
      applicant: { name: 'Siti Rekaan', phone: null, nik: null },
      address: { street: 'Jalan Rekaan 1', rt: null, landmark: null },
      times: [],
      note: null,
      consentVersion: 'c1',
      items: [{ id: '1', variant: 'KTP-EL.HILANG', service: 'KTP-EL', name: 'KTP', person: null }],
      papers: [],
      ...of,
    },
  };
}
