/** What the files under a path may import. The longest path that fits a file decides. */
export interface LayerRule {
  /** A folder or a file, from the project's root. */
  readonly path: string;
  /** Paths of which anything may be imported. The layer's own path is always among them. */
  readonly may: readonly string[];
  /** Paths of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /** Whether a package or Node module may be imported. Relative imports are not asked. */
  readonly accepts: (specifier: string) => boolean;
  /** Why, in the words a failure prints. */
  readonly because: string;
}

const NOUNS = ['src/domain', 'src/diagnostics'];
const STEPS = ['parse', 'validate', 'link', 'render', 'seal', 'verify'].map(
  (name) => `src/${name}`,
);
/** The nouns that hash and sign: no other file of the program does. */
const HASHING = ['digest.ts', 'signing/blake2b.ts', 'signing/ed25519.ts'].map(
  (name) => `src/domain/${name}`,
);
/** Timestamps of others are ASN.1: the nouns that read them know the libraries that read it. */
const TIMESTAMPS = 'src/domain/timestamps';
const isAsn1 = (name: string): boolean => name === 'asn1js' || name.startsWith('@peculiar/asn1-');
const BRINGERS = ['src/capture', 'src/import'];
const DRAFT = 'src/draft';
/** The sentence of the architecture, and what it keeps in a folder of its own. */
const PIPELINE = ['src/pipeline.ts', 'src/pipeline'];
const LOOKS = ['src/components', 'src/styles', 'src/assets', 'src/browser'];

/** Node modules without a clock, a disk, chance or the machine's own settings. */
const PURE_NODE: ReadonlySet<string> = new Set([
  'node:path/posix',
  'node:buffer',
  'node:url',
  'node:util',
  'node:zlib',
]);

const nothing = (): boolean => false;
const anything = (): boolean => true;
const isFramework = (name: string): boolean =>
  /^(astro|vite|pagefind|playwright-core)(\/|$)|^astro:|^@astrojs\//.test(name);
const formats = (name: string): boolean =>
  name.startsWith('node:') ? PURE_NODE.has(name) : !isFramework(name);
const display = (name: string): boolean => /^astro($|[:/])|^@fontsource(-variable)?\//.test(name);
const withoutFramework = (name: string): boolean => !isFramework(name);

const NOUN = 'Nouns know only nouns: no format library, no I/O, no framework.';
const STEP =
  'A step knows nouns, its own folder and format libraries. Steps meet only in src/pipeline.ts; ' +
  'disk, clock and network are arguments.';
const BRINGER =
  'What brings records in knows nouns, src/parse, src/draft and its own folder; I/O comes as arguments.';
const SHOWS =
  'Layouts and components get props and give HTML: they load nothing and look nothing up.';

const noun = (path: string): LayerRule => ({ path, may: NOUNS, accepts: nothing, because: NOUN });
const step = (path: string): LayerRule => ({ path, may: NOUNS, accepts: formats, because: STEP });

/** The table "Who may import whom" of the architecture. A folder of src that is not here is refused. */
export const LAYERS: readonly LayerRule[] = [
  ...NOUNS.map(noun),
  ...HASHING.map((path) => ({
    ...noun(path),
    accepts: (name: string) => name === 'node:crypto',
  })),
  { ...noun(TIMESTAMPS), accepts: isAsn1 },
  {
    ...noun(`${TIMESTAMPS}/certificate.ts`),
    accepts: (name: string) => isAsn1(name) || name === 'node:crypto',
  },
  ...STEPS.map(step),
  {
    ...step('src/validate/schemas'),
    may: [...NOUNS, 'src/validate'],
    accepts: (name) => name === 'astro/zod' || formats(name),
  },
  ...BRINGERS.map((path) => ({
    path,
    may: [...NOUNS, 'src/parse', DRAFT],
    accepts: formats,
    because: BRINGER,
  })),
  {
    path: DRAFT,
    may: [...NOUNS, 'src/parse'],
    accepts: formats,
    because:
      'Drafting a record knows nouns and how records are read: what is written must read back the same.',
  },
  {
    path: 'src/io',
    may: ['src/domain'],
    accepts: withoutFramework,
    because: 'Disk, clock and network know the nouns and none of the steps.',
  },
  ...PIPELINE.map((path) => ({
    path,
    may: [...NOUNS, ...STEPS, ...BRINGERS, ...PIPELINE],
    accepts: formats,
    because: 'The pipeline joins the steps; ports to the world are its arguments.',
  })),
  {
    path: 'src/site',
    may: [...NOUNS, ...STEPS, ...BRINGERS, 'src/io', ...PIPELINE],
    accepts: anything,
    because: 'The glue to Astro stands above the steps and below the commands.',
  },
  {
    path: 'src/middleware.ts',
    may: ['src/site'],
    accepts: display,
    because: 'Astro wants its middleware here; it only counts pages.',
  },
  {
    path: 'scripts',
    may: [...NOUNS, ...STEPS, ...BRINGERS, DRAFT, 'src/io', ...PIPELINE, 'src/site', 'scripts'],
    accepts: anything,
    because: 'Commands stand above everything; nothing imports them.',
  },
  {
    path: 'scripts/bench',
    may: [...NOUNS, ...STEPS, 'src/io', ...PIPELINE, 'src/site', 'src/browser', 'scripts'],
    accepts: anything,
    because:
      'What is measured is run as a reader’s browser runs it; nothing imports the benchmarks.',
  },
  {
    path: 'src/pages',
    may: ['src/site', 'src/render/views', 'src/domain/urls.ts', 'src/layouts', ...LOOKS],
    typesOf: ['src/domain'],
    accepts: display,
    because:
      'A page is a route: it takes a view from src/render/views through src/site and shows it.',
  },
  {
    path: 'src/layouts',
    may: ['src/layouts', 'src/domain/urls.ts', ...LOOKS],
    typesOf: ['src/domain', 'src/render/views', 'src/render/words'],
    accepts: display,
    because: SHOWS,
  },
  {
    path: 'src/components',
    may: [...LOOKS, 'src/domain/urls.ts', 'src/render/markdown.ts'],
    typesOf: ['src/domain', 'src/render/views', 'src/render/words'],
    accepts: display,
    because: SHOWS,
  },
  {
    path: 'src/browser',
    may: ['src/domain', 'src/render/words'],
    typesOf: ['src/render/search'],
    accepts: (name) => name.startsWith('@noble/hashes/'),
    because:
      'What runs in a reader’s browser knows the nouns, how they are worded, and one library that hashes files; the page and the published files give it the rest.',
  },
];

/** Same arguments, same bytes, for ever: no clock, chance, locale, environment or network here. */
export const PURE_FOLDERS: readonly string[] = [...NOUNS, ...STEPS, ...BRINGERS, DRAFT];
