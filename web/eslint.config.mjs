import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript';
import vue from 'eslint-plugin-vue';

const ONLY_LOGICAL = 'Layout has no left and right: use the logical property, e.g. margin-inline-start.';

export default defineConfigWithVueTs(
    { ignores: ['**/dist/**', '**/generated/**', '**/target/**', 'e2e/results/**'] },
    vue.configs['flat/recommended'],
    vueTsConfigs.recommended,
    {
        rules: {
            'max-lines': ['error', 220],
            'no-restricted-syntax': [
                'error',
                { selector: 'Literal[value=/^(m|p)[lr]-/]', message: ONLY_LOGICAL },
                { selector: 'Literal[value=/^(text-left|text-right)$/]', message: ONLY_LOGICAL },
            ],
            'vue/html-indent': 'off',
            'vue/html-self-closing': 'off',
            'vue/max-attributes-per-line': 'off',
            'vue/multi-word-component-names': 'off',
            'vue/multiline-html-element-content-newline': 'off',
            'vue/no-bare-strings-in-template': 'error',
            'vue/singleline-html-element-content-newline': 'off',
            'vue/html-closing-bracket-newline': 'off',
            'vue/valid-v-slot': ['error', { allowModifiers: true }],
        },
    },
    { files: ['e2e/**', '**/*.test.ts', '**/*.mjs'], rules: { 'max-lines': ['error', 400] } },
);
