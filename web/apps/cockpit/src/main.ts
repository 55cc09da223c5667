import { startApp } from '@turno/ui';
import './cockpit.css';
import Root from './Root.vue';
import { routes } from './routes.ts';

void startApp({ root: Root, routes, theme: 'dark', signInFirst: true });
