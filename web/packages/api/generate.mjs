// Types of every service, out of its published OpenAPI document.
import { mkdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const SERVICES = ['booking-service', 'branch-ems-service', 'hardware-gateway', 'policy-service'];

const target = new URL('./src/generated/', import.meta.url);
await mkdir(target, { recursive: true });
for (const service of SERVICES) {
    const types = await openapiTS(new URL(`../../../docs/api/${service}.yaml`, import.meta.url), { alphabetize: true });
    await writeFile(new URL(`${service}.d.ts`, target), astToString(types));
}
