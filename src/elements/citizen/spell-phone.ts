/** Writes a stored number as people say it, in groups of four: `+6281234567890` becomes `0812 3456 7890`. */
export function spellPhone(phone: string): string {
  return phone.replace(/^\+62/, '0').replace(/(\d{4})(?=\d)/g, '$1 ');
}
