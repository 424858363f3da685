/**
 * Reads what a host may use of our elements out of their sources: attributes, properties, methods, events, slots, parts and
 * CSS properties. The analyzer for custom elements manifests brings a TypeScript of its own that knows neither the types of
 * our events nor which property is state, so the compiler that we have is asked.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../step.mjs';

/** The elements that a host puts on a page by itself, by their class: where each is written, and the entry that has it. */
const PUBLIC = {
  HaloPamor: { source: 'src/elements/halo-pamor/halo-pamor.ts', entry: 'define' },
  HaloStandards: { source: 'src/elements/halo-pamor/halo-standards.ts', entry: 'define' },
  HaloCoverage: { source: 'src/elements/halo-pamor/halo-coverage.ts', entry: 'define' },
  HaloCapture: { source: 'src/capture/halo-capture.ts', entry: 'capture' },
};

/** The sheet whose docblock tells of the properties that every element reads. */
const TOKENS = 'src/elements/shared/tokens.styles.ts';

const WHOLE = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** The text of a comment on one line. */
const flat = (comment) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();

/** The JSDoc tags of a declaration with this name. */
const tagsOf = (node, name) => ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name);

/** What a declaration's docblock says before its tags. */
function saidOf(node) {
  const blocks = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return blocks.map(({ comment }) => flat(comment)).join(' ');
}

/** `@slot name - what it is`, and the same for the other tags that name something. */
function named(tag) {
  const [, name = '', said = ''] = /^(\S+)\s*(?:-\s+)?(.*)$/.exec(flat(tag.comment)) ?? [];
  return { name: name === '-' ? '' : name, description: said };
}

/** Why something is deprecated, or undefined where it is not. */
const deprecatedOf = (node) => tagsOf(node, 'deprecated').map(({ comment }) => flat(comment) || true)[0];

/** `static properties = { name: { attribute, type, state } }`, read off the initializer. */
function declared(classNode) {
  const found = classNode.members.find(
    (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
  );
  if (found === undefined) return [];
  if (!ts.isObjectLiteralExpression(found.initializer)) throw new Error('static properties are no plain object');
  return found.initializer.properties.map((property) => {
    const options = Object.fromEntries(
      property.initializer.properties.map((option) => [option.name.getText(), option.initializer.getText()]),
    );
    const name = property.name.getText();
    const isState = options.state === 'true';
    const isText = !isState && options.attribute !== 'false';
    const attribute = options.attribute?.startsWith("'") ? options.attribute.slice(1, -1) : name.toLowerCase();
    return { name, isState, reflects: options.reflect === 'true', attribute: isText ? attribute : undefined };
  });
}

/** What `this.name = value;` in the constructor gives a property, where that is a value that can be read. */
function defaultsOf(classNode) {
  const body = classNode.members.find(ts.isConstructorDeclaration)?.body;
  const defaults = new Map();
  for (const statement of body?.statements ?? []) {
    const set = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (set === undefined || !ts.isBinaryExpression(set) || !ts.isPropertyAccessExpression(set.left)) continue;
    if (ts.isLiteralExpression(set.right) || /^(true|false|null)$/.test(set.right.getText()))
      defaults.set(set.left.name.text, set.right.getText());
  }
  return defaults;
}

/** Reads one class and what it inherits from classes of ours. */
class ElementReader {
  #checker;
  #events;
  #classes;
  #ofLit;

  constructor(checker, classNode, events) {
    this.#checker = checker;
    this.#events = events;
    this.#classes = [classNode];
    for (let type = checker.getTypeAtLocation(classNode); ;) {
      [type] = checker.getBaseTypes(type);
      const node = type.symbol.valueDeclaration;
      if (type.symbol.name === 'LitElement') {
        this.#ofLit = new Set(checker.getPropertiesOfType(type).map(({ name }) => name));
        break;
      }
      this.#classes.push(node);
    }
  }

  read() {
    const [own] = this.#classes;
    const [tag] = tagsOf(own, 'tagname');
    const members = this.#classes.flatMap((node) => this.#membersOf(node));
    return {
      tagName: flat(tag.comment),
      name: own.name.text,
      description: saidOf(own),
      attributes: members.filter(({ attribute }) => attribute !== undefined),
      properties: members.filter(({ kind }) => kind === 'field'),
      methods: members.filter(({ kind }) => kind === 'method'),
      events: this.#tagged('fires').map((event) => ({ ...event, ...this.#eventType(event.name) })),
      slots: this.#tagged('slot'),
      cssParts: this.#tagged('csspart'),
      cssProperties: this.#tagged('cssprop'),
    };
  }

  #tagged(name) {
    return this.#classes.flatMap((node) => tagsOf(node, name).map(named));
  }

  /** A type as its name, but a choice of words as those words. */
  #text(type) {
    const isWord = (one) => one.isStringLiteral() || (one.flags & ts.TypeFlags.Undefined) !== 0;
    if (type.isUnion() && type.types.every(isWord)) {
      const words = type.types.map((one) => this.#named(one));
      return words.sort((one, other) => (one === 'undefined') - (other === 'undefined')).join(' | ');
    }
    return this.#named(type);
  }

  #named(type) {
    return this.#checker.typeToString(type, undefined, WHOLE);
  }

  #membersOf(classNode) {
    const settings = new Map(declared(classNode).map((setting) => [setting.name, setting]));
    const defaults = defaultsOf(classNode);
    return classNode.members.flatMap((member) => {
      const name = member.name?.getText() ?? '';
      const hidden =
        ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static | ts.ModifierFlags.Override;
      if (name === '' || name.startsWith('#') || (ts.getCombinedModifierFlags(member) & hidden) !== 0) return [];
      if (this.#ofLit.has(name)) return [];
      const about = { name, description: saidOf(member), deprecated: deprecatedOf(member) };
      const type = this.#checker.getTypeAtLocation(member);
      if (ts.isMethodDeclaration(member)) return [{ kind: 'method', ...about, ...this.#signature(type) }];
      const { isState, ...setting } = settings.get(name) ?? { isState: true };
      const isReadonly = ts.isGetAccessor(member) || tagsOf(member, 'readonly').length > 0;
      if (isState && !isReadonly) return [];
      const field = { ...setting, default: defaults.get(name), readonly: isReadonly };
      return [{ kind: 'field', ...about, ...field, type: this.#text(type) }];
    });
  }

  #signature(type) {
    const [signature] = this.#checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    const parameters = signature.parameters.map((parameter) => {
      const node = parameter.valueDeclaration;
      const isOptional = this.#checker.isOptionalParameter(node);
      return { name: parameter.name, type: this.#text(this.#checker.getTypeAtLocation(node)), optional: isOptional };
    });
    return { parameters, returns: this.#text(signature.getReturnType()) };
  }

  /** The type of an event as the page's own map of events has it, its detail written out. */
  #eventType(name) {
    const event = this.#events.getProperty(name);
    if (event === undefined) throw new Error(`${name} stands in no GlobalEventHandlersEventMap`);
    const type = this.#checker.getTypeOfSymbol(event);
    const detail = this.#checker.getTypeOfSymbol(type.getProperty('detail'));
    const fields = this.#checker.getPropertiesOfType(detail).map((field) => {
      const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      const text = this.#text(this.#checker.getTypeOfSymbol(field));
      return `${field.name}${isOptional ? '?' : ''}: ${isOptional ? text.replace(' | undefined', '') : text}`;
    });
    const cancelable = name.startsWith('halo-before-');
    return { type: `CustomEvent<{ ${fields.join('; ')} }>`, cancelable };
  }
}

/** Everything that a host may use of our elements, in the order of the list above. */
export function readElements() {
  const config = ts.readConfigFile(join(root, 'src/tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, join(root, 'src'));
  const files = [...Object.values(PUBLIC).map(({ source }) => source), TOKENS].map((file) => join(root, file));
  const program = ts.createProgram([...files, join(root, 'src/define.ts')], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const [page] = checker
    .getSymbolsInScope(program.getSourceFile(files[0]), ts.SymbolFlags.Interface)
    .filter(({ name }) => name === 'GlobalEventHandlersEventMap');
  const events = checker.getDeclaredTypeOfSymbol(page);

  const sheet = program.getSourceFile(join(root, TOKENS)).statements.find(ts.isVariableStatement);
  const tokens = tagsOf(sheet, 'cssprop').map(named);
  return Object.entries(PUBLIC).map(([name, { source, entry }]) => {
    const classNode = program
      .getSourceFile(join(root, source))
      .statements.find((node) => ts.isClassDeclaration(node) && node.name.text === name);
    const element = new ElementReader(checker, classNode, events).read();
    const own = new Set(element.cssProperties.map((property) => property.name));
    const cssProperties = [...element.cssProperties, ...tokens.filter((token) => !own.has(token.name))];
    return { ...element, cssProperties, source, entry };
  });
}
