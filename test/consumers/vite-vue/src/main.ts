import 'halo-pamor/define';
import type {} from 'halo-pamor/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
