import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const onlyInDesk = {
  group: ['@tauri-apps/*'],
  message: 'Only desk/ knows the window. Ask through desk/ask.',
};
const onlyInKit = { group: ['bits-ui'], message: 'bits-ui is wrapped once, in kit/.' };
const deepTypes = { group: ['**/desk/types/*'], message: 'Import types from desk/types only.' };

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/desk/types/commands.ts'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-imports': ['error', { patterns: [onlyInDesk, onlyInKit, deepTypes] }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "AssignmentExpression > MemberExpression[property.name='innerHTML']",
          message: 'Text only through textContent.',
        },
      ],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        // The content policy forbids style attributes; style: directives go by the element's own property and are fine.
        { selector: "SvelteAttribute[key.name='style']", message: 'Use a class or a style: directive.' },
      ],
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/require-each-key': 'error',
    },
  },
  { files: ['src/desk/**'], rules: { 'no-restricted-imports': ['error', { patterns: [onlyInKit] }] } },
  { files: ['src/kit/**'], rules: { 'no-restricted-imports': ['error', { patterns: [onlyInDesk, deepTypes] }] } },
  {
    files: ['dev/**', '*.config.*'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
);
