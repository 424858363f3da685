import { goesBackTo, opensRoom } from './officer-ways.js';
import { isoDayIn } from './city-day.js';
import type { OutreachDay } from './team.js';

/** Names of the village head, one of them with a service that nobody brings. */
const ROSTER = [
  'nama;tanggal_lahir;rt;layanan;catatan',
  'Lahang Rekaan;03-02-1958;001;KTP;susah jalan',
  'Ding Rekaan;17-08-1990;001;Kartu Keluarga, KTP;',
  'Bulan Rekaan;21-05-2015;002;Kartu Identitas Anak;',
  'Hipui Rekaan;01-01-1979;002;Paspor;',
  '',
].join('\r\n');

/** What the day offers. */
const SERVICES = ['KTP-EL', 'KK', 'KIA', 'VAKSIN'];

/** The operator plans a stop for today: two officers of two kecamatan, four services, blanks and one kit. */
export async function operatorPlansTheStop({ operator, show }: OutreachDay): Promise<void> {
  await operator.open();
  await operator.press('Pemerintah Berjalan');
  await operator.reads('Pemerintah Berjalan');
  await operator.sees('Belum ada kunjungan');
  await operator.press('Rencanakan kunjungan');
  await operator.reads('Rencana kunjungan');
  await operator.picks('Kampung', 'Ujoh Bilang');
  await operator.types(/^Tempat persisnya/, 'Balai kampung, dekat dermaga');
  await operator.page.getByLabel('Tanggal').fill(isoDayIn('Asia/Makassar'));
  await operator.page.getByLabel('Mulai pukul').fill('08:00');
  await operator.page.getByLabel('Sampai pukul').fill('16:00');
  const offered = operator.page.getByRole('group', { name: 'Layanan yang dibuka' }).getByRole('checkbox');
  for (const service of await offered.all()) {
    await service.setChecked(SERVICES.includes((await service.getAttribute('value')) ?? ''));
  }
  await operator.choose(/^Arman Rekaan/);
  await operator.picks('Cari petugas di kecamatan', 'Long Hubung');
  await operator.choose(/^Beni Rekaan/);
  await operator.types('Perkiraan jumlah orang', '40');
  await operator.types('Alat rekam KTP-el yang dibawa', '1');
  await operator.types('Blangko KTP-el yang dibawa', '10');
  await operator.types('Blangko KIA yang dibawa', '5');
  await operator.types(/^Kertas KK dan akta .* yang dibawa/, '20');
  await show(operator, 'outreach-plan');
  await operator.press('Simpan rencana');
  await operator.sees('Direncanakan');
  await show(operator, 'outreach-list');
}

/** Three names go in; the fourth asks for something that nobody brings, and the preview says so. */
export async function operatorLoadsTheRoster({ operator, show }: OutreachDay): Promise<void> {
  await operator.press(/Ujoh Bilang/);
  await operator.reads(/Ujoh Bilang/);
  await show(operator, 'outreach-stop-desk');
  await operator.press(/^Daftar nama/);
  await operator.page.getByLabel('Pilih berkas daftar (CSV)').setInputFiles({
    name: 'ujoh-bilang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(ROSTER),
  });
  await operator.reads('Periksa dulu sebelum dimuat');
  await operator.sees('Layanan tidak dikenal: Paspor');
  await show(operator, 'outreach-roster');
  await operator.press('Muat 3 nama');
  await operator.sees('3 nama dimuat.');
  await operator.hasSentAll();
  await goesBackTo(operator, /Ujoh Bilang/);
}

/** While there is still signal at the landing stage, both phones get numbers of their own. */
export async function bothTakeNumbers({ arman, beni, show }: OutreachDay): Promise<void> {
  for (const [officer, numbers] of [
    [arman, 'Nomor 1–20. Tersisa 20.'],
    [beni, 'Nomor 21–40. Tersisa 20.'],
  ] as const) {
    await officer.open();
    await opensRoom(officer, /^Pemerintah Berjalan/);
    if (officer === arman) await show(arman, 'outreach-list-phone');
    await officer.press(/Ujoh Bilang/);
    if (officer === arman) await show(arman, 'outreach-stop-without-numbers');
    await officer.types('Berapa nomor?', '20');
    await officer.press('Ambil nomor untuk HP ini');
    await officer.sees(numbers);
    await officer.hasSentAll();
  }
  await show(arman, 'outreach-stop-planned');
  await arman.press('Buka layanan');
  await arman.sees('Sedang berjalan');
  await arman.hasSentAll();
  await beni.sees('Sedang berjalan');
}
