import type { Archive, Prevalence, ProvisionEntry } from '../../../domain/archive.ts';
import { groupBy } from '../../../domain/order.ts';
import type { Slug } from '../../../domain/slugs.ts';
import {
  clauseTypePath,
  platformPath,
  provisionPath,
  type SitePath,
} from '../../../domain/urls.ts';
import { oncePer } from '../../once.ts';
import { directionOf } from '../../words/languages.ts';
import { languageOfWords } from '../../words/script-language.ts';
import { plural } from '../../words/numbers.ts';
import { meterOf, prevalenceBase, type MeterView } from '../../words/scales.ts';
import { excerptStart } from '../../words/excerpts.ts';

/** A clause of the same type on another platform. */
export interface ComparisonView {
  readonly platform: string;
  readonly platformPath: SitePath;
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly path: SitePath;
  readonly severity: MeterView;
}

export interface OtherPlatformsView {
  /** What was counted, with its base; or why nothing was. */
  readonly summary: string;
  readonly comparisons: readonly ComparisonView[];
  /** To the page of the clause type. */
  readonly all?: { readonly label: string; readonly path: SitePath } | undefined;
}

const SHOWN = 3;
const EXCERPT_LENGTH = 220;

/** Provisions of each clause type by platform, platforms in order of slug, provisions in order of id. */
const byTypeAndPlatform = oncePer((archive: Archive) => {
  const typed = [...archive.provisions.values()].filter(
    ({ provision }) => provision.clauseType !== undefined,
  );
  const types = groupBy(typed, ({ provision }) => provision.clauseType);
  return new Map(
    [...types].map(([type, entries]) => {
      const platforms = groupBy(entries, ({ provision }) => provision.platform);
      return [type, [...platforms].sort(([a], [b]) => (a < b ? -1 : 1))] as const;
    }),
  );
});

/** @returns up to three provisions of the same clause type, each of another platform */
export function otherPlatforms(archive: Archive, entry: ProvisionEntry): OtherPlatformsView {
  const { clauseType } = entry.provision;
  const { prevalence } = entry.figures;
  if (clauseType === undefined || prevalence === undefined) {
    return { summary: 'Not counted: the record has no clause type.', comparisons: [] };
  }
  const name = archive.vocabulary['clause-types'].get(clauseType)?.name ?? clauseType;
  return {
    summary: `Clause type: ${name}. ${countSentence(prevalence)}`,
    comparisons: neighbours(archive, clauseType, entry).map((other) => comparison(archive, other)),
    all: {
      label: `All provisions of this type`,
      path: clauseTypePath(clauseType),
    },
  };
}

function countSentence(prevalence: Prevalence): string {
  if (prevalence.of === 0) return 'Not counted: no other platform is recorded.';
  const have = prevalence.platforms === 1 ? 'has' : 'have';
  return `${prevalenceBase(prevalence)} ${have} it, in ${plural(prevalence.provisionsElsewhere, 'provision')}.`;
}

/** The next platforms in order of slug, going round, so that not every page shows the same few. */
function neighbours(
  archive: Archive,
  type: Slug,
  entry: ProvisionEntry,
): readonly ProvisionEntry[] {
  const platforms = byTypeAndPlatform(archive).get(type) ?? [];
  const own = platforms.findIndex(([slug]) => slug === entry.provision.platform);
  const others = [...platforms.slice(own + 1), ...platforms.slice(0, Math.max(own, 0))];
  return others.flatMap(([, entries]) => entries.slice(0, 1)).slice(0, SHOWN);
}

function comparison(archive: Archive, other: ProvisionEntry): ComparisonView {
  const { document } = other.document;
  const text = excerptStart(other.provision.passages, EXCERPT_LENGTH);
  const language = languageOfWords(text, document.language);
  return {
    platform: other.platform.name,
    platformPath: platformPath(other.platform.slug),
    text,
    language,
    direction: directionOf(language),
    path: provisionPath(document, other.provision),
    severity: meterOf(archive, 'severities', other.provision.severity),
  };
}
