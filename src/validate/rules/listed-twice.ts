import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ContentPath, Provision } from '../../domain/records.ts';
import type { Rule } from './index.ts';

type Path = readonly (string | number)[];

interface NamedList {
  readonly file: ContentPath;
  readonly field: string;
  readonly names: readonly string[];
  /** From a place in the list to the name's own. */
  readonly pathInRow: Path;
}

/** A list names each term or record once. */
export const listedTwice: Rule = {
  id: 'listed-twice',
  check: ({ provisions, changes }, at) => {
    const lists = [
      ...[...provisions.values()].flatMap(({ provision }) => listsOf(provision)),
      ...[...changes.values()].map(({ change: { file, effects } }) => ({
        file,
        field: 'effects',
        names: effects.map((effect) => effect.provision),
        pathInRow: ['provision'],
      })),
    ];
    return lists.flatMap((list) => repeated(list, (path) => at(list.file, path)));
  },
};

function listsOf(provision: Provision): readonly NamedList[] {
  const { file, categories, related, regulations, agencies } = provision;
  return [
    { file, field: 'categories', names: categories, pathInRow: [] },
    { file, field: 'related', names: related, pathInRow: [] },
    {
      file,
      field: 'regulations',
      names: regulations.map((link) => link.regulation),
      pathInRow: ['regulation'],
    },
    {
      file,
      field: 'agencies',
      names: agencies.map((link) => link.agency),
      pathInRow: ['agency'],
    },
  ];
}

function repeated(
  { field, names, pathInRow }: NamedList,
  at: (path: Path) => Diagnostic['place'],
): readonly Diagnostic[] {
  return names.flatMap((name, row) =>
    names.indexOf(name) === row
      ? []
      : [
          diagnostic(
            'reference/duplicate',
            at([field, row, ...pathInRow]),
            `"${name}" stands twice in "${field}".`,
            [{ place: at([field, names.indexOf(name), ...pathInRow]), label: 'first named' }],
          ),
        ],
  );
}
