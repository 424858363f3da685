import { expect } from '@esm-bundle/chai';
import { inventedCity } from '../invented-city.fixture.js';
import { inventedRequests } from '../invented-requests.fixture.js';
import { packIn, unsaidIn } from './pack-in.js';
import { viewSayer } from './view-in.js';

describe('a pack in another language', () => {
  const [service] = inventedCity.services;
  const name = service?.name ?? '';
  const pack = { ...inventedCity, texts: { en: { [name]: 'In English' } } };

  it('says what has a text there, and stays Indonesian where there is none', () => {
    expect(packIn(pack, 'en').services[0]?.name).to.equal('In English');
    expect(packIn(pack, 'su').services[0]?.name).to.equal(name);
    expect(packIn(pack, 'id').services[0]?.name).to.equal(name);
    expect(packIn(pack, 'en').texts).to.equal(undefined);
    expect(pack.services[0]?.name).to.equal(name);
  });

  it('knows what it left in Indonesian', () => {
    const unsaid = unsaidIn(pack, pack.texts.en);
    expect(unsaid).to.include(pack.freeNotice).and.not.include(name);
    const [sentence = ''] = pack.consent.text.split(/(?<=\.) /);
    expect(unsaid, 'each sentence of what is shown sentence by sentence').to.include(sentence);
  });

  it('says the names that a request froze, and those that the city changed since stay', () => {
    const view = inventedRequests.submitted;
    const [paper] = view.papers;
    const say = viewSayer({ [paper?.name ?? '']: 'A paper', [view.items[0]?.name ?? '']: 'A document' });
    const there = say(view);
    expect(there.papers[0]?.name).to.equal('A paper');
    expect(there.items[0]?.name).to.equal('A document');
    expect(there.applicant).to.equal(view.applicant);
    expect(say(view), 'the same object').to.equal(there);
    const left: string[] = [];
    expect(viewSayer({}, (text) => left.push(text))(view)).to.deep.equal(view);
    expect(left).to.include(paper?.name).and.include(view.items[0]?.name);
  });
});
