/** A fault of the browser's storage: no room, a write that comes to nothing, a handle that was closed, one that is to be let go. */
export type StorageFault = 'quota' | 'aborted' | 'closed' | 'versionchange';

let armed: { readonly fault: StorageFault; left: number } | undefined;
let fired = 0;

/** Whether the fault is due at this touch of the storage. */
function isDue(...faults: readonly StorageFault[]): boolean {
  if (armed === undefined || !faults.includes(armed.fault)) return false;
  armed.left -= 1;
  if (armed.left >= 0) return false;
  armed = undefined;
  fired += 1;
  return true;
}

const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
  const fault = armed?.fault;
  if (isDue('quota', 'aborted')) {
    if (fault === 'quota') throw new DOMException('no room', 'QuotaExceededError');
    const request = put.apply(this, given);
    this.transaction.abort();
    return request;
  }
  return put.apply(this, given);
};

const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
  const fault = armed?.fault;
  if (isDue('closed', 'versionchange')) {
    if (fault === 'versionchange') this.dispatchEvent(new IDBVersionChangeEvent('versionchange'));
    else this.close();
  }
  return transaction.apply(this, given);
};

/** Faults of the storage, forced by the test. */
export const faultyStorage = {
  /** Lets a fault happen at a touch of the storage: the first, or so many later. */
  arm: (fault: StorageFault, later: number): void => {
    armed = { fault, left: later };
  },
  /** No fault happens any more that has not happened yet. */
  disarm: (): void => {
    armed = undefined;
  },
  /** How many happened. */
  fired: (): number => fired,
};
