import { isRendered, labelOf, placeOf, seenElements } from './dom.ts';

/** What is wrong with headings: one `h1`, no level left out on the way down. */
export function headingFaults(): readonly string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isRendered);
  const levels = headings.map((heading) => Number(heading.localName.slice(1)));
  const mains = levels.filter((level) => level === 1).length;
  return [
    ...(mains === 1 ? [] : [`${mains} headings of the first level`]),
    ...headings.flatMap((heading, index) => {
      const [before, level] = [levels[index - 1] ?? 0, levels[index] ?? 0];
      const isEmpty = (heading.textContent ?? '').trim() === '';
      return [
        ...(level > before + 1 ? [`h${before} is followed by ${placeOf(heading)}`] : []),
        ...(isEmpty ? [`without words: ${placeOf(heading)}`] : []),
      ];
    }),
  ];
}

const LANDMARKS = {
  banner: 'body > header, [role=banner]',
  main: 'main, [role=main]',
  contentinfo: 'body > footer, [role=contentinfo]',
};

/** What is wrong with landmarks: one each of header, main and footer; others of a kind have names of their own. */
export function landmarkFaults(): readonly string[] {
  const single = Object.entries(LANDMARKS).flatMap(([name, selector]) => {
    const count = [...document.querySelectorAll(selector)].filter(isRendered).length;
    return count === 1 ? [] : [`${count} landmarks ${name}`];
  });
  return [...single, ...['nav', 'aside', 'form, search', '[role=region]'].flatMap(namesAlike)];
}

function namesAlike(selector: string): readonly string[] {
  const all = [...document.querySelectorAll(selector)].filter(isRendered);
  const byName = Map.groupBy(all, (one) => labelOf(one) ?? '');
  return [...byName].flatMap(([name, of]) =>
    of.length > 1 || (name === '' && all.length > 1)
      ? of.map((one) => `named “${name}” like another: ${placeOf(one)}`)
      : [],
  );
}

/** Ids that two elements have, and references on this page that lead to none. */
export function idFaults(): readonly string[] {
  const ids = Map.groupBy(document.querySelectorAll('[id]'), ({ id }) => id);
  const twice = [...ids].filter(([, of]) => of.length > 1).map(([id]) => `two elements #${id}`);
  const lost = [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    .filter((id) => !ids.has(id))
    .map((id) => `nothing has the id #${id}`);
  return [...twice, ...lost];
}

/**
 * Tables without a name, without column headers, or with headers that do not say for what they are. Tables of an
 * archived text are as they were found, without headers when it has none.
 */
export function tableFaults(): readonly string[] {
  return seenElements('table:not(.document-text table)').flatMap((table) => {
    const caption = table.querySelector('caption')?.textContent?.trim() ?? '';
    const region = labelOf(table.closest('[role=region]') ?? table);
    const loose = [...table.querySelectorAll('th:not([scope])')];
    return [
      ...(caption === '' && region === undefined ? [`no caption: ${placeOf(table)}`] : []),
      ...(table.querySelector('th') === null ? [`no header: ${placeOf(table)}`] : []),
      ...loose.map((header) => `header of nothing: ${placeOf(header)}`),
    ];
  });
}

/** Changes of a text that are shown by looks alone. */
export function silentEdits(): readonly string[] {
  return [...document.querySelectorAll('ins, del')].filter(isRendered).flatMap((edit) => {
    const word = edit.localName === 'ins' ? 'added' : 'removed';
    const said = edit.textContent?.trim().toLowerCase() ?? '';
    return said.startsWith(word) ? [] : [`not said to be ${word}: ${placeOf(edit)}`];
  });
}

/** Links and forms that would open a window unasked. */
export function newWindows(): readonly string[] {
  return [...document.querySelectorAll('[target]')].map(placeOf);
}
