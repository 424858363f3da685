/** The key under which a tab remembers whom it plays. */
const REMEMBERED = 'e-open-tiruan.persona';

/**
 * Settles whom this tab plays: the `?persona=` of the address first, then what the tab remembers, then the first of the list.
 * The address is cleaned afterwards, so that the switch is not overruled at the next load.
 *
 * @returns the chosen option of the switch.
 */
export function settlePersona(select: HTMLSelectElement): HTMLOptionElement | undefined {
  const address = new URL(location.href);
  const wanted = address.searchParams.get('persona') ?? sessionStorage.getItem(REMEMBERED);
  const options = [...select.options];
  const chosen = options.find((option) => option.value === wanted) ?? options[0];
  if (chosen !== undefined) {
    chosen.selected = true;
    sessionStorage.setItem(REMEMBERED, chosen.value);
  }
  if (address.searchParams.has('persona')) {
    address.searchParams.delete('persona');
    history.replaceState(history.state, '', address);
  }
  return chosen;
}

/** Lets the switch change the person: remembered for this tab, then everything starts anew, as after a login. */
export function watchPersona(select: HTMLSelectElement): void {
  select.addEventListener('change', () => {
    sessionStorage.setItem(REMEMBERED, select.value);
    location.reload();
  });
}
