/** What the names of all databases of persons begin with, by which they are found where nobody is known yet. */
export const STORAGE_PREFIX = 'halo-pamor:';
