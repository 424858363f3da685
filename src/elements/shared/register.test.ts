import { expect } from '@esm-bundle/chai';
import { register } from './register.js';

describe('register', () => {
  it('leaves a taken name with its first owner, and warns when that is another version', () => {
    class First extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Same extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Other extends HTMLElement {
      static readonly version = '2.0.0';
    }
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => said.push(text);
    try {
      register({ 'halo-registered-once': First });
      register({ 'halo-registered-once': First });
      register({ 'halo-registered-once': Same });
      expect(said).to.deep.equal([]);
      register({ 'halo-registered-once': Other });
      expect(said).to.have.length(1);
      expect(customElements.get('halo-registered-once')).to.equal(First);
    } finally {
      console.warn = warn;
    }
  });
});
