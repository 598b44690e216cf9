import type { Problem } from './models';

/** A refused or failed call. Codes of our own making: `unreachable` (no answer) and `unexpected_answer` (not a problem document). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export function toProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'title' in body) {
    return { ...(body as Problem), status: response.status };
  }
  return { status: response.status, code: 'unexpected_answer', title: `HTTP ${response.status}` };
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
