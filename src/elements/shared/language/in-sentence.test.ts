import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { idStaff } from '../../../locale/id-staff.js';
import { sayItems, sayPaper } from '../staff-words.js';
import { inSentence } from './in-sentence.js';
import { markIndonesian } from './mark-indonesian.js';

describe('texts of a city inside a sentence', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  let stop: (() => void) | undefined;

  /** What is marked as Indonesian in what is drawn. */
  function marked(said: unknown): string[] {
    document.body.append(host);
    render(html`<p>${said}</p>`, root);
    stop = markIndonesian(root, new Set(['Kartu Keluarga', 'Akta kelahiran']));
    return [...root.querySelectorAll('[lang="id"]')].map((each) => each.textContent);
  }
  const text = () => root.textContent.trim();

  afterEach(() => {
    stop?.();
    host.remove();
  });

  it('read as one sentence, and each is marked where it stayed Indonesian', () => {
    const said = inSentence('Without {paper}, {documents} wait. {n} more.', {
      paper: 'Kartu Keluarga',
      documents: ['Birth record', 'Akta kelahiran'],
    });
    expect(marked(said)).to.deep.equal(['Kartu Keluarga', 'Akta kelahiran']);
    expect(text()).to.equal('Without Kartu Keluarga, Birth record, Akta kelahiran wait. {n} more.');
  });

  it('are marked where a part of the sentence was drawn before', () => {
    const document = html`${inSentence('{document} for {name}', { document: 'Akta kelahiran', name: 'Rani' })}`;
    const said = inSentence('Without this, {document} needs: {papers}.', { document, papers: ['Kartu Keluarga'] });
    expect(marked(said)).to.deep.equal(['Akta kelahiran', 'Kartu Keluarga']);
    expect(text()).to.equal('Without this, Akta kelahiran for Rani needs: Kartu Keluarga.');
  });

  it('are marked with whose they are beside them, and alone as they stand', () => {
    const words = { ...idStaff, paperOf: '{paper}, of {name}' };
    expect(marked(sayPaper(words, { name: 'Kartu Keluarga', owner: '{documents}' }))).to.deep.equal(['Kartu Keluarga']);
    expect(text()).to.equal('Kartu Keluarga, of {documents}');
    expect(marked(sayPaper(words, { name: 'Kartu Keluarga' }))).to.deep.equal(['Kartu Keluarga']);
  });

  it('are marked one by one in a list', () => {
    expect(marked(sayItems([{ name: 'Birth record' }, { name: 'Akta kelahiran' }]))).to.deep.equal(['Akta kelahiran']);
    expect(text()).to.equal('Birth record · Akta kelahiran');
  });
});
