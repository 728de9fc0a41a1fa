import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** Earlier names of a platform follow each other, each until a later day than the one before. */
export const formerNames: Rule = {
  id: 'former-names',
  check: ({ platforms }, at) =>
    [...platforms.values()].flatMap(({ platform: { formerNames: names, file } }) =>
      names.flatMap(({ name, until }, row) => {
        const before = names.slice(0, row).findLast((one) => one.until !== undefined);
        if (until === undefined || before?.until === undefined || before.until < until) return [];
        return [
          diagnostic(
            'platform/former-names',
            at(file, ['formerNames', row, 'until']),
            `"${name}" was in use until ${until}, and "${before.name}", listed before it, until ${before.until}.`,
          ),
        ];
      }),
    ),
};
