import { type ErrorCode, type ErrorDetails, errorTable, type PooldeckError } from './errors';

/** An error as a page or a form gets it: plain data, safe to show. */
export interface ErrorView {
  code: ErrorCode;
  /** A short headline, from the error table. */
  title: string;
  /** What happened, in a sentence. */
  message: string;
  /** What to do about it. */
  advice: string;
  /** Field path → what is wrong with it. */
  fields?: Record<string, string>;
  /** Found again in the server log. */
  id?: string;
  /** AWS' own words. */
  details?: ErrorDetails;
}

/** What every server action answers: it never throws to a form. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorView };

export function success<T>(data: T): Result<T> {
  return { ok: true, data };
}

export function errorView(error: PooldeckError): ErrorView {
  const { title, advice } = errorTable[error.code];
  return {
    code: error.code,
    title,
    message: error.message,
    advice,
    ...(error.fields && { fields: error.fields }),
    ...(error.id && { id: error.id }),
    ...(error.details && { details: error.details }),
  };
}

export function failure(error: PooldeckError): { ok: false; error: ErrorView } {
  return { ok: false, error: errorView(error) };
}
