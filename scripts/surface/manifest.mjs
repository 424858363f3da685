/** The custom elements manifest and the data that VS Code and JetBrains read, all made from the sources of our elements. */

/** Leaves out what is undefined, so that nothing empty is written. */
const filled = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const typed = (text) => ({ text });
/** A literal as an attribute has it: without its quotes. */
const plain = (literal) => literal?.replace(/^'(.*)'$/, '$1');

function field({ name, description, deprecated, attribute, reflects, default: value, readonly, type }) {
  return filled({
    kind: 'field',
    name,
    description: description || undefined,
    deprecated,
    privacy: 'public',
    type: typed(type),
    default: value,
    readonly: readonly || undefined,
    attribute,
    reflects: reflects || undefined,
  });
}

function method({ name, description, deprecated, parameters, returns }) {
  return filled({
    kind: 'method',
    name,
    description: description || undefined,
    deprecated,
    privacy: 'public',
    parameters: parameters.map(({ name: parameter, type, optional }) =>
      filled({ name: parameter, type: typed(type), optional: optional || undefined }),
    ),
    return: { type: typed(returns) },
  });
}

function declaration(element) {
  return {
    kind: 'class',
    customElement: true,
    name: element.name,
    tagName: element.tagName,
    description: element.description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: element.attributes.map(({ name, attribute, description, deprecated, type, default: value }) =>
      filled({
        name: attribute,
        fieldName: name,
        description: description || undefined,
        deprecated,
        type: typed(type),
        default: plain(value),
      }),
    ),
    members: [...element.properties.map(field), ...element.methods.map(method)],
    events: element.events.map(({ name, description, type }) => ({ name, description, type: typed(type) })),
    slots: element.slots,
    cssParts: element.cssParts,
    cssProperties: element.cssProperties,
  };
}

/** The manifest, schema 2.1.0: one module for each entry, as a host imports it. */
export function customElements(elements) {
  const entries = [...new Set(elements.map(({ entry }) => entry))];
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: entries.map((entry) => {
      const path = `dist/${entry}.js`;
      const here = elements.filter((element) => element.entry === entry);
      const isDefined = entry === 'define';
      return {
        kind: 'javascript-module',
        path,
        declarations: here.map(declaration),
        exports: here.map(({ name, tagName }) =>
          isDefined
            ? { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }
            : { kind: 'js', name, declaration: { name, module: path } },
        ),
      };
    }),
  };
}

/** The words that an attribute may be, where its type names them. */
function words(type) {
  const found = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  return /^(?:'[^']+'|undefined|\s|\|)+$/.test(type) ? found : [];
}

/** What VS Code reads: `"html.customData": ["./node_modules/halo-pamor/dist/html-custom-data.json"]`. */
export function htmlCustomData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ attribute, description: said, type }) => {
        const values = words(type).map((name) => ({ name }));
        return filled({
          name: attribute,
          description: said,
          values: values.length > 0 ? values : undefined,
          // An attribute that is there or not.
          valueSet: type === 'boolean' ? 'v' : undefined,
        });
      }),
    })),
  };
}

/** What JetBrains' editors read by the field `web-types` of package.json. */
export function webTypes(elements, version) {
  const about = ({ name, description }) => ({ name, description });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'halo-pamor',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ attribute, description, type }) => ({
            name: attribute,
            description,
            value: { type },
          })),
          slots: element.slots.map(about),
          js: {
            properties: element.properties.map(({ name, description, type }) => ({ name, description, type })),
            events: element.events.map(({ name, description, type }) => ({ name, description, type })),
          },
          css: { parts: element.cssParts.map(about), properties: element.cssProperties.map(about) },
        })),
      },
    },
  };
}
