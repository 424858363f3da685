/** The shape of an area's words: the same keys as in Indonesian, with any text. */
export type TermsOf<T> = T extends string ? string : { readonly [Key in keyof T]: TermsOf<T[Key]> };
