import type { PayloadInput } from '@halo-pamor/contract';
import { SWITCH_CITY, switchSupervisor } from './people-of-the-switch.js';
import { sendInvented, type InventedClaims, type InventedPlay } from './send-invented.js';

/** Who complains. */
const CITIZEN: InventedClaims = {
  sub: 'citizen-siti',
  name: 'Ibu Siti Rohmah',
  role: 'citizen',
  city: SWITCH_CITY,
  areas: ['32.75.01.1001/007'],
};

interface Said extends Pick<PayloadInput<'open-complaint'>, 'class' | 'about' | 'by' | 'text'> {
  readonly answer?: string;
}

const SAID: readonly Said[] = [
  {
    class: 'complaint',
    about: 'delay',
    by: 'named',
    text: 'KTP ibu saya sudah dua minggu belum jadi. Ibu perlu untuk berobat.',
    answer: 'Blanko sempat habis. KTP Ibu dicetak besok dan diantar lusa. Mohon maaf.',
  },
  {
    class: 'information',
    about: 'service',
    by: 'named',
    text: 'Apakah anak umur 16 tahun sudah bisa direkam untuk KTP?',
  },
  {
    class: 'complaint',
    about: 'desk',
    by: 'confidential',
    text: 'Loket tutup sebelum jam yang ditulis di pintu. Saya sudah datang jauh-jauh.',
  },
];

/**
 * Lets an invented citizen complain, and the supervisor answer one, through the gateway. Its ids follow from the day: started
 * twice on one day, the demo has each once.
 */
export async function playInventedComplaints(of: InventedPlay): Promise<void> {
  // The same all day, as the ids are: a command that says something else under a known id is another one.
  const at = `${of.now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const id = (kind: number, nth: number): string =>
    `00000000-0000-7000-8003-${at.slice(0, 10).replaceAll('-', '')}${String(kind * 100 + nth).padStart(4, '0')}`;
  const place = CITIZEN.areas[0] ?? '';
  const opened = SAID.map(({ answer: _answer, ...said }, nth) => ({
    id: id(1, nth),
    type: 'open-complaint',
    requestId: id(2, nth),
    at,
    payload: { ...said, place },
  }));
  await sendInvented(of, CITIZEN, opened);
  const answers = SAID.flatMap(({ answer: text }, nth) =>
    text === undefined
      ? []
      : [{ id: id(3, nth), type: 'answer-complaint', requestId: id(2, nth), at, payload: { text } }],
  );
  await sendInvented(of, switchSupervisor, answers);
}
