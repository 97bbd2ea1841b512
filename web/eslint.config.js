import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const browser = Object.fromEntries(
  [
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'console',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ].map((name) => [name, 'readonly']),
);
const node = { process: 'readonly', console: 'readonly', Buffer: 'readonly' };

export default typescript.config(
  { ignores: ['dist/', 'ohif/', 'node_modules/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  { files: ['scripts/**/*.mjs', '*.js', '*.ts'], languageOptions: { globals: node } },
  { files: ['ohif-config/*.js', 'src/**'], languageOptions: { globals: browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    // TypeScript knows better which names exist.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.ts'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
