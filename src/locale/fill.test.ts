import { expect } from '@esm-bundle/chai';
import { fill, withCityWords } from './fill.js';
import { idCitizenLate } from './id-citizen-late.js';
import { idCitizenHome } from './id-citizen.js';
import { idDesk } from './id-desk.js';
import { idOfficer } from './id-officer.js';
import { id } from './id.js';

/** What a city pack names (`words`), each with an invented value. */
const city = {
  programme: 'Halo Pamor',
  host: 'e-OPen',
  office: 'Disdukcapil',
  officer: 'Satgas Pamor',
  officerShort: 'Satgas',
  operator: 'Operator',
  areaUnit: 'RW',
  areaUnitLong: 'Rukun Warga',
  areaHead: 'Ketua RW',
  subUnit: 'RT',
  village: 'Kelurahan',
  district: 'Kecamatan',
  city: 'Kota Bekasi',
};

function texts(terms: object): string[] {
  return Object.values(terms).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? texts(value) : [],
  );
}

describe('fill', () => {
  it('puts values into their places and leaves the others', () => {
    expect(fill('Langkah {n} dari {of} {x}', { n: 2, of: 0 })).to.equal('Langkah 2 dari 0 {x}');
  });

  it('chooses by number, also where the number is written already, and waits where it is not known', () => {
    const text = '{n} {n?request is:requests are} here';
    expect(fill(text, { n: 1 })).to.equal('1 request is here');
    expect(fill(text, { n: '1' })).to.equal('1 request is here');
    expect(fill(text, { n: 0 })).to.equal('0 requests are here');
    expect(fill(text, { n: '1.018' })).to.equal('1.018 requests are here');
    expect(fill(text, { x: 1 })).to.equal(text);
  });

  it('takes a value as it is, even one that looks like a place', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).to.equal('{b} $&');
  });
});

describe('withCityWords', () => {
  it('reaches every depth and does not touch the source', () => {
    const filled = withCityWords(id, city);
    expect(filled.status.filed).to.equal('Diunggah ke e-OPen');
    expect(id.status.filed).to.equal('Diunggah ke {host}');
  });

  it('fills every place that a city names, in all areas', () => {
    const all = [id, idCitizenHome, idCitizenLate, idOfficer, idDesk].flatMap((terms) =>
      texts(withCityWords(terms, city)),
    );
    const left = all.filter((text) => Object.keys(city).some((name) => text.includes(`{${name}}`)));
    expect(left).to.deep.equal([]);
  });

  it('has no empty word', () => {
    for (const text of [id, idCitizenHome, idCitizenLate, idOfficer, idDesk].flatMap(texts))
      expect(text.trim()).to.have.length.above(1);
  });
});
