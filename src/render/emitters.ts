import { annotations } from './artifacts/annotations.ts';
import { atomFeeds } from './artifacts/atom-feeds.ts';
import { archiveCitations } from './artifacts/archive-citations.ts';
import { blobs } from './artifacts/blobs.ts';
import { certificationTemplates } from './artifacts/certification-templates.ts';
import { diagnosticsCsv } from './artifacts/diagnostics-csv.ts';
import { digestLookup } from './artifacts/digest-lookup.ts';
import { evidenceBags } from './artifacts/evidence-bags.ts';
import { headersList } from './artifacts/headers-list.ts';
import { headersNginx } from './artifacts/headers-nginx.ts';
import { inclusionProofs } from './artifacts/inclusion-proofs.ts';
import { jsonFeeds } from './artifacts/json-feeds.ts';
import { provisionsCsv } from './artifacts/provisions-csv.ts';
import { recordsNdjson } from './artifacts/records-ndjson.ts';
import { redirectsApache } from './artifacts/redirects-apache.ts';
import { redirectsCaddy } from './artifacts/redirects-caddy.ts';
import { redirectsList } from './artifacts/redirects-list.ts';
import { redirectsNginx } from './artifacts/redirects-nginx.ts';
import { regulationTables } from './artifacts/regulation-tables.ts';
import { revisionFiles } from './artifacts/revision-files.ts';
import { robots } from './artifacts/robots.ts';
import { schemas } from './artifacts/schemas.ts';
import { searchLists } from './artifacts/search-lists.ts';
import { sealedRecords } from './artifacts/sealed-records.ts';
import { sitemap } from './artifacts/sitemap.ts';
import { timeMaps } from './artifacts/time-maps.ts';
import { versionTexts } from './artifacts/version-texts.ts';
import { watchLists } from './artifacts/watch-lists.ts';
import type { Emitter } from './emitter.ts';

/** Every kind of file that is published beside the pages, in the order in which they are written. */
export const EMITTERS: readonly Emitter[] = [
  blobs,
  versionTexts,
  digestLookup,
  searchLists,
  watchLists,
  regulationTables,
  recordsNdjson,
  provisionsCsv,
  diagnosticsCsv,
  schemas,
  atomFeeds,
  jsonFeeds,
  inclusionProofs,
  sealedRecords,
  certificationTemplates,
  revisionFiles,
  timeMaps,
  archiveCitations,
  annotations,
  evidenceBags,
  sitemap,
  robots,
  redirectsList,
  redirectsNginx,
  redirectsApache,
  redirectsCaddy,
  headersList,
  headersNginx,
];
