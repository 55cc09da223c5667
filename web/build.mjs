// Builds what the services serve: each app, and the widget. Two at a time, as most machines have that many cores.
import { spawn } from 'node:child_process';

const AT_ONCE = 2;
const waiting = ['apps/admin', 'apps/cockpit', 'apps/portal', 'apps/kiosk', 'apps/signage', 'widget'];

function build(folder) {
    return new Promise((resolve, reject) => {
        const vite = spawn('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: folder, stdio: 'inherit' });
        vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${folder} does not build`))));
    });
}

async function worker() {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
        await build(folder);
    }
}

await Promise.all(Array.from({ length: AT_ONCE }, worker));
