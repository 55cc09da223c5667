import type { Branding } from '@turno/api';
import { createVuetify, type ThemeDefinition } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';
import { inkOn, readable } from './contrast.ts';

const light: ThemeDefinition = {
    dark: false,
    colors: {
        background: '#f5f7f6',
        surface: '#ffffff',
        'surface-soft': '#edf2f0',
        'on-surface': '#14211f',
        primary: '#0b5d66',
        secondary: '#a55e0c',
        called: '#a55e0c',
        success: '#1f7a4d',
        warning: '#9a5b00',
        error: '#b3261e',
        info: '#245e9e',
    },
    variables: { 'border-color': '#14211f', 'border-opacity': 0.12, 'medium-emphasis-opacity': 0.72 },
};

const dark: ThemeDefinition = {
    dark: true,
    colors: {
        background: '#0d1514',
        surface: '#16211f',
        'surface-soft': '#1e2c29',
        'on-surface': '#e9f0ee',
        primary: '#6fd0cd',
        'on-primary': '#06302f',
        secondary: '#f2b75b',
        called: '#f2b75b',
        'on-called': '#2b1a00',
        success: '#79d6a4',
        warning: '#f2b75b',
        error: '#ffb4ab',
        info: '#9ccaff',
    },
    variables: { 'border-color': '#e9f0ee', 'border-opacity': 0.14, 'medium-emphasis-opacity': 0.76 },
};

/** For people who see little: black on white, nothing soft. */
const contrast: ThemeDefinition = {
    dark: false,
    colors: {
        background: '#ffffff',
        surface: '#ffffff',
        'surface-soft': '#ffffff',
        'on-surface': '#000000',
        primary: '#000000',
        'on-primary': '#ffff00',
        secondary: '#000000',
        called: '#000000',
        'on-called': '#ffff00',
        success: '#003d1f',
        warning: '#5a3300',
        error: '#8c0000',
        info: '#00306b',
    },
    variables: { 'border-color': '#000000', 'border-opacity': 1, 'medium-emphasis-opacity': 1 },
};

export type ThemeName = 'light' | 'dark' | 'contrast';

const FIELD = { variant: 'outlined', density: 'comfortable', rounded: 'lg' };

/** @param branding colours of the organisation, in place of Turno's */
export function makeVuetify(theme: ThemeName, branding: Branding | undefined) {
    return createVuetify({
        icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
        theme: {
            defaultTheme: theme,
            themes: { light: branded(light, branding), dark: branded(dark, branding), contrast },
        },
        defaults: {
            VBtn: { rounded: 'lg', flat: true, height: 44 },
            VCard: { rounded: 'xl', flat: true, border: true },
            VTextField: FIELD,
            VTextarea: FIELD,
            VSelect: FIELD,
            VAutocomplete: FIELD,
            VCombobox: FIELD,
            VFileInput: FIELD,
            VAlert: { variant: 'tonal', rounded: 'lg' },
            VChip: { rounded: 'lg' },
        },
        locale: { rtl: { ar: true } },
    });
}

/** The organisation's own colours, on dark ground as light as it takes to read them. A call is in the second. */
function branded(theme: ThemeDefinition, branding: Branding | undefined): ThemeDefinition {
    const own = (colour: string) => (theme.dark ? readable(colour, String(theme.colors?.['surface'])) : colour);
    const colors = { ...theme.colors };
    if (branding?.primary) {
        colors['primary'] = own(branding.primary);
        colors['on-primary'] = inkOn(colors['primary']);
    }
    if (branding?.secondary) {
        colors['secondary'] = own(branding.secondary);
        colors['called'] = theme.dark ? colors['secondary'] : readable(branding.secondary);
        colors['on-called'] = inkOn(colors['called']);
    }
    return { ...theme, colors };
}
