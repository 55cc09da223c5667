import { app } from '@turno/ui/vite';

export default app({
    base: '/cockpit/',
    service: 'http://127.0.0.1:8100',
    asks: ['/booking', '/policy', '/hardware', '/sandbox-tools'],
    texts: ['cockpit'],
});
