import { describe, expect, it } from 'vitest';
import { LARGEST, dataUrlOf, logoFault } from './logo.ts';

describe('a logo', () => {
    it('is a PNG or JPEG of 64 kB at most', () => {
        expect(logoFault({ type: 'image/png', size: LARGEST })).toBeUndefined();
        expect(logoFault({ type: 'image/svg+xml', size: 10 })).toBe('kind');
        expect(logoFault({ type: 'image/jpeg', size: LARGEST + 1 })).toBe('size');
    });

    it('becomes a data URL', async () => {
        const file = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
        expect(await dataUrlOf(file)).toBe('data:image/png;base64,AQID');
    });
});
