import { expect } from '@esm-bundle/chai';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf, type Sheet } from './sheet.js';
import { xlsxOf } from './xlsx.js';

const sheet: Sheet = {
  file: 'rekaan',
  name: 'Papan: pantau / rekaan',
  head: ['Kode', 'Wilayah', 'Jumlah'],
  rows: [
    ['32.75.01', 'Bekasi "Satu", <Timur> & Barat', 12],
    ['=1+1', '@SUM(A1)\u0000', null],
  ],
};

async function partsOf(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('a table as a file', () => {
  it('is CSV that no spreadsheet takes for formulas', async () => {
    const lines = (await csvOf(sheet).text()).split('\r\n');
    expect(lines[0]?.replace('\u{feff}', '')).to.equal('Kode,Wilayah,Jumlah');
    expect(lines[1]).to.equal('32.75.01,"Bekasi ""Satu"", <Timur> & Barat",12');
    expect(lines[2]).to.contain("'=1+1").and.contain("'@SUM");
  });

  it('is a spreadsheet whose texts are texts and whose numbers are numbers', async () => {
    const parts = await partsOf(xlsxOf(sheet));
    const read = (path: string): Document => new DOMParser().parseFromString(parts[path] ?? '', 'application/xml');
    for (const path of Object.keys(parts))
      expect(read(path).querySelector('parsererror') === null, path).to.equal(true);
    const cells = [...read('xl/worksheets/sheet1.xml').querySelectorAll('c')];
    expect(cells.map((cell) => cell.textContent)).to.deep.equal([
      ...['Kode', 'Wilayah', 'Jumlah', '32.75.01', 'Bekasi "Satu", <Timur> & Barat', '12'],
      ...['=1+1', '@SUM(A1)', ''],
    ]);
    expect(cells.map((cell) => cell.getAttribute('t'))).to.deep.equal([
      ...['inlineStr', 'inlineStr', 'inlineStr', 'inlineStr', 'inlineStr', null, 'inlineStr', 'inlineStr', null],
    ]);
    expect(read('xl/worksheets/sheet1.xml').querySelector('f') === null).to.equal(true);
    expect(read('xl/workbook.xml').querySelector('sheet')?.getAttribute('name')).to.equal('Papan  pantau   rekaan');
    expect(parts).to.include.keys('[Content_Types].xml', '_rels/.rels', 'xl/styles.xml');
  });
});
