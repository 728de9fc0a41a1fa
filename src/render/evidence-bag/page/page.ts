import { revisionPath } from '../../../domain/urls.ts';
import type { BagSubject } from '../subject.ts';
import {
  BagPageWriter,
  element,
  lines,
  NOTHING,
  styleElement,
  text,
  voidElement,
  type Html,
} from './elements.ts';
import {
  analysisSection,
  citeSection,
  clauseSection,
  connectionSection,
  evidenceSection,
  pairs,
  section,
} from './sections.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-width:42em;margin:2em auto;padding:0 1em;font:17px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.2}h2{margin-top:2em;border-top:1px solid;padding-top:.5em}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid;font:1.2em/1.5 serif}
dt{font-weight:600;margin-top:.8em}dd{margin:0}pre,code{font-family:monospace;white-space:pre-wrap}
.small{font-size:.85em}.band{border:2px solid;padding:.5em 1em}.bad{color:#9a1b1b}
@media (prefers-color-scheme:dark){.bad{color:#f3a199}}`;

/** @returns the page of a revision as one HTML file that asks for no other: all it prints is on the page at its fixed link too */
export function bagPage({ view, revision, context }: BagSubject): string {
  const { settings } = context.archive;
  const write = new BagPageWriter(settings, revisionPath(revision.id, revision.revision));
  const body = element('body', {}, lines(...bodyOf(view, write)));
  const head = element(
    'head',
    {},
    lines(
      voidElement('meta', { charset: 'utf-8' }),
      voidElement('meta', { name: 'viewport', content: 'width=device-width' }),
      voidElement('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      element('title', {}, text(`${view.title} · ${settings.name}`)),
      styleElement(STYLE),
    ),
  );
  return `<!doctype html>\n${element('html', { lang: settings.language }, lines(head, body)).html}\n`;
}

function bodyOf(view: BagSubject['view'], write: BagPageWriter): readonly Html[] {
  const { chrome } = view;
  const notice = chrome.demonstrationNotice;
  return [
    notice === undefined ? NOTHING : element('p', { class: 'band' }, text(notice)),
    ...view.bands.map(({ title, runs, isIntegrity }) =>
      element(
        'p',
        { class: isIntegrity ? 'band bad' : 'band' },
        element('strong', {}, text(title)),
        text(' '),
        write.runs(runs),
      ),
    ),
    element('h1', {}, text(view.heading)),
    element(
      'p',
      {},
      text(`${view.id}, ${view.revision}. Sealed ${view.sealedAt.text}. `),
      text(`Captured ${view.captured.text}. ${view.hashState.text}${view.hashState.date}.`),
    ),
    view.lead === undefined ? NOTHING : write.markdown(view.lead, 3),
    clauseSection(view.clause, write),
    evidenceSection(view.evidence, write),
    citeSection(view.cite),
    analysisSection(view, write),
    connectionSection(view, write),
    detailSection(view, write),
    element('p', { class: 'small' }, text(chrome.affiliationNotice)),
  ];
}

function detailSection(view: BagSubject['view'], write: BagPageWriter): Html {
  const { facts, details, notes, recordDigest } = view;
  return section(
    'Record details',
    pairs([
      ['SHA-256 of the sealed record', element('code', {}, text(recordDigest))],
      ['Severity', text(facts.severity.name)],
      ['Confidence', text(facts.confidence.name)],
      ['Basis', text(facts.basis)],
      ...details.map(({ name, runs, digest }): readonly [string, Html] => [
        name,
        lines(write.runs(runs), digest === undefined ? NOTHING : element('code', {}, text(digest))),
      ]),
      ...notes.notes.map(({ label, text: words }): readonly [string, Html] => [label, text(words)]),
      ...notes.corrections.map(({ date, text: words }): readonly [string, Html] => [
        `Correction of ${date.text}`,
        text(words),
      ]),
      ...attributionPairs(view),
    ]),
  );
}

function attributionPairs({
  attribution,
}: BagSubject['view']): readonly (readonly [string, Html])[] {
  if (attribution === undefined) return [];
  const { collection, attribution: words, licences } = attribution;
  return [
    ['Taken over from', text(collection)],
    ['Attribution', text(words)],
    ...licences.map(({ of, name }): readonly [string, Html] => [`Licence of ${of}`, text(name)]),
  ];
}
