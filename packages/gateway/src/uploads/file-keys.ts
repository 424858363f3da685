import { randomUUID } from 'node:crypto';

/** Folder of the parts of uploads that are on their way. */
export const ARRIVING = 'arriving/';
/** How many shelves there are for the pictures that are kept. */
export const SHELVES = 256;

/** Where a part of an upload lies; no two are ever the same, so that gateways never write over each other's. */
export function partKey(id: string): string {
  return `${ARRIVING}${id}.${randomUUID()}`;
}

/** Folder of one shelf, from 0. */
export function shelfOf(nth: number): string {
  return `kept/${nth.toString(16).padStart(2, '0')}/`;
}

/** Whether the gateway itself named a file so: UUIDs of version 8 are its own. */
export function isNamedHere(id: string): boolean {
  return id[14] === '8';
}

/**
 * Where the picture of a file lies. An id of ours begins with digits of a hash, so that the shelves fill evenly, and names
 * the city too. One that a phone minted begins with the time, and another city may have the same.
 */
export function pictureKey(city: string, id: string): string {
  return isNamedHere(id) ? `kept/${id.slice(0, 2)}/${id}.jpg` : `kept/${id.slice(-2)}/${city}_${id}.jpg`;
}

/** The id of the file whose picture lies there; undefined for anything else. */
export function pictureOf(key: string): string | undefined {
  return /^kept\/[0-9a-f]{2}\/(?:[0-9.]{5}_)?([0-9a-f-]{36})[.]jpg$/.exec(key)?.[1];
}
