import { startApp } from '@turno/ui';
import { comeBack } from './comeBack.ts';
import Root from './Root.vue';
import { routes } from './routes.ts';

void startApp({ root: Root, routes, theme: 'dark' }).then(comeBack);
