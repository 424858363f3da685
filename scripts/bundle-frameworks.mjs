/**
 * Bundles the page of test/frameworks with React, Vue and the plugin as it is published:
 * `node scripts/bundle-frameworks.mjs FILE DIST [REACT-PROJECT VUE-PROJECT]`. FILE is written, DIST is the plugin's folder
 * `dist`; React and Vue come from this tree unless projects that have installed them are named.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const root = join(import.meta.dirname, '..');
const [file, dist, reactProject = root, vueProject = root] = process.argv.slice(2);
if (!file || !dist) throw new Error('which file, and from where?');

/** Our own modules by what the page imports, and what a host gets in their place. */
const OURS = new Map([
  ['build/src/capture/index.js', 'capture.js'],
  ['build/src/define-elements.js', 'elements.js'],
  ['build/src/react/index.js', 'react.js'],
  ['build/src/vue.js', 'vue.js'],
]);

const asHostsHaveIt = {
  name: 'as-hosts-have-it',
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      if (importer === undefined) return null;
      if (source.startsWith('.')) {
        const published = OURS.get(relative(root, join(dirname(importer), source)));
        return published === undefined ? null : join(dist, published);
      }
      if (/^react(-dom)?($|\/)/.test(source))
        return this.resolve(source, join(reactProject, 'package.json'), { skipSelf: true });
      // The compiler of templates is in this build alone; where there is a bundler, it has compiled them before.
      if (/^vue($|\/)/.test(source)) {
        const name = source === 'vue' ? 'vue/dist/vue.esm-bundler.js' : source;
        return this.resolve(name, join(vueProject, 'package.json'), { skipSelf: true });
      }
      return null;
    },
  },
};

const bundle = await rollup({
  input: join(root, 'build/test/frameworks/page.js'),
  treeshake: false,
  plugins: [
    asHostsHaveIt,
    nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }),
    {
      name: 'in-production',
      transform: (code) =>
        code.includes('process.env.NODE_ENV')
          ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
          : null,
    },
    commonjs(),
  ],
  // Circles inside of Vue, and a mention of `this` in what the compiler of TypeScript wrote.
  onwarn: () => undefined,
});
const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
await bundle.close();
writeFileSync(file, output[0].code);
