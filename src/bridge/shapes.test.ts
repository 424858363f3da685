import { expect } from '@esm-bundle/chai';
import {
  anything,
  count,
  either,
  flag,
  list,
  nothing,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
} from './shapes.js';

const NOT: readonly unknown[] = [undefined, null, true, 7, 'a', [], {}, () => 1, Symbol('a'), 1n];
const fits = (shape: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  shape.safeParse(value).success;

describe('shapes of messages', () => {
  it('take what they are for and nothing else', () => {
    expect(NOT.filter((value) => fits(flag, value))).to.deep.equal([true]);
    expect(NOT.filter((value) => fits(nothing, value))).to.deep.equal([null]);
    expect(NOT.filter((value) => fits(number, value))).to.deep.equal([7]);
    expect(NOT.filter((value) => fits(text(3), value))).to.deep.equal(['a']);
    expect(NOT.filter((value) => fits(list(number, 3), value))).to.deep.equal([[]]);
    expect(NOT.filter((value) => fits(object({}), value))).to.deep.equal([{}]);
    expect(NOT.filter((value) => fits(record(text(3), number), value))).to.deep.equal([{}]);
    expect(NOT.filter((value) => fits(anything, value))).to.have.length(NOT.length);
  });

  it('hold their bounds', () => {
    expect(['', 'a', 'abc', 'abcd'].filter((value) => fits(text(3, 1), value))).to.deep.equal(['a', 'abc']);
    expect([-1, 0, 1.5, 9, 10, NaN, Infinity].filter((value) => fits(count(9), value))).to.deep.equal([0, 9]);
    expect(fits(number, NaN) || fits(number, Infinity)).to.equal(false);
    expect([[1], [1, 2], [1, 2, 3], [1, '2']].filter((value) => fits(list(number, 2), value))).to.have.length(2);
    expect(['a', 'b', 'toString'].filter((value) => fits(oneOf(['a', 'b']), value))).to.deep.equal(['a', 'b']);
  });

  it('read the keys that an object has as its own, and leave the others out', () => {
    const shape = object({ a: number, b: optional(text(3)) });
    expect(shape.safeParse({ a: 1, c: 2 })).to.deep.equal({ success: true, data: { a: 1 } });
    expect(shape.safeParse({ a: 1, b: 'x' })).to.deep.equal({ success: true, data: { a: 1, b: 'x' } });
    expect(fits(shape, { b: 'x' })).to.equal(false);
    expect(fits(shape, { a: 1, b: 'long' })).to.equal(false);
    expect(fits(shape, Object.create({ a: 1 }))).to.equal(false);
    expect(fits(object({ toString: optional(number) }), {})).to.equal(true);
  });

  it('take only the named keys into a record, and change no prototype', () => {
    const shape = record(oneOf(['a', '__proto__']), either(number, flag));
    expect(fits(shape, { a: 1, b: 2 })).to.equal(false);
    expect(fits(shape, { a: 'x' })).to.equal(false);
    const reading = shape.safeParse(JSON.parse('{"a":true,"__proto__":1}'));
    expect(reading.success && Object.keys(reading.data)).to.deep.equal(['a', '__proto__']);
    expect(reading.success && Object.getPrototypeOf(reading.data)).to.equal(Object.prototype);
  });
});
