import { Problem } from '@turno/api';
import { localeOf, speak } from '@turno/i18n';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultAt, faultOf, faultOfField, faultText, firstFault } from './faults.ts';

const refused = (...errors: [string, string][]) =>
    new Problem('validation-failed', 400, { errors: errors.map(([pointer, detail]) => ({ pointer, detail })) });

describe('what is wrong with a field', () => {
    beforeAll(() => speak(localeOf('de')!, false));
    afterAll(() => speak(localeOf('en')!, false));

    it.each([
        ['must not be blank', 'missing', []],
        ['is empty, and so is countries: that is nowhere', 'missing', []],
        ['must be greater than or equal to 1', 'least', ['1']],
        ['must be less than or equal to 10000', 'most', ['10000']],
        ['is at most the capacity, 4', 'most', ['4']],
        ['is from 1 to 50', 'between', ['1', '50']],
        ['size must be between 0 and 300', 'longer', ['300']],
        ['size must be between 2 and 20', 'size', ['2', '20']],
        ['is an IANA zone like Europe/London', 'zone', []],
        ['is no zone of the branch', 'unknown', []],
        ['1 is there twice', 'twice', []],
        ['is a word like mortgages', 'word', ['mortgages']],
        ["is somebody else's", 'taken', []],
    ])('is known from "%s"', (detail, key, places) => {
        expect(faultOf(detail)).toEqual({ key, places });
    });

    it('is told in the language that is spoken, with its limits', () => {
        expect(faultText('must be less than or equal to 30')).toBe('Höchstens 30.');
        expect(faultText('must not be null')).toBe('Bitte füllen Sie dieses Feld aus.');
    });

    it('is told with the words of the service behind, where there are no others', () => {
        expect(faultText('turns blue')).toBe('Bitte prüfen Sie diese Angabe (\u2068turns blue\u2069).');
    });

    it('is found by its pointer, wherever the field was sent', () => {
        const problem = refused(['/names', 'must not be empty'], ['/counters/2/capacity', 'is from 1 to 50']);
        expect(faultAt(problem, '/address', '/names')).toBe('Bitte füllen Sie dieses Feld aus.');
        expect(faultAt(problem, '/address')).toBeUndefined();
        expect(faultOfField(problem, 'capacity')).toBe('Zwischen 1 und 50.');
        expect(faultOfField(problem, 'name')).toBeUndefined();
        expect(firstFault(problem)).toBe('Bitte füllen Sie dieses Feld aus.');
        expect(firstFault(undefined)).toBeUndefined();
    });
});
