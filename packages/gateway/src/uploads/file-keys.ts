import { randomUUID } from 'node:crypto';

/** Folder of the parts of uploads that are on their way. */
export const ARRIVING = 'arriving/';
/** How many shelves there are for the pictures that are kept. */
export const SHELVES = 256;

/** Where a part of an upload lies; no two are ever the same, so that gateways never write over each other's. */
export function partKey(id: string): string {
  return `${ARRIVING}${id}.${randomUUID()}`;
}

/** Folder of one shelf, from 0. An id begins with digits of a hash, so that the shelves fill evenly. */
export function shelfOf(nth: number): string {
  return `kept/${nth.toString(16).padStart(2, '0')}/`;
}

/** Where the picture of a file lies. */
export function pictureKey(id: string): string {
  return `kept/${id.slice(0, 2)}/${id}.jpg`;
}

/** Whose picture lies there; undefined for anything else. */
export function pictureOf(key: string): string | undefined {
  const id = /\/([0-9a-f-]{36})[.]jpg$/.exec(key)?.[1];
  return id !== undefined && pictureKey(id) === key ? id : undefined;
}
