import 'server-only';
import type { SsoProblem } from './sso-problems';

/** Single sign-on came to nothing. `message` is for the log; what people read is in `ssoProblems`. */
export class SsoError extends Error {
  readonly problem: SsoProblem;

  constructor(problem: SsoProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SsoError';
    this.problem = problem;
  }
}
