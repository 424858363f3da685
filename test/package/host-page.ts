/** How most hosts give a token. */
const FETCHED = "async () => (await fetch('/token')).text()";

/**
 * A host's page with the built plugin as a script tag.
 *
 * @param getToken a function, as the page writes it
 * @param first what its script does before it gives the tag that function
 */
export function hostPage(getToken = FETCHED, first = ''): string {
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>Host</title>
<halo-pamor gateway="https://pamor.example" city="32.75"></halo-pamor>
<script type="module" src="/halo-pamor.js"></script>
<script type="module">
  ${first}
  document.querySelector('halo-pamor').getToken = ${getToken};
</script>`;
}
