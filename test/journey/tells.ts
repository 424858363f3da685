import type { Person } from '../support/person.js';

/** The last screens of the form, which every family meets: where, when, whom to call, and consent. */
export interface Told {
  readonly district: string;
  readonly village: string;
  /** Three digits; absent where a city has no list of RW. */
  readonly rw?: string;
  readonly street: string;
  readonly phone: string;
}

/** Answers them, up to the check before sending. */
export async function tellsTheRest(citizen: Person, told: Told): Promise<void> {
  await citizen.reads('Berkas dijemput di mana?');
  await citizen.picks('Kecamatan', told.district);
  await citizen.picks(/^(Kelurahan|Desa)/, told.village);
  if (told.rw !== undefined) await citizen.picks('RW', told.rw);
  await citizen.types('Jalan dan nomor rumah', told.street);
  await citizen.press('Lanjut');
  await citizen.reads(/^Kapan .* boleh datang/);
  await citizen.choose('Besok');
  await citizen.choose('Pagi');
  await citizen.press('Lanjut');
  await citizen.reads('Siapa yang bisa dihubungi?');
  await citizen.types('Nomor HP', told.phone);
  await citizen.press('Lanjut');
  await citizen.reads('Persetujuan Anda');
  await citizen.choose('Saya setuju');
  await citizen.press('Lanjut');
  await citizen.reads('Periksa, lalu kirim');
}

/** Answers one question of the form and goes on. */
export async function answers(
  citizen: Person,
  question: string | RegExp,
  ...choices: readonly (string | RegExp)[]
): Promise<void> {
  await citizen.reads(question);
  for (const choice of choices) await citizen.choose(choice);
  await citizen.press('Lanjut');
}

/** Says of each paper that it is there. */
export async function hasAllPapers(citizen: Person): Promise<void> {
  await citizen.reads('Berkas apa yang sudah ada?');
  const there = citizen.page.getByRole('radio', { name: 'Ada', exact: true });
  for (let paper = 0; paper < (await there.count()); paper += 1) await there.nth(paper).check();
  await citizen.press('Lanjut');
}

/** Sends what was filled in, and goes to its tracking. */
export async function sends(citizen: Person): Promise<void> {
  await citizen.press('Kirim permintaan');
  await citizen.reads('Permintaan sudah kami terima');
  await citizen.hasSentAll();
  await citizen.press('Lihat perjalanannya');
  await citizen.reads('Diajukan');
}
