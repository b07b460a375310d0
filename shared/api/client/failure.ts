import type { Problem, ProblemCode } from "../types/index.ts";

/** The API answered, and said no (RFC 9457). `problem` is all that it said. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly problem: Problem;
  readonly status: number;
  readonly code: ProblemCode;
  /** For support. */
  readonly requestId: string;

  constructor(problem: Problem) {
    const { status, code, requestId, detail } = problem;
    super(`${status} ${code}: ${detail}`);
    this.problem = problem;
    this.status = status;
    this.code = code;
    this.requestId = requestId;
  }
}

/** No answer came: whether the request was carried out is unknown. */
export class NetworkFailure extends Error {
  override name = "NetworkFailure";
  readonly code = "network_failure";
}
