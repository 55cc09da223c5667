import { app } from '@turno/ui/vite';

export default app({
    base: '/kiosk/',
    service: 'http://127.0.0.1:8100',
    asks: ['/booking', '/sandbox-tools'],
    texts: ['kiosk'],
});
