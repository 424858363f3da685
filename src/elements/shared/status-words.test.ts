import { itemStatuses, problemKinds } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { id } from '../../locale/id.js';
import { problemSentence } from './problem-words.js';
import { statusWords } from './status-words.js';

describe('status words', () => {
  it('gives every status a label, an icon of its own and a sentence that says whose turn it is', () => {
    const all = itemStatuses.map((status) => statusWords(id, status));
    expect(new Set(all.map(({ icon }) => icon)).size).to.equal(all.length);
    expect(new Set(all.map(({ label }) => label)).size).to.equal(all.length);
    for (const { turn } of all) expect(turn).to.match(/\.$/);
  });

  it('blames nobody while the centre is waited for', () => {
    expect(statusWords(id, 'waiting-centre').turn).to.contain('bukan kesalahan');
  });
});

describe('problem sentences', () => {
  it('say what to do for a known code', () => {
    expect(problemSentence(id, 'clock-wrong')).to.contain('Atur ke otomatis');
  });

  it('are there for every code of the contract that a person may meet', () => {
    const unseen = ['aborted', 'closed', 'method-not-allowed', 'unsupported-type', 'unknown-command', 'unknown'];
    // The upload protocol speaks to the library that uploads, never to a person.
    // The survey says what these mean in words of its own.
    const isUnseen = (code: string) => unseen.includes(code) || /^(upload|survey)-/.test(code);
    const codes = Object.keys(problemKinds).filter((code) => !isUnseen(code));
    const silent = codes.filter((code) => problemSentence(id, code) === id.problems.unknown);
    expect(silent).to.deep.equal([]);
  });

  it('fall back for codes nobody foresaw, also for names every object has', () => {
    for (const code of ['', 'a-new-code', 'constructor', '__proto__']) {
      expect(problemSentence(id, code)).to.equal(id.problems.unknown);
    }
  });
});
