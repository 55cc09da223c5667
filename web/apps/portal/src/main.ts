import { startApp } from '@turno/ui';
import './base.css';
import { prepareOffline } from './offline.ts';
import Root from './Root.vue';
import { routes } from './routes.ts';

void startApp({ root: Root, routes, theme: 'light', offline: true }).then(prepareOffline);
