/**
 * What the scripts of a page may ask its own host for.
 *
 * `nothing`: they work on the page alone. `files`: they read published data. `search`: they run the search
 * engine as well, which is WebAssembly.
 */
export type PageReach = 'nothing' | 'files' | 'search';

type Directives = Readonly<Record<string, string>>;

/** Of a page that only leads on: it has no script, no style and no form. */
const LEADING: Directives = {
  'default-src': "'none'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Everything comes from files of the same host, nothing from the page's own text. */
const READING: Directives = {
  ...LEADING,
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'form-action': "'self'",
};

/** No script may turn text into markup or code, not even one of ours by mistake. */
const NO_TEXT_AS_CODE: Directives = {
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const OF_REACH: Readonly<Record<PageReach, Directives>> = {
  nothing: { ...READING, ...NO_TEXT_AS_CODE },
  // In a portable archive files are read as scripts, by addresses that trusted types would refuse.
  files: { ...READING, 'connect-src': "'self'" },
  search: {
    ...READING,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
  },
};

/**
 * The Content-Security-Policy of a page, for a `meta` element.
 *
 * @returns directives joined as in the header, such as `default-src 'none'; img-src 'self'`
 */
export function contentPolicy(reach: PageReach): string {
  return policyText(OF_REACH[reach]);
}

/** The policy of a page that leads to another address. */
export const leadingPolicy = policyText(LEADING);

/**
 * The policy that a host sends with every page. A page's own policy applies beside it and is narrower; this
 * one adds what only a header can say: that no other page may frame it.
 */
export const hostPolicy = policyText({ ...OF_REACH.search, 'frame-ancestors': "'none'" });

/** The policy of bytes that others wrote: nothing in them may load, run or ask. */
export const storedBytesPolicy = policyText({
  'default-src': "'none'",
  'frame-ancestors': "'none'",
  sandbox: '',
});

function policyText(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
