/** Versions that the goals read from what they ran, by the name of the program. */
export const versionsSeen = new Map<string, string>();
