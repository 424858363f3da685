import vue from '@vitejs/plugin-vue';
import { isHaloElement } from 'halo-pamor/vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isHaloElement } } })],
});
