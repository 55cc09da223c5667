import { describe, expect, it } from 'vitest';
import { AA_TEXT, contrast, inkOn, luminance, readable } from './contrast.ts';

describe('contrast', () => {
    it('is 21 for black on white and 1 for a colour on itself', () => {
        expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
        expect(contrast('#0b5d66', '#0b5d66')).toBeCloseTo(1);
    });

    it('is what WCAG computes', () => {
        expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
        expect(contrast('#ffffff', '#0000ff')).toBeCloseTo(8.59, 2);
        expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
    });

    it('knows no colour by another name', () => {
        expect(contrast('red', '#ffffff')).toBeUndefined();
        expect(luminance('#fff')).toBeUndefined();
    });

    it('chooses the ink that reads better', () => {
        expect(inkOn('#0b5d66')).toBe('#ffffff');
        expect(inkOn('#ffd24a')).toBe('#000000');
    });

    it('lightens a colour until it reads well on dark ground', () => {
        expect(readable('#6fd0cd', '#16211f')).toBe('#6fd0cd');
        expect(contrast(readable('#7a1f5c', '#16211f'), '#16211f')).toBeGreaterThanOrEqual(AA_TEXT);
        expect(contrast(readable('#000000', '#16211f'), '#16211f')).toBeGreaterThanOrEqual(AA_TEXT);
    });

    it('darkens a colour until white reads well on it', () => {
        expect(readable('#0b5d66')).toBe('#0b5d66');
        expect(contrast(readable('#ffd24a'), '#ffffff')).toBeGreaterThanOrEqual(AA_TEXT);
        expect(contrast(readable('#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(AA_TEXT);
    });
});
