import { dice } from './dice.js';

/**
 * Ids as devices would mint them (UUIDv7: 48 bits of time, the rest random), but from seeded dice, so that playing the
 * same city twice over one database changes nothing: every command is a duplicate.
 */
export function deviceIds(seed: number): (at: number) => string {
  const chance = dice(seed);
  const hex = (bits: number) =>
    Math.floor(chance.roll() * 2 ** bits)
      .toString(16)
      .padStart(bits / 4, '0');
  return (at) => {
    const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
    const variant = (8 + chance.between(0, 3)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}${hex(12)}-${hex(24)}${hex(24)}`;
  };
}
