/** Lint rules of this house that no plugin brings. */
import { relative } from 'node:path';
import { root } from './step.mjs';

const NAMELESS = /^(utils?|common|commons|helpers?|managers?|misc|shared-lib)$|[-.](utils?|helpers?|manager)$/;

/** A directive that turns a rule off must name the rule and say why: `// eslint-disable-next-line rule -- reason`. */
const describedDirective = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { why: 'Name the rule that is turned off, and say why after " -- ".' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          if (/^eslint-disable/.test(text) && !/^eslint-disable(-next-line|-line)? +\S.* -- \S.{9,}/s.test(text)) {
            context.report({ loc: comment.loc, messageId: 'why' });
          }
        }
      },
    };
  },
};

/** A room or file called `utils` says nothing about what is in it. `shared` is a room of the design. */
const plainNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: '"{{part}}" says nothing: name the file or room by its one idea.' },
  },
  create(context) {
    return {
      Program(node) {
        for (const part of relative(root, context.filename).split(/[\\/]/)) {
          const name = part.replace(/(\.test)?\.[cm]?[jt]s$/, '');
          if (NAMELESS.test(name)) context.report({ node, messageId: 'name', data: { part: name } });
        }
      },
    };
  },
};

export default { rules: { 'described-directive': describedDirective, 'plain-names': plainNames } };
