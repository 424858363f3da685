import { disclose, discloseRecord, recordView, requestView, type Disclosure, type Scope } from '@halo-pamor/contract';

/**
 * The views of a page as JSON texts, shown as far as the disclosure allows. In full they pass through as the database
 * has them; otherwise each is read and masked by the contract's one function.
 */
export function disclosedItems(items: readonly string[], disclosure: Disclosure): readonly string[] {
  return disclosure === 'full' ? items : items.map((view) => disclosedView(view, disclosure));
}

/** One view as JSON text, shown as far as the disclosure allows. */
export function disclosedView(view: string, disclosure: Disclosure): string {
  return disclosure === 'full' ? view : JSON.stringify(disclose(requestView().parse(JSON.parse(view)), disclosure));
}

/** The views of records as JSON texts, shown as far as somebody may read them; those of a kind that they see none of are left out. */
export function disclosedRecords(records: readonly string[], reader: Pick<Scope, 'id' | 'role'>): readonly string[] {
  return records.flatMap((text) => {
    const view = discloseRecord(recordView().parse(JSON.parse(text)), reader);
    return view === null ? [] : [JSON.stringify(view)];
  });
}
