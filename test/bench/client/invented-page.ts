import type { RequestView } from '@halo-pamor/contract';

/** An invented request as the gateway would send it, its texts as long as people's are. */
export function inventedRequest(nth: number): RequestView {
  const serial = String(nth).padStart(12, '0');
  const at = '2026-11-20T03:15:00.000Z';
  return {
    id: `01935a00-0000-7000-8000-${serial}`,
    city: '32.75',
    place: '32.75.01.1001/007',
    code: 'Q7M2X4T9K1A',
    version: 2,
    submittedAt: at,
    changedAt: at,
    channel: 'app',
    forWhom: 'self',
    citizen: `rekaan-${nth}`,
    applicant: { name: 'Warga Rekaan', phone: '+628120000000', nik: null },
    address: { street: 'Jalan Rekaan 12', rt: '003', landmark: null },
    times: [{ day: null, part: 'any' }],
    note: null,
    consent: { version: '2026-1', at },
    officer: { id: 'satgas-007', name: 'Satgas Rekaan' },
    items: [
      {
        id: '1',
        variant: 'KTP-EL.HILANG',
        service: 'KTP-EL',
        name: 'KTP-el hilang',
        person: null,
        status: 'visit-agreed',
        since: at,
        steps: [
          { status: 'submitted', at },
          { status: 'visit-agreed', at },
        ],
        reason: null,
        note: null,
        servicePoint: null,
        reference: null,
      },
    ],
    papers: [
      {
        code: 'KK',
        name: 'Kartu Keluarga',
        mode: 'photo',
        condition: null,
        needs: [{ item: '1', required: true, group: null }],
        atHand: 'yes',
        status: 'needed',
        reason: null,
        note: null,
      },
    ],
    visits: [{ id: '1', from: at, to: at, purpose: 'collect', status: 'agreed' }],
    deliveries: [],
    confirmedAt: null,
  };
}

/** A page of 50 requests as `GET /v1/requests` answers it. */
export function inventedPage(): string {
  return JSON.stringify({ items: Array.from({ length: 50 }, (_unused, nth) => inventedRequest(nth)), next: null });
}
