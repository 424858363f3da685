import { finding, VERSION, type Finding } from '@halo-pamor/contract';

const { fault, fine, notice } = finding;

/** How the element on the page stands: whether it woke, of which version, and how much waits. Counts alone. */
export function findTag(tag: Element | undefined): Finding {
  const check = 'tag';
  if (tag === undefined) return finding.skipped(check, 'There is no <halo-pamor> on this page.');
  const name = tag.localName;
  const made: unknown = customElements.get(name);
  if (made === undefined) {
    const says = `<${name}> never woke: the script of the plugin did not run.`;
    return fault(
      check,
      says,
      'Look at the console, and at the policy of the page.',
      'guides/embed.md#content-security-policy',
    );
  }
  const version: unknown = typeof made === 'function' ? Reflect.get(made, 'version') : undefined;
  const getStatus: unknown = Reflect.get(tag, 'getStatus');
  const status: unknown = typeof getStatus === 'function' ? getStatus.call(tag) : undefined;
  const said = (key: string): unknown =>
    typeof status === 'object' && status !== null ? Reflect.get(status, key) : undefined;
  const count = (key: string): number => Number(said(key) ?? 0);
  const code = said('code');
  if (typeof code === 'string') {
    return fault(check, `<${name}> stands at \`${code}\`.`, 'Read what the code means.', `guides/errors.md#${code}`);
  }
  const says = `<${name}> ${String(version)} is ${String(said('phase'))}; waiting ${count('waiting')}, parked ${count('parked')}.`;
  if (version !== VERSION)
    return notice(
      check,
      says,
      `This doctor is ${VERSION}; take both from one version.`,
      'guides/release.md#which-number',
    );
  if (count('parked') > 0)
    return notice(
      check,
      says,
      'Parked is what the gateway refused or what needs the person.',
      'guides/offline.md#what-your-app-does',
    );
  return fine(check, says);
}
