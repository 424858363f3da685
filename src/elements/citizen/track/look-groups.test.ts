import { expect } from '@esm-bundle/chai';
import { lookGroups } from './look-groups.js';

const look = (role: 'operator' | 'officer' | 'citizen', time: string, paper = 'KK') => ({
  file: 'f',
  paper,
  role,
  name: null,
  at: `2026-11-21T${time}:00.000Z`,
});

describe('who looked', () => {
  it('puts looks of the same people within half an hour together, latest first', () => {
    expect(
      lookGroups([
        look('operator', '05:20', 'KK'),
        look('operator', '05:10', 'SK-POLISI'),
        look('operator', '05:00', 'KK'),
        look('operator', '03:00', 'KK'),
        look('officer', '02:59', 'KK'),
      ]),
    ).to.deep.equal([
      { role: 'operator', at: '2026-11-21T05:00:00.000Z', papers: ['KK', 'SK-POLISI'] },
      { role: 'operator', at: '2026-11-21T03:00:00.000Z', papers: ['KK'] },
      { role: 'officer', at: '2026-11-21T02:59:00.000Z', papers: ['KK'] },
    ]);
  });

  it('leaves out what the citizens looked at themselves', () => {
    expect(lookGroups([look('citizen', '05:00')])).to.deep.equal([]);
  });
});
