/// <reference types="svelte" />
/// <reference types="halo-pamor/svelte" />
