import type { Dice } from './dice.js';

const FIRST = [
  'Siti',
  'Nur',
  'Sri',
  'Dewi',
  'Aminah',
  'Wati',
  'Yanti',
  'Kartini',
  'Ratna',
  'Endang',
  'Ahmad',
  'Budi',
  'Slamet',
  'Joko',
  'Hasan',
  'Udin',
  'Agus',
  'Dedi',
  'Rahmat',
  'Yusuf',
  'Maria',
  'Lukas',
  'Rosa',
  'Made',
  'Tono',
];
const LAST = [
  'Rohaeni',
  'Hidayat',
  'Susanti',
  'Wijaya',
  'Saputra',
  'Lestari',
  'Permana',
  'Suryani',
  'Kurniawan',
  'Handayani',
  'Nugraha',
  'Fitriani',
  'Maulana',
  'Simanjuntak',
  'Setiawan',
  'Rahayu',
  'Gunawan',
  'Puspita',
  'Hartono',
  'Marpaung',
];
const STREETS = [
  'Mawar',
  'Melati',
  'Kenanga',
  'Anggrek',
  'Cempaka',
  'Flamboyan',
  'Dahlia',
  'Rajawali',
  'Merpati',
  'Nusa',
];

/** Somebody who does not exist. */
export interface InventedPerson {
  readonly name: string;
  /** A number of a block that reaches nobody. */
  readonly phone: string;
  /** An identity number of the right shape with serial 0000, which the rule gives to nobody. */
  readonly nik: string;
  readonly street: string;
  readonly rt: string;
}

/** Invents a person with a home. */
export function inventPerson(chance: Dice): InventedPerson {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = chance.between(1, 28) + (chance.roll() < 0.5 ? 40 : 0);
  const born = `${two(day)}${two(chance.between(1, 12))}${two(chance.between(40, 99))}`;
  const digits = String(chance.between(0, 9_999_999)).padStart(7, '0');
  return {
    name: `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
    phone: `+62800${digits}`,
    nik: `3275${two(chance.between(1, 12))}${born}0000`,
    street: `Jalan ${chance.pick(STREETS)} ${String(chance.between(1, 9))} No. ${String(chance.between(1, 80))}`,
    rt: String(chance.between(1, 9)).padStart(3, '0'),
  };
}
