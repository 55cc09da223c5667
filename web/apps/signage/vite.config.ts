import { app } from '@turno/ui/vite';

export default app({
    base: '/signage/',
    service: 'http://127.0.0.1:8101',
    asks: ['/sandbox-tools'],
    texts: ['signage'],
});
