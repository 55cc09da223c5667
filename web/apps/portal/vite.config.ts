import { app } from '../../packages/ui/vite.ts';

export default app({
    base: '/',
    service: 'http://127.0.0.1:8082',
    asks: ['/sandbox-tools'],
    texts: ['portal'],
});
