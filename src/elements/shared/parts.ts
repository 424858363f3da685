/** What of the screens a host may dress from its own page, by `::part()`: as `exportparts` takes it. Said of each in the docblock of `PamorSettings`. */
export const PARTS =
  'root,header,nav,button,button-primary,tile,card,field,label,hint,' +
  'error,notice,status,timeline,badge,code,table,dialog,capture';
