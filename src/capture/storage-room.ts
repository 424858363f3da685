/** How much room the phone gives: at 70 % used a person is told, at 90 % no new picture is begun. */
export type StorageRoom = 'enough' | 'tight' | 'full';

/** Says how much is used of what this origin may use, in bytes; the browser's own answer unless a test gives one. */
export type EstimateStorage = () => Promise<{
  readonly usage?: number | undefined;
  readonly quota?: number | undefined;
}>;

const askBrowser: EstimateStorage = () => navigator.storage.estimate();

/** Asks how much room there is. A browser that does not say is taken to have enough: saving will tell. */
export async function storageRoom(estimate: EstimateStorage = askBrowser): Promise<StorageRoom> {
  try {
    const { usage, quota } = await estimate();
    if (usage === undefined || quota === undefined || quota === 0) return 'enough';
    const share = usage / quota;
    return share >= 0.9 ? 'full' : share >= 0.7 ? 'tight' : 'enough';
  } catch {
    return 'enough';
  }
}

/** Whether saving failed for want of room. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return ('code' in error && error.code === 'storage-full') || ('name' in error && error.name === 'QuotaExceededError');
}
