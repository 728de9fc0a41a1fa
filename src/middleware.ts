import type { MiddlewareHandler } from 'astro';
import { pageRendered } from './site/archive.ts';

/** Runs for every page that is rendered; the pages themselves know nothing of progress. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  pageRendered();
  return response;
};
