import { expect } from '@esm-bundle/chai';
import { localTicket } from './local-ticket.js';

describe('the number of a request that is on this phone alone', () => {
  it('has six digits that follow from the id', () => {
    expect(localTicket('0190a0b0-0000-7000-8000-000000000001')).to.equal('000 001');
    expect(localTicket('0190a0b0-0000-7000-8000-0000ffffffff')).to.equal('967 295');
  });
});
