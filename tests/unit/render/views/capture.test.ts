import { describe, expect, test } from 'vitest';
import { captureListView } from '../../../../src/render/views/capture-list.ts';
import { captureText } from '../../../../src/render/views/capture-text.ts';
import {
  captureView,
  documentView,
  type CaptureView,
} from '../../../../src/render/views/capture.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import {
  aCapture,
  aChange,
  aDocument,
  anArchive,
  aProvision,
  captureKey,
  FIRST,
  recordId,
  SECOND,
  THIRD,
  WORDS,
  type DocumentFile,
} from '../../../support/builders.ts';

const ID = recordId('TA-D-00001');

const archiveOf = (files: readonly (readonly DocumentFile[])[]): ViewContext =>
  anArchive({ documents: [aDocument({ files })] });

const viewAt = (at: string, files: readonly (readonly DocumentFile[])[]): CaptureView =>
  captureView({ id: ID, capture: captureKey(at) }, archiveOf(files));

/** The reading view of a first capture with a text of its own, and what quotes it. */
function html(
  text: readonly string[],
  ...provisions: readonly (readonly DocumentFile[])[]
): string {
  const context = archiveOf([aCapture({ text }), ...provisions]);
  return captureText(documentView({ id: ID }, context), context)?.html ?? '';
}

describe('the document page', () => {
  test('shows the latest capture that has no defect', () => {
    const defect = aCapture({ at: THIRD, text: ['Error 503'], fields: { defect: 'Error page' } });
    const context = archiveOf([aCapture(), aCapture({ at: SECOND }), defect]);
    const view = documentView({ id: ID }, context);
    expect(view.key).toBe('20260401T090000Z');
    expect(view.address).toBe('/platform/lantern/policy/');
  });
});

describe('the strip of captures', () => {
  const days = Array.from(
    { length: 28 },
    (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}T09:00:00Z`,
  );
  const many = days.map((at) => aCapture({ at }));

  test('says when there is only one', () => {
    const view = viewAt(FIRST, [aCapture()]);
    expect(view.strip.only).toBe('Only capture');
    expect(view.compare).toBeUndefined();
  });

  test('stays short: the first, the last and those near the one shown', () => {
    const { steps } = viewAt('2026-02-14T09:00:00Z', many).strip;
    expect(steps.map(({ date }) => date.text.replace(' February 2026', ''))).toEqual([
      '1',
      '12',
      '13',
      '14',
      '15',
      '16',
      '28',
    ]);
    expect(steps.flatMap(({ skipped }) => skipped ?? [])).toEqual([
      '10 captures left out',
      '11 captures left out',
    ]);
    expect(steps.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });

  test('tells captures of one day apart by their time', () => {
    const at = ['2026-02-14T09:00:00Z', '2026-02-14T21:00:00Z', '2026-02-15T09:00:00Z'] as const;
    const { steps } = viewAt(
      at[0],
      at.map((one) => aCapture({ at: one })),
    ).strip;
    expect(steps.map(({ date }) => date.text)).toEqual([
      '14 February 2026, 09:00:00 UTC',
      '14 February 2026, 21:00:00 UTC',
      '15 February 2026',
    ]);
  });

  test('leads to a list of all', () => {
    const { captures } = captureListView({ id: ID }, archiveOf(many));
    expect(captures).toHaveLength(28);
    expect(captures[0]?.captured.iso).toBe('2026-02-28T09:00:00Z');
  });

  test('words what each capture brought', () => {
    const files = [
      aCapture(),
      aCapture({ at: SECOND, text: ['# Policy', WORDS, 'Two words.'] }),
      aCapture({ at: THIRD, text: ['# Policy', WORDS, 'Two words.'] }),
      aChange(),
    ];
    const { steps } = viewAt(FIRST, files).strip;
    expect(steps.map(({ note }) => note)).toEqual([
      'first capture',
      '+2 −0 words',
      'no change of text, latest',
    ]);
  });
});

describe('notices', () => {
  const headings = (view: CaptureView): readonly string[] =>
    view.notices.map(({ heading }) => heading);

  test('name a defect', () => {
    const fields = { defect: 'The page was empty' };
    const view = viewAt(SECOND, [aCapture(), aCapture({ at: SECOND, text: ['-'], fields })]);
    expect(headings(view)).toContain('This capture does not stand for the document.');
  });

  test('tell a second reading of the same retrieval from a change', () => {
    const fields = { cause: 'extraction' };
    const view = viewAt(SECOND, [aCapture(), aCapture({ at: SECOND, text: ['Other'], fields })]);
    expect(headings(view)).toEqual(['The same retrieval, read again.']);
  });

  test('name an earlier text to which the document returns, and the later one', () => {
    const files = [aCapture(), aCapture({ at: SECOND, text: ['Other'] }), aCapture({ at: THIRD })];
    const changes = [
      aChange(),
      aChange({
        id: 'TA-C-000002',
        file: '2026-05-01',
        fields: { before: '20260401T090000Z', after: '20260501T090000Z' },
      }),
    ];
    const view = viewAt(THIRD, [...files, ...changes]);
    expect(headings(view)).toEqual([
      'Returns to an earlier text.',
      'Changed since the capture before.',
    ]);
    expect(headings(viewAt(FIRST, [...files, ...changes]))).toEqual(['An earlier capture.']);
  });

  test('say of an earlier capture when the latest is, to the second on the same day, and whether the text is the same', () => {
    const at = ['2026-02-14T09:00:00Z', '2026-02-14T21:00:00Z'] as const;
    const noticeOf = (text: readonly string[]): string =>
      viewAt(at[0], [aCapture({ at: at[0] }), aCapture({ at: at[1], text })])
        .notices.flatMap(({ runs }) => runs.map((run) => run.text))
        .join('');
    expect(noticeOf(['# Policy', WORDS])).toBe(
      'The latest capture is that of 14 February 2026, 21:00:00 UTC. Its text is the same.',
    );
    expect(noticeOf(['Other words.'])).toBe(
      'The latest capture is that of 14 February 2026, 21:00:00 UTC.',
    );
  });

  test('say that a snapshot is not held; the page keeps the passages', () => {
    const files = [aCapture({ text: undefined }), aProvision()];
    const view = viewAt(FIRST, files);
    expect(headings(view)).toEqual(['The snapshot is not held.']);
    expect(view.text).toBeUndefined();
    expect(view.quoted[0]?.passages.map(({ exact }) => exact)).toEqual([WORDS]);
    expect(captureText(view, archiveOf(files))).toBeUndefined();
  });
});

describe('the reading view', () => {
  test('numbers every paragraph', () => {
    expect(html(['# Policy', WORDS])).toBe(
      '<h2 id="p1"><a class="n" href="#p1">1</a>Policy</h2>\n' +
        `<p id="p2"><a class="n" href="#p2">2</a>${WORDS}</p>`,
    );
  });

  test('marks a passage inside its paragraph, with a note that leads to the record', () => {
    const text = ['# Policy', `Before. ${WORDS} After.`];
    const marked = html(text, aProvision({ fields: { severity: 'low' } }));
    expect(marked).toContain(`Before. <mark id="TA-P-000001-1">${WORDS}</mark> After.`);
    expect(marked).toContain('<a href="sharing/">Sharing of reading lists</a>');
    expect(marked).toContain('Low');
  });

  test('marks characters beyond the basic plane where they stand', () => {
    const words = '𝕊hare 🜁 here';
    expect(html(['𝔸𝔹 first. 𝕊hare 🜁 here 𝔸'], aProvision({ passages: [words] }))).toContain(
      `𝔸𝔹 first. <mark id="TA-P-000001-1">${words}</mark> 𝔸`,
    );
  });

  test('marks words that two provisions quote once, doubly, and notes both', () => {
    const text = ['One two three four five.'];
    const marked = html(
      text,
      aProvision({ passages: ['One two three four'] }),
      aProvision({ id: 'TA-P-000002', slug: 'other', passages: ['three four five'] }),
    );
    expect(marked).toContain(
      '<mark id="TA-P-000001-1">One two </mark><mark id="TA-P-000002-1" class="twice">three four</mark><mark> five</mark>.',
    );
    expect(marked.match(/role="note"/g)).toHaveLength(2);
  });

  test('gives every passage an id of its own, also where two begin with the same word', () => {
    const marked = html(
      ['One two three.'],
      aProvision({ passages: ['One two'] }),
      aProvision({ id: 'TA-P-000002', slug: 'other', passages: ['One two'] }),
    );
    expect(marked).toContain(
      '<mark id="TA-P-000001-1" class="twice"><span id="TA-P-000002-1">One two</span></mark> three.',
    );
  });

  test('marks a passage that runs over paragraphs in each of them', () => {
    const marked = html(
      ['One two.', 'Three four.', 'Five six.'],
      aProvision({ passages: ['two.\nThree four.\nFive'] }),
    );
    expect(marked.match(/<mark[^>]*>[^<]*<\/mark>/g)).toEqual([
      '<mark id="TA-P-000001-1">two.</mark>',
      '<mark>Three four.</mark>',
      '<mark>Five</mark>',
    ]);
  });

  test('marks the words of another capture only where they stand once', () => {
    const quoting = aProvision({ passages: [WORDS] });
    const at = (text: readonly string[]): string => {
      const context = archiveOf([aCapture(), aCapture({ at: SECOND, text }), quoting, aChange()]);
      return captureText(documentView({ id: ID }, context), context)?.html ?? '';
    };
    const once = at(['New first.', WORDS]);
    expect(once).toContain(`<mark id="TA-P-000001-1">${WORDS}</mark>`);
    expect(once).toContain('Quoted from the capture of 1 March 2026');
    expect(at([WORDS, WORDS])).not.toContain('<mark');
  });

  test('puts lists together again, nested ones too, with the numbers a browser printed', () => {
    const list = html(['3. Third\n4. Fourth\n   - Inner']);
    expect(list.replace(/<a class="n"[^>]*>\d+<\/a>/g, '')).toBe(
      '<ol><li id="p1" value="3">Third</li>\n' +
        '<li id="p2" value="4">Fourth<ul><li id="p3">Inner</li></ul></li></ol>',
    );
  });

  test('puts a table together again, its empty cells too', () => {
    const table = html(['| Data | Kept |\n|---|---|\n| Lists | |\n| Letters | a year |']);
    const bare = table.replace(/<a class="n"[^>]*>\d+<\/a>/g, '').replace(/\n/g, '');
    expect(bare).toContain(
      '<tr><td id="p1">Data</td><td id="p2">Kept</td></tr><tr><td id="p3">Lists</td><td></td></tr>',
    );
    expect(bare).toContain('role="region" tabindex="0" aria-label="Table, ¶¶ 1–5"');
  });

  test('shows markup of the text as text', () => {
    const hostile = html(['\\<script>alert(1)\\</script> & "quotes"']);
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes"');
    expect(hostile).not.toContain('<script');
  });

  test('skips no level of heading, whatever the text skips', () => {
    const names = html(['# A', '#### B', '## C', '### D', '# E']).match(/<h\d/g);
    expect(names).toEqual(['<h2', '<h3', '<h3', '<h4', '<h2']);
  });

  test('lists few headings, the highest first', () => {
    const text = Array.from({ length: 60 }, (_, n) =>
      n % 10 === 0 ? `# Part ${n}` : `## Point ${n}`,
    );
    const context = archiveOf([aCapture({ text })]);
    const view = captureText(documentView({ id: ID }, context), context);
    expect(view?.contents.map(({ label }) => label)).toEqual([
      'Part 0',
      'Part 10',
      'Part 20',
      'Part 30',
      'Part 40',
      'Part 50',
    ]);
  });
});

test('a capture is cited by its own address, and leads to the latest', () => {
  const { cite } = viewAt(FIRST, [aCapture()]);
  expect(cite.links.map(({ url }) => url)).toEqual([
    'https://toy.example/platform/lantern/policy/captures/20260301T090000Z/',
    'https://toy.example/d/TA-D-00001/',
  ]);
});
