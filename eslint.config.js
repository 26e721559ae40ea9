import tseslint from 'typescript-eslint';

// These differ in the last bit between JavaScript engines, or between two runs.
const unportable = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
]
  .concat(['atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot', 'random'])
  .map((property) => ({
    object: 'Math',
    property,
    message: 'Not the same bits everywhere: use sim/core/math.ts.',
  }));

/** What drawings and results must not depend on. */
const surroundings = [
  'Date',
  'performance',
  'console',
  'process',
  'window',
  'self',
  'document',
  'navigator',
].concat(['localStorage', 'fetch', 'setTimeout', 'requestAnimationFrame']);

const powers = [
  {
    selector: "BinaryExpression[operator='**']",
    message: 'Not the same bits everywhere: use sim/core/math.ts.',
  },
  { selector: "AssignmentExpression[operator='**=']", message: 'Use sim/core/math.ts.' },
];

/** In the core no column, parameter or stream of draws is called by its name, be it read, written or taken apart. */
const named = ['state', 'parameters', 'keys'].flatMap((record) =>
  [
    `MemberExpression[computed=false][object.name='${record}']`,
    `MemberExpression[computed=false][object.property.name='${record}']`,
    `MemberExpression[computed=true][object.name='${record}'] > Literal.property`,
    `MemberExpression[computed=true][object.property.name='${record}'] > Literal.property`,
    `VariableDeclarator[init.name='${record}'] > ObjectPattern`,
    `VariableDeclarator[init.property.name='${record}'] > ObjectPattern`,
    `Property[key.name='${record}'] > ObjectPattern`,
  ].map((selector) => ({
    selector,
    message: 'The core knows no mechanism: names of columns, parameters and draws belong to their homes.',
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/*.d.json.ts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['sim/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...unportable],
      'no-restricted-globals': ['error', 'Date', 'performance', 'console', 'process', 'window', 'self'],
      'no-restricted-syntax': ['error', ...powers],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/charts/*', '**/cli/*', '**/viz/*', '**/workers/*', '**/lab/*', 'node:*'] },
      ],
    },
  },
  {
    files: ['sim/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...powers, ...named],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '\\.\\./(mechanisms|population|posts|results|model|catalogue|create-world|run)',
              allowTypeImports: true,
              message: 'The core knows no mechanism: it gets the model as world.model.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['lab/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...unportable],
      'no-restricted-globals': ['error', ...surroundings],
      'no-restricted-imports': ['error', { patterns: ['**/cli/*', '**/viz/*', '**/workers/*', 'node:*'] }],
    },
  },
  {
    // Drawings are functions of their props, for page and reports alike: no state, no browser, no model but its maths.
    files: ['charts/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...unportable],
      'no-restricted-globals': ['error', ...surroundings],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/cli/*',
                '**/viz/*',
                '**/workers/*',
                '**/lab/*',
                'node:*',
                'preact/hooks',
                '@preact/*',
              ],
            },
            { regex: 'sim/(?!core/math\\.ts$)' },
          ],
        },
      ],
    },
  },
  {
    files: ['workers/**', 'viz/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/cli/*'] }] },
  },
  {
    files: ['cli/**', 'build/**', 'bench/**', 'test/**', '.ci/**', 'docs/**'],
    rules: { 'no-console': 'off' },
  },
);
