import type { z } from 'zod';
import type { VocabularyKind } from '../domain/records.ts';
import { vocabularySchemas } from './schemas/vocabulary.ts';

/**
 * The terms of a vocabulary file that can be typed although the file as a whole cannot: one wrong term
 * must not make every reference to the others look wrong.
 */
export function readableTerms(vocabulary: VocabularyKind, file: unknown): readonly object[] {
  const schema: z.ZodType<object> = vocabularySchemas[vocabulary].shape.terms.element;
  const rows: unknown =
    typeof file === 'object' && file !== null ? Reflect.get(file, 'terms') : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => schema.safeParse(row).data ?? []);
}
