import { app } from '@turno/ui/vite';

export default app({
    base: '/',
    service: 'http://127.0.0.1:8082',
    asks: ['/sandbox-tools'],
    texts: ['portal'],
});
