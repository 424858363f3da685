import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const minify = terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } });
const plugins = [resolve({ browser: true, exportConditions: ['production', 'browser'], dedupe: ['lit'] }), minify];

export default ['vanilla', 'lit', 'shoelace', 'material', 'surveyjs', 'formio', 'openforms'].map((input) => ({
  input: `${input}.js`,
  output: { file: `dist/${input}.js`, format: 'es' },
  // What a peer serves beside its form is loaded, not bundled.
  external: (id) => id.startsWith('/openforms/'),
  plugins,
  onwarn: () => undefined,
}));
