import { startApp } from '@turno/ui';
import Root from './Root.vue';
import { routes } from './routes.ts';

void startApp({ root: Root, routes, theme: 'light', signInFirst: true });
