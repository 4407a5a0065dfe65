import type { Component } from 'svelte';

/** A single icon, e.g. `import Sun from '@lucide/svelte/icons/sun'`. */
export type Icon = Component<{ size?: number | string; 'aria-hidden'?: 'true'; class?: string; strokeWidth?: number }>;
