import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const GROUNDS = ['#d9e8e4', '#efe3d3', '#dfe3f0', '#f0dfe2'];
const SKINS = ['#8d5a3b', '#a9714b', '#c08a60'];
const HAIRS = ['#1d1a1a', '#2d211c', '#4a3a33'];
const SHIRTS = ['#0d5c54', '#3b4f7a', '#7a3b3b'];
/** How many faces there are; officers share them. */
const FACES = 12;

function pick(list: readonly string[], nth: number): string {
  return list[nth % list.length] ?? '';
}

/** A face that is nobody's, drawn so that no one takes it for a photograph. Every second wears a headscarf. */
function portrait(nth: number): string {
  const skin = pick(SKINS, nth);
  const hair = nth % 2 === 0 ? pick(HAIRS, nth) : pick(SHIRTS, nth + 1);
  const crown =
    nth % 2 === 0
      ? `<path d="M92 150q-6-92 68-92t68 92q-14-44-68-44t-68 44z" fill="${hair}"/>`
      : `<path d="M160 48c-70 0-86 60-80 130l-20 110h200l-20-110c6-70-10-130-80-130z" fill="${hair}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 400" width="320" height="400">
    <rect width="320" height="400" fill="${pick(GROUNDS, nth)}"/>
    ${nth % 2 === 0 ? '' : crown}
    <path d="M40 400q6-104 120-112q114 8 120 112z" fill="${pick(SHIRTS, nth)}"/>
    <rect x="134" y="236" width="52" height="64" rx="24" fill="${skin}"/>
    <ellipse cx="160" cy="172" rx="62" ry="78" fill="${skin}"/>
    ${nth % 2 === 0 ? crown : ''}
    <circle cx="136" cy="172" r="7" fill="#1d1a1a"/><circle cx="184" cy="172" r="7" fill="#1d1a1a"/>
    <path d="M124 152h24M172 152h24" stroke="#1d1a1a" stroke-width="6" stroke-linecap="round"/>
    <path d="M134 212q26 22 52 0" fill="none" stroke="#5b2d23" stroke-width="7" stroke-linecap="round"/>
  </svg>`;
}

/** Draws the faces of the invented officers into the folder where the gateway looks for photos; once. */
export async function drawPortraits(folder: string, city: string, officers: readonly { id: string }[]): Promise<void> {
  const place = join(folder, city);
  const last = officers.at(-1);
  if (last === undefined || (await isThere(join(place, `${last.id}.webp`)))) return;
  await mkdir(place, { recursive: true });
  const faces = await Promise.all(
    Array.from({ length: FACES }, (_none, nth) =>
      sharp(Buffer.from(portrait(nth)))
        .webp({ quality: 80 })
        .toBuffer(),
    ),
  );
  for (const [nth, { id }] of officers.entries()) {
    const face = faces[nth % FACES];
    if (face !== undefined) await writeFile(join(place, `${id}.webp`), face);
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
