import { compile, createApp, createSSRApp, nextTick, shallowRef, type App, type ShallowRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { isHaloElement } from '../../src/vue.js';
import type { Drawing, Drawn, Way } from './way.js';

/** The template that a person would write for these settings and handlers. */
function templateOf({ tag, settings, hears }: Drawing): string {
  const bound = Object.keys(settings).map((name) => `:${name}="drawing.settings['${name}']"`);
  const heard = Object.keys(hears).map((name) => `@${name}="drawing.hears['${name}']($event)"`);
  return `<${tag} v-if="drawing.isShown" ref="held" ${[...bound, ...heard].join(' ')}>
    <p v-for="child in drawing.children" :key="child.slot" :slot="child.slot">{{ child.text }}</p>
  </${tag}>`;
}

interface Made {
  readonly app: App;
  readonly drawing: ShallowRef<Drawing>;
  readonly held: ShallowRef<Element | null>;
}

function made(create: typeof createApp, first: Drawing): Made {
  const drawing = shallowRef(first);
  const held = shallowRef<Element | null>(null);
  const app = create({
    render: compile(templateOf(first), { isCustomElement: isHaloElement }),
    setup: () => ({ drawing, held }),
  });
  return { app, drawing, held };
}

async function mounted(place: Element, { app, drawing, held }: Made): Promise<Drawn> {
  app.mount(place);
  await nextTick();
  return {
    update: async (next) => {
      drawing.value = next;
      await nextTick();
    },
    remove: async () => app.unmount(),
    held: () => held.value,
  };
}

/** The tag in a template: `<halo-pamor :getToken="…" @halo-ready="…">`. */
export const vueTemplate: Way = {
  registers: false,
  draw: async (place, drawing) => mounted(place, made(createApp, drawing)),
  onServer: async (drawing) => renderToString(made(createSSRApp, drawing).app),
  takeOver: async (place, drawing) => mounted(place, made(createSSRApp, drawing)),
};
