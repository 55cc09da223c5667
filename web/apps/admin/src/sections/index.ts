import type { Section } from './section.ts';

const found = import.meta.glob<Section>('./*/section.ts', { eager: true, import: 'section' });

/** Every section that there is, in order of the navigation. */
export const SECTIONS: readonly Section[] = Object.values(found).sort((one, other) => one.order - other.order);
