import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** A platform without documents has a page that says nothing. */
export const platformEmpty: Rule = {
  id: 'platform-empty',
  check: ({ platforms }, at) =>
    [...platforms.values()]
      .filter(({ documents }) => documents.length === 0)
      .map(({ platform }) =>
        diagnostic('platform/empty', at(platform.file, []), `${platform.name} has no documents.`),
      ),
};
