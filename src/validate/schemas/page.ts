import { z } from 'zod';
import { line, markdown } from './fields.ts';

/** `pages/<slug>.md`: a page of prose. */
export const pageSchema = z.strictObject({ title: line, body: markdown });
