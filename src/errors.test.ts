import { expect } from '@esm-bundle/chai';
import { asHaloError, HaloError, isHaloError } from './errors.js';

describe('HaloError', () => {
  it('takes from the table whether trying again may help, unless the gateway said so', () => {
    expect(new HaloError('offline').retryable).to.equal(true);
    expect(new HaloError('forbidden').retryable).to.equal(false);
    expect(new HaloError('unknown', { retryable: true }).retryable).to.equal(true);
  });

  it('is known by its brand, also when another copy made it', () => {
    const foreign = Object.assign(new Error('x'), { brand: 'halo-pamor-error', code: 'offline' });
    expect(isHaloError(foreign)).to.equal(true);
    expect(isHaloError(Object.assign(new Error('x'), { brand: 'halo-pamor-error', code: 'made-up' }))).to.equal(false);
    expect(isHaloError(new TypeError('x'))).to.equal(false);
    expect(isHaloError({ brand: 'halo-pamor-error', code: 'offline' })).to.equal(false);
  });

  it('goes by the name of an abort when the caller cancelled', () => {
    expect(new HaloError('aborted').name).to.equal('AbortError');
    expect(asHaloError(new DOMException('x', 'AbortError')).code).to.equal('aborted');
    expect(asHaloError(new TypeError('x'), 'offline').code).to.equal('offline');
  });

  it('tells a log its code and where the faults are, never what led to it', () => {
    const error = new HaloError('invalid-input', {
      cause: new Error('Siti Rekaan'),
      faults: [{ path: '/payload/applicant/nik', code: 'invalid_format' }],
    });
    expect(JSON.parse(JSON.stringify(error))).to.deep.equal({
      code: 'invalid-input',
      retryable: false,
      faults: [{ path: '/payload/applicant/nik', code: 'invalid_format' }],
    });
    expect(error.message).to.not.contain('Siti');
  });
});
