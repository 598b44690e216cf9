import type { Problem } from './models';

/** A refused or failed call. Codes of our own making: `unreachable` (no answer) and `unexpected_answer` (not a problem document). */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** How long the server wants to be left alone. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function toProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'title' in body) {
    return { ...(body as Problem), status: response.status };
  }
  return { status: response.status, code: 'unexpected_answer', title: `HTTP ${response.status}` };
}

/** Seconds; a date, which HTTP also allows, is not what this server sends. */
export function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    status: 0,
    code: 'unexpected_answer',
    title: error instanceof Error ? error.message : String(error),
  };
}

export function problemCode(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.code : undefined;
}

/** The faults of one field, as one line. */
export function fieldFault(error: unknown, field: string): string | undefined {
  return error instanceof ProblemError ? error.problem.errors?.[field]?.join(' ') : undefined;
}
