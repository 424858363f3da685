import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';

export default {
  input: 'rival-stores.js',
  output: { file: 'dist/rival-stores.js', format: 'es' },
  plugins: [resolve({ browser: true, preferBuiltins: false }), commonjs()],
  onwarn: () => undefined,
};
