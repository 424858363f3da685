import { changesPage, quickCheck, recordView, requestView } from '@halo-pamor/contract';
import type * as z from 'zod/mini';
import { ownTask } from '../../own-task.js';

const shapes: readonly (() => z.core.$ZodType)[] = [requestView, recordView, changesPage];

let building: Promise<void> | undefined;

/**
 * Builds the shapes of the change feed, a part in a task: all at once would hold a slow phone for as long as a tap may
 * take. Resolves when they are there; they are built once.
 */
export function feedShapes(): Promise<void> {
  building ??= build();
  return building;
}

async function build(): Promise<void> {
  for (const shape of shapes) {
    await ownTask();
    quickCheck(shape());
  }
}
