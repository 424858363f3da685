/** Whose paper of a requirement an item takes: the name of the person, or of the family card, as the family told it. */
export interface PaperOwner {
  /** Code of the requirement. */
  readonly code: string;
  readonly owner: string;
}

/** The papers that items name owners for. */
export interface OwnedPapers {
  /** The code of the paper of this owner; the plain code where no owner is named. */
  codeOf(requirement: string, owner?: string): string;
  /** Whose a paper is, or undefined where nobody was named. */
  ownerOf(paper: string): string | undefined;
}

/**
 * Numbers the papers of a request. Whoever is named first for a requirement, in the order of the items and of the names
 * in each, keeps its plain code; the next are `CODE--2`, `CODE--3` and so on. No requirement of a pack has such a code. A
 * paper that several items take of the same owner is one, and an item that names no owner takes the first.
 */
export function ownedPapers(items: readonly { readonly owners?: readonly PaperOwner[] | undefined }[]): OwnedPapers {
  const byRequirement = new Map<string, string[]>();
  const owners = new Map<string, string>();
  const codeAt = (code: string, index: number): string => (index < 1 ? code : `${code}--${String(index + 1)}`);
  for (const { code, owner } of items.flatMap((item) => item.owners ?? [])) {
    const named = byRequirement.get(code) ?? [];
    if (named.includes(owner)) continue;
    owners.set(codeAt(code, named.length), owner);
    byRequirement.set(code, [...named, owner]);
  }
  return {
    codeOf: (code, owner) => codeAt(code, owner === undefined ? 0 : (byRequirement.get(code)?.indexOf(owner) ?? 0)),
    ownerOf: (paper) => owners.get(paper),
  };
}

/** The code of the requirement that a paper meets: that of the paper without the number of its owner. */
export function requirementOf(paper: string): string {
  return paper.replace(/--\d+$/, '');
}
