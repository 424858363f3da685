import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { choose, drawn, press, type } from '../halo-pamor/mounted.fixture.js';

/** Goes to the next question. */
export async function next(element: HaloPamor): Promise<void> {
  press(element, 'Lanjut');
  await drawn(element);
}

/** Answers everything, screen by screen, as a person would; `each` sees every screen. */
export async function answer(element: HaloPamor, each: () => Promise<void> = async () => undefined): Promise<void> {
  const answers: (() => void)[] = [
    () => choose(element, 'direct'),
    () => choose(element, 'self'),
    () => choose(element, 'KTP-EL.HILANG'),
    () => choose(element, 'yes'),
    () => choose(element, 'stolen'),
    () => undefined,
    () => undefined,
    () => choose(element, '2026-11-24'),
    () => type(element, 'phone', '0812-0000-1234'),
    () => choose(element, 'yes'),
  ];
  for (const [index, fill] of answers.entries()) {
    fill();
    if (index === 6) {
      for (const [field, value] of [
        ['district', '32.75.04'],
        ['village', '32.75.04.1002'],
        ['rw', '007'],
        ['street', ' Jl. Melati 4 No. 12 '],
        ['rt', '3'],
      ] as const) {
        type(element, field, value);
        await drawn(element);
      }
    }
    await drawn(element);
    await each();
    await next(element);
  }
}
