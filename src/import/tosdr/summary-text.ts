import type { ImportSummary, Match } from './import-summary.ts';
import { FOUND_LEVELS } from './match-level.ts';
import type { Omission } from './quoted-points.ts';

const OMISSIONS: Readonly<Record<Omission, string>> = {
  repeated: 'have the number of a point before them',
  'no-quotation': 'quote nothing',
  'no-service': 'quote something but name no service',
  'unknown-service': 'name a service that services.ndjson does not describe',
  'no-words': 'quote neither a letter nor a digit',
  'too-short-to-place': 'quote so few words that they mean no place in particular',
  withdrawn: 'were imported once and their provisions withdrawn',
};

/** Left out by the thousand and for one plain reason: counted, not named. */
const ONLY_COUNTED: ReadonlySet<Omission> = new Set(['no-quotation']);

const MATCHES: Readonly<Record<Match, string>> = {
  exact: 'found exactly',
  whitespace: 'found but for white space',
  html: 'found once HTML is read',
  markdown: 'found once Markdown is read',
  'unicode-case': 'found but for letter case and the shapes of marks',
  'letters-digits': 'found by letters and digits alone',
  none: 'not found in the held text',
  'not-held': 'of a text that is not held',
};

/** @returns the closing report of an import, for people, with a final line feed */
export function summaryText(summary: ImportSummary): string {
  return [
    ...pointLines(summary),
    ...matchLines(summary),
    ...documentLines(summary),
    ...serviceLines(summary),
    '',
  ].join('\n');
}

function pointLines(summary: ImportSummary): readonly string[] {
  const { pointsRead, provisionsAdded, provisionsKnown, changedInSource } = summary;
  return [
    `Points read: ${pointsRead}`,
    `  provisions added: ${provisionsAdded}`,
    `  imported before, left as they are: ${provisionsKnown}`,
    ...named('  of these, changed in the source since', changedInSource),
    ...[...summary.omitted].flatMap(([why, ids]) =>
      ONLY_COUNTED.has(why)
        ? [`  left out: ${ids.length} ${OMISSIONS[why]}`]
        : named(`  left out, because they ${OMISSIONS[why]}`, ids),
    ),
  ];
}

function matchLines(summary: ImportSummary): readonly string[] {
  const { matches, undecided, elsewhere, severalPassages, severalServices } = summary;
  const all: readonly Match[] = [...FOUND_LEVELS, 'none', 'not-held'];
  return [
    'Quotations of the added provisions:',
    ...all.flatMap((match) => {
      const count = matches.get(match) ?? 0;
      return count === 0 ? [] : [`  ${MATCHES[match]}: ${count}`];
    }),
    ...named('  in several passages', severalPassages),
    ...named('  of points that name several services, the first taken', severalServices),
    ...named('  in another document than the point names', elsewhere),
    ...named('  at several places, the first taken because nothing decides', undecided),
    `  without clause type: ${summary.withoutClauseType}; without rating: ${summary.withoutRating}`,
    `  explanations of the source left out, for which a record has no place: ${summary.explanationsLeftOut}`,
  ];
}

function documentLines(summary: ImportSummary): readonly string[] {
  const { documentsAdded, documentsKnown, capturesHeld, capturesNotHeld, bytesHeld } = summary;
  return [
    `Platforms: ${summary.platformsAdded} added, ${summary.platformsKnown} there before`,
    `Documents: ${documentsAdded} added, ${documentsKnown} there before`,
    `Captures added: ${capturesHeld} with their bytes (${(bytesHeld / 1e6).toFixed(1)} MB), ${capturesNotHeld} not held`,
    ...named('  listed in documents.ndjson but not in the folder', summary.textsAbsent),
    ...named('  no words can be read from', summary.textsUnreadable),
    ...(summary.termsAdded === 0 ? [] : [`Terms added to the vocabulary: ${summary.termsAdded}`]),
  ];
}

function serviceLines(summary: ImportSummary): readonly string[] {
  const { servicesRead, servicesJoined, servicesWithoutSlug, servicesUnused } = summary;
  return [
    `Services read: ${servicesRead} lines, ${servicesJoined} slugs`,
    `  nothing quoted or held, so no platform: ${servicesUnused}`,
    ...named('  without a slug, so that no point can name them', servicesWithoutSlug),
  ];
}

function named(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${label}: ${names.length} (${names.join(', ')})`];
}
