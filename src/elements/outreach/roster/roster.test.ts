import { expect } from '@esm-bundle/chai';
import { inventedRiver } from '../invented-stop.fixture.js';
import { exampleRoster } from './example-roster.js';
import { readRoster, type RosterFile } from './read-roster.js';

const of = {
  pack: inventedRiver,
  offered: ['KTP-EL', 'AKTA-LAHIR', 'VAKSIN'],
  standing: [{ name: 'Sudah Rekaan', birth: '1980-01-02' }],
  today: '2026-11-21',
};

function read(...parts: BlobPart[]): Promise<RosterFile> {
  return readRoster(new Blob(parts), of);
}

const faults = ({ lines }: RosterFile) => lines.map((line) => line.faults);

describe('a list of names', () => {
  it('is read as it comes from the example', async () => {
    const file = await read('\uFEFF', exampleRoster(['KTP', 'Vaksinasi']));
    expect(file.fault).to.equal(null);
    expect(faults(file)).to.deep.equal([[], []]);
    const [one, other] = file.lines;
    expect(one).to.deep.include({ row: 2, name: 'Contoh Rekaan', birth: '1990-03-05', services: ['KTP-EL'] });
    expect(other).to.deep.include({ part: '002', services: ['KTP-EL', 'VAKSIN'], note: 'perlu kursi roda' });
  });

  it('says of each line what is wrong with it', async () => {
    const file = await read(
      [
        'Nama,Tgl Lahir,Layanan',
        ',1990-01-01,KTP',
        'Satu Rekaan,31-02-1990,KTP',
        'Dua Rekaan,,Paspor',
        'Tiga Rekaan,,',
        'Empat Rekaan,1-2-1970,akta lahir dan vaksin',
        'EMPAT REKAAN,01/02/1970,KTP',
        'Sudah Rekaan,02-01-1980,KTP',
        'Lima Rekaan,01-01-2030,KTP',
      ].join('\n'),
    );
    expect(faults(file)).to.deep.equal([
      ['name-missing'],
      ['birth-bad'],
      ['service-unknown'],
      ['service-missing'],
      [],
      ['doubled'],
      ['doubled'],
      ['birth-bad'],
    ]);
    expect(file.lines[2]?.unknown).to.deep.equal(['Paspor']);
    expect(file.lines[4]?.services).to.deep.equal(['AKTA-LAHIR', 'VAKSIN']);
  });

  it('reads cells in quotes', async () => {
    const file = await read('nama,layanan,catatan\r\n"Rekaan, Siti","KTP","kata ""tua""\nbaris dua"\r\n\r\n');
    expect(file.lines).to.have.length(1);
    expect(file.lines[0]).to.deep.include({ name: 'Rekaan, Siti', note: 'kata "tua" baris dua', faults: [] });
  });

  it('guesses the separator and the letters', async () => {
    const tabs = await read('nama\tlayanan\nRené Rekaan\tKTP');
    expect(tabs.lines[0]?.name).to.equal('René Rekaan');
    expect(tabs.oldLetters).to.equal(false);
    const old = await read(new Uint8Array([...new TextEncoder().encode('nama|layanan\nRen'), 0xe9, 0x7c, 0x4b, 0x4b]));
    expect(old.lines[0]?.name).to.equal('René');
    expect(old.oldLetters).to.equal(true);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('nama;layanan\nAni;KTP').flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect((await read(wide)).lines[0]?.name).to.equal('Ani');
  });

  it('takes the sign of a formula away, and keeps no identity number', async () => {
    const file = await read('nama;nik;layanan;catatan\n=HYPERLINK(1);3275014101900000;KTP;@dari petinggi');
    expect(file.lines[0]).to.deep.include({ name: 'HYPERLINK(1)', note: 'dari petinggi', formula: true });
    expect(file.hadNumbers).to.equal(true);
    expect(JSON.stringify(file)).not.to.contain('3275014101900000');
  });

  it('is refused whole when it is no list', async () => {
    expect((await read('a;b\n1;2')).fault).to.equal('no-name-column');
    expect((await read('nama;layanan\n')).fault).to.equal('empty');
    expect((await read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).fault).to.equal('unreadable');
  });
});
