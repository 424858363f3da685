/** The parts of the form, which the steps are counted by: how many questions a family is asked depends on their answers. */
export const parts = ['happened', 'family', 'documents', 'papers', 'where', 'when', 'who', 'consent', 'check'] as const;
/** A part of the form. */
export type Part = (typeof parts)[number];
