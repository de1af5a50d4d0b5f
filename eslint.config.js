import js from '@eslint/js'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** A wall of the house: `files` may not import anything that matches `patterns`. */
const wall = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const nothingOfOurs = {
  regex: '(^|/)(crawler|formats|ui|extension|test|bench)(/|$)',
  message: 'rules/ imports nothing of ours: knowledge and judgement stay pure.',
}
const noNode = {
  regex: '^(node:|undici|playwright|commander|p-limit)',
  message: 'rules/, formats/ and ui/ run in the browser too: no I/O, no Node modules.',
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', '.wxt/', '.output/', 'test/sites/**/files/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  wall(['rules/**/*.ts'], [nothingOfOurs, noNode]),
  {
    files: ['rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'document', 'window', 'process'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'rules/ has no clock: pass the date in.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'rules/ has no clock: pass the date in.',
        },
      ],
    },
  },
  wall(
    ['formats/**/*.ts'],
    [
      {
        regex: '(^|/)(crawler|ui|extension|test|bench)(/|$)',
        message: 'formats/ turns bytes into facts; it imports rules/ only.',
      },
      noNode,
    ],
  ),
  {
    files: ['formats/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Buffer', 'fetch', 'document', 'window', 'process'],
    },
  },
  wall(
    ['ui/**/*.{ts,tsx}'],
    [
      {
        regex: '(^|/)(crawler|formats|extension|test|bench)(/|$)',
        message: 'ui/ draws; it knows only the types of rules/.',
      },
      { regex: '(^|/)rules/', allowTypeImports: true, message: 'ui/ imports types of rules/ only.' },
      noNode,
    ],
  ),
  wall(
    ['crawler/**/*.{ts,tsx}'],
    [{ regex: '(^|/)(extension|test|bench)(/|$)', message: 'crawler and extension never meet.' }],
  ),
  wall(
    ['extension/**/*.{ts,tsx}'],
    [{ regex: '(^|/)(crawler|test|bench)(/|$)', message: 'crawler and extension never meet.' }],
  ),
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
)
