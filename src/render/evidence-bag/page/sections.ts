import type { EvidenceRowView } from '../../views/parts/evidence-panel.ts';
import type { ClauseView } from '../../views/record/clause.ts';
import { NO_ANALYSIS } from '../../views/record/analysis.ts';
import type { RevisionView } from '../../views/revision.ts';
import { element, lines, NOTHING, text, type BagPageWriter, type Html } from './elements.ts';

const paragraph = (words: string): Html => element('p', {}, text(words));

/** @returns a section with its heading */
export function section(title: string, ...content: readonly Html[]): Html {
  return element('section', {}, lines(element('h2', {}, text(title)), ...content));
}

/** @returns names and values in pairs */
export function pairs(rows: readonly (readonly [name: string, value: Html])[]): Html {
  return element(
    'dl',
    {},
    lines(
      ...rows.flatMap(([name, value]) => [element('dt', {}, text(name)), element('dd', {}, value)]),
    ),
  );
}

/** @returns the quoted words with the numbers of their paragraphs */
export function clauseSection(clause: ClauseView, write: BagPageWriter): Html {
  const passages = clause.passages.map(({ label, path, paragraphs, isMissing, followsGap }) =>
    element(
      'div',
      {},
      lines(
        followsGap ? paragraph('[…]') : NOTHING,
        ...paragraphs.map(({ words }) => paragraph(words)),
        isMissing ? element('p', { class: 'bad' }, text('Not found in the capture.')) : NOTHING,
        label === undefined || path === undefined
          ? NOTHING
          : element('p', { class: 'small', dir: 'ltr', lang: 'en' }, write.link(label, path)),
      ),
    ),
  );
  const words = { lang: clause.language, dir: clause.direction, cite: clause.sourceUrl };
  return section(
    'The clause',
    element(
      'p',
      {},
      write.link(clause.documentTitle, clause.capturePath),
      text(`, as captured ${clause.capturedOn.text}`),
      clause.storedFileDiffers
        ? element('strong', { class: 'bad' }, text('; stored file differs'))
        : NOTHING,
    ),
    element('blockquote', words, lines(...passages)),
    element('p', { class: 'small' }, text(clause.caption)),
  );
}

/** @returns every row of evidence, whatever its state */
export function evidenceSection(
  { lead, rows }: RevisionView['evidence'],
  write: BagPageWriter,
): Html {
  return section('Evidence', paragraph(lead), pairs(rows.map((row) => evidenceRow(row, write))));
}

function evidenceRow(
  { name, state, digests, lines: detail }: EvidenceRowView,
  write: BagPageWriter,
): readonly [string, Html] {
  return [
    name,
    lines(
      element('strong', state.glyph === 'diamond' ? { class: 'bad' } : {}, text(state.word)),
      ...digests.map(({ label, digest }) =>
        element(
          'div',
          {},
          text(label === undefined ? '' : `${label}: `),
          element('code', {}, text(digest)),
        ),
      ),
      ...detail.map((runs) => element('div', {}, write.runs(runs))),
    ),
  ];
}

/** @returns the citation in each format */
export function citeSection({ record, links }: RevisionView['cite']): Html {
  return section(
    'Cite this revision',
    pairs([
      ...record.map(({ label, kind, runs }): readonly [string, Html] => {
        const written = runs.map(({ text: words, isItalic }) =>
          isItalic === true ? element('i', {}, text(words)) : text(words),
        );
        return [label, element(kind === 'machine' ? 'pre' : 'div', {}, ...written)];
      }),
      ...links.map(({ name, url, note }): readonly [string, Html] => [
        name,
        lines(element('a', { href: url }, text(url)), text(note)),
      ]),
    ]),
  );
}

/** @returns our own prose, each part under its name; what is not written says so */
export function analysisSection(view: RevisionView, write: BagPageWriter): Html {
  const part = (name: string, markdown: string | undefined): Html =>
    lines(
      element('h3', {}, text(name)),
      markdown === undefined ? paragraph(NO_ANALYSIS) : write.markdown(markdown, 4),
    );
  return section(
    'Analysis',
    paragraph(
      'It says what the document states, not whether that can be enforced. Outcomes differ by place and circumstance.',
    ),
    part('Why it matters', view.whyItMatters),
    view.interpretiveNote === undefined ? NOTHING : part('Reading note', view.interpretiveNote),
    part('Effect on users', view.consumerImpact),
    ...view.actions.map(({ title, markdown }) => part(title, markdown)),
    ...view.compliance.flatMap(({ name, markdown }) =>
      markdown === undefined ? [] : [part(name, markdown)],
    ),
    ...view.questions.map(({ question, markdown }) => part(question, markdown)),
    ...(view.analysedAt === undefined ? [] : [paragraph(`Written ${view.analysedAt.text}.`)]),
  );
}

/** @returns regulations and agencies that the record names */
export function connectionSection(
  { regulations, agencies }: RevisionView,
  write: BagPageWriter,
): Html {
  if (regulations.length + agencies.length === 0) return NOTHING;
  const connected = (name: string, path: string, note: string | undefined): Html =>
    element('li', {}, write.link(name, path), text(`: ${note ?? 'Listed, no note.'}`));
  return section(
    'Regulations and agencies',
    element(
      'ul',
      {},
      lines(
        ...regulations.map(({ name, path, jurisdiction, connection }) =>
          connected(`${name} (${jurisdiction})`, path, connection),
        ),
        ...agencies.map(({ name, path, note }) => connected(name, path, note)),
      ),
    ),
  );
}
