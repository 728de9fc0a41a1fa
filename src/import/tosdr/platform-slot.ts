import type { Slug } from '../../domain/slugs.ts';
import type { CataloguePlatform } from './catalogue.ts';
import type { ImportRun } from './import-run.ts';
import { platformText } from './record-texts.ts';
import { foldName } from './source-text.ts';

/** The folder of a platform: one that is there under the same name, or one that is made when it is first needed. */
export class PlatformSlot {
  readonly #run: ImportRun;
  readonly #platform: CataloguePlatform;
  #slug: Slug | undefined;

  constructor(run: ImportRun, platform: CataloguePlatform) {
    this.#run = run;
    this.#platform = platform;
  }

  /** The slug of the platform that is there already. */
  get knownSlug(): Slug | undefined {
    const wanted = foldName(this.#platform.name);
    return this.#run.request.existing.platforms.find(({ name }) => foldName(name) === wanted)?.slug;
  }

  /** @returns the slug; the platform is added when there is none of its name */
  open(): Slug {
    this.#slug ??= this.#known() ?? this.#make();
    return this.#slug;
  }

  #known(): Slug | undefined {
    const slug = this.knownSlug;
    if (slug !== undefined) this.#run.summary.platformsKnown += 1;
    return slug;
  }

  #make(): Slug {
    const slug = this.#run.allocation.platformSlug(this.#platform.name);
    this.#run.add(`platforms/${slug}/platform.json`, platformText(this.#platform));
    this.#run.summary.platformsAdded += 1;
    return slug;
  }
}
