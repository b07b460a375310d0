import type { Problem, ProblemCode } from "../types/index.ts";

/** The API answered, and said no (RFC 9457). `problem` is what it said. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No answer came: whether the request was carried out is unknown. */
export class NetworkFailure extends Error {
  override name = "NetworkFailure";
}
