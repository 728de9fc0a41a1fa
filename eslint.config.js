import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Same arguments, same bytes, for ever: these folders have no clock, locale, chance or network.
// tests/architecture.test.ts enforces the same list; here it shows while typing.
const PURE =
  'src/{domain,diagnostics,parse,validate,link,render,seal,verify,capture,import,draft}/**/*.ts';

const NOT_HERE = [
  { selector: 'TSEnumDeclaration', message: 'Write a union of literals.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported: no barrels.' },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};

const IMPURE_SYNTAX = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code has no clock: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Pure code has no clock: take the instant as an argument.',
  },
  {
    selector: 'TSInterfaceBody > TSPropertySignature[readonly=false]',
    message: 'Values are readonly.',
  },
];

const IMPURE_MEMBERS = [
  { object: 'Date', property: 'now', message: 'Take the instant as an argument.' },
  { object: 'Math', property: 'random', message: 'Pure code has no chance in it.' },
  { property: 'localeCompare', message: 'Sort with byCodeUnit from domain/order.ts.' },
  { property: 'toLocaleString', message: 'Its result depends on the machine.' },
  { property: 'toLocaleDateString', message: 'Its result depends on the machine.' },
  { property: 'toLocaleTimeString', message: 'Its result depends on the machine.' },
];

const IMPURE_GLOBALS = ['fetch', 'process', 'performance', 'crypto'].map((name) => ({
  name,
  message: 'Pure code takes what it needs as arguments.',
}));

export default defineConfig(
  {
    ignores: ['dist/', '.astro/', '.muniment/', 'content/', 'tests/fixtures/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 220, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', ...NOT_HERE, NO_DEFAULT_EXPORT],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'id-denylist': ['error', 'data', 'info', 'item', 'utils', 'helpers', 'manager'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: [PURE],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', ...IMPURE_MEMBERS],
      'no-restricted-syntax': ['error', ...NOT_HERE, NO_DEFAULT_EXPORT, ...IMPURE_SYNTAX],
    },
  },
  {
    // Where text becomes a typed value: the parsers of branded strings, and of records.
    files: ['src/{domain,parse,validate,import}/**/*.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
    },
  },

  {
    files: ['tests/**/*.ts'],
    rules: {
      // A describe block is one function to the linter and a chapter to its reader.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipComments: true }],
    },
  },
  {
    files: ['*.config.{js,mjs,ts}', 'src/**/*.d.ts', 'src/content.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NOT_HERE] },
  },
  {
    // Plain JavaScript: what must run on an old Node before the packaged one is found, and configuration.
    files: ['**/*.{js,mjs}', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },

  {
    // One file to be read from top to bottom: its length is held by a test.
    files: ['public/verify.mjs'],
    rules: { 'max-lines': 'off' },
  },

  {
    // An .astro file is its own default export, and its imports have no types for the linter:
    // `astro check` types these files.
    files: ['**/*.astro'],
    extends: [
      astro.configs['flat/recommended'],
      astro.configs['flat/jsx-a11y-recommended'],
      tseslint.configs.disableTypeChecked,
    ],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.astro'], project: false },
    },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 160, skipComments: true }],
    },
  },
);
