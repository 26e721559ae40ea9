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

/** The builds leave out what nobody uses of sim/ (vite.config.ts), so importing it must do nothing to anybody else. */
const quiet = [
  'ImportDeclaration[specifiers.length=0]',
  'Program > :matches(ExpressionStatement, IfStatement, TryStatement)',
].map((selector) => ({
  selector,
  message: 'Importing a file of sim/ does nothing but declare what is in it.',
}));

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

const DOORS =
  'sim/ has six doors: index.ts (runs and what they leave), described.ts (the model as data), scenario/index.ts ' +
  '(how files are read), numbers.ts (portable arithmetic), inside.ts (a look into a living market), why/index.ts (causes of what happened). What is missing ' +
  'there is missing in the door.';
const pastDoors = (doors) => `^(\\.\\./)+sim/(?!(${doors})\\.ts$)`;
const LOOKING = 'index|described|scenario/index|numbers|why/index';

/** Where to import from is restricted: whole folders, and sim/ past its doors. */
const imports = (folders, doors) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: [...folders, { regex: pastDoors(doors), message: DOORS }] },
  ],
  // The rule above sees no import() and no import types.
  'no-restricted-syntax': [
    'error',
    ...['ImportExpression', 'TSImportType'].map((node) => ({
      selector: `${node}[source.value=/${pastDoors(doors).replaceAll('/', '\\/')}/]`,
      message: DOORS,
    })),
  ],
});

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
      'no-restricted-syntax': ['error', ...powers, ...quiet],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/charts/*', '**/cli/*', '**/viz/*', '**/workers/*', '**/lab/*', 'node:*'] },
      ],
    },
  },
  {
    // Refuses a model that contradicts itself, and so belongs to whoever uses a table of it.
    files: ['sim/catalogue.ts'],
    rules: { 'no-restricted-syntax': ['error', ...powers] },
  },
  {
    files: ['sim/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...powers, ...quiet, ...named],
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
      ...imports([{ group: ['**/cli/*', '**/viz/*', '**/workers/*', 'node:*'] }], `${LOOKING}|inside`),
    },
  },
  {
    // Drawings are functions of their props, for page and reports alike: no state, no browser, no model but its maths.
    files: ['charts/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...unportable],
      'no-restricted-globals': ['error', ...surroundings],
      ...imports(
        [
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
        ],
        'numbers',
      ),
    },
  },
  { files: ['cli/**/*.ts'], rules: imports([], LOOKING) },
  { files: ['workers/**/*.ts'], rules: imports([{ group: ['**/cli/*'] }], `${LOOKING}|inside`) },
  { files: ['viz/**/*.{ts,tsx}'], rules: imports([{ group: ['**/cli/*'] }], LOOKING) },
  {
    // Takes the trust of one person apart, with the kernel that has made it: a copy would drift from it.
    files: ['viz/inspector/trust-parts.ts'],
    rules: imports([{ group: ['**/cli/*'] }], `${LOOKING}|inside`),
  },
  {
    files: ['cli/**', 'build/**', 'bench/**', 'test/**', '.ci/**', 'docs/**'],
    rules: { 'no-console': 'off' },
  },
);
