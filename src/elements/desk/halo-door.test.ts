import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloDoor } from './halo-door.js';

const told = { badge: null, words: ['kebun', 'melati'], digits: '0412', until: '2026-11-21T02:08:30.000Z' };

const shown = (request: HaloDoor['request']) => desking(HaloDoor, request, { badge: () => Promise.resolve(told) });

describe('halo-door', () => {
  afterEach(cleared);

  it('reads out the words of the officer at the door, when it is asked', async () => {
    const screen = await shown(inventedRequests.started);
    expect(screen.words()).not.to.contain('kebun');
    await screen.press('Tampilkan kata pengenal');
    expect(screen.words()).to.contain('kebun melati').and.contain('0 4 1 2');
    await expectAccessible(screen.element);
  });
});
