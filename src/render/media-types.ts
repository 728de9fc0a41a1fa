/**
 * The media type of each kind of file in a built archive, by the end of its name. Of a name that is not
 * here it is `application/octet-stream`.
 */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  bin: 'application/octet-stream',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  link: 'application/link-format',
  minisig: 'text/plain',
  mjs: 'text/javascript',
  ndjson: 'application/x-ndjson',
  pdf: 'application/pdf',
  pem: 'application/pem-certificate-chain',
  png: 'image/png',
  pub: 'text/plain',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  'tlog-proof': 'text/plain',
  tsq: 'application/timestamp-query',
  tsr: 'application/timestamp-reply',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** Media types whose files are UTF-8 text and are sent with `charset=utf-8`; the others say it themselves or need not. */
export const UTF8_TYPES: readonly string[] = [
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
];
