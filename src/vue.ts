/**
 * Whether a tag in a template is one of our elements, for the compiler of Vue, which else looks for a component of that name.
 *
 * @example
 * vue({ template: { compilerOptions: { isCustomElement: isHaloElement } } });
 */
export function isHaloElement(tag: string): boolean {
  return tag.startsWith('halo-');
}
