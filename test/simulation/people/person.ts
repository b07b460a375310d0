import { ProblemError } from "../../../shared/api/problem.ts";
import type { ChangeResult, Preview, ProblemCode } from "../../../shared/api/types/index.ts";
import type { Context } from "../../../worker/operations/context.ts";
import { changePlan } from "../../../worker/usecases/change-plan.ts";
import type { Request } from "../../../worker/usecases/context.ts";
import { previewChange } from "../../../worker/usecases/preview-change.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import { Killed, StorageRefused } from "../faults.ts";
import type { Step } from "../plan.ts";
import { type Random, random } from "../random.ts";
import { customerName, type World } from "../world.ts";

export type Answer<T> =
  | { kind: "done"; value: T }
  | { kind: "problem"; code: ProblemCode; error: ProblemError }
  /** A fault struck, and nobody knows what came of it. */
  | { kind: "lost" };

/** Somebody of a customer at one moment, with what they can ask the product for. */
export class Person {
  readonly world: World;
  readonly step: Step;
  readonly customerId: string;
  readonly chance: Random;

  constructor(world: World, step: Step) {
    this.world = world;
    this.step = step;
    this.customerId = customerName(step.customer);
    this.chance = random(step.seed);
  }

  get request(): Request {
    const actor = { kind: "user", id: "u1", name: "Claire Dupont" } as const;
    return { customerId: this.customerId, actor, session: null, idempotency: null };
  }

  /** A request that nothing happens to. Whatever goes wrong with it is a finding. */
  async read<T>(run: (context: Context) => Promise<T>, expected: readonly ProblemCode[]): Promise<Answer<T>> {
    return this.#ask([], run, expected);
  }

  /** A request that the step's faults strike. */
  async write<T>(
    run: (context: Context) => Promise<T>,
    expected: readonly ProblemCode[],
  ): Promise<Answer<T>> {
    const unknown: ProblemCode[] = this.step.faults.length > 0 ? ["provider_unavailable"] : [];
    return this.#ask(this.step.faults, run, [...expected, ...unknown]);
  }

  async preview(priceId: string, quantity?: number, couponCode?: string): Promise<Preview | null> {
    const wanted = { priceId, quantity, couponCode };
    const answer = await this.read(
      (context) => previewChange(context, this.request, wanted),
      // A code is good once: who gives it again is told so.
      ["same_plan", "not_found", ...(couponCode ? (["validation_failed"] as const) : [])],
    );
    return answer.kind === "done" ? answer.value : null;
  }

  confirm(preview: Preview): Promise<Answer<ChangeResult>> {
    return this.write(
      (context) => changePlan(context, this.request, { previewId: preview.id }),
      ["payment_declined", "preview_stale", "operation_in_progress", "same_plan", "validation_failed"],
    );
  }

  async #ask<T>(
    faults: Step["faults"],
    run: (context: Context) => Promise<T>,
    expected: readonly ProblemCode[],
  ): Promise<Answer<T>> {
    try {
      return { kind: "done", value: await this.world.request(faults, this.step.skew, run) };
    } catch (error) {
      if (error instanceof ProblemError) {
        if (expected.includes(error.code)) return { kind: "problem", code: error.code, error };
        throw new BrokenInvariant(
          "a request is answered as the contract says for it",
          `${error.code}: ${error.message}`,
        );
      }
      if (struck(error)) return { kind: "lost" };
      if (error instanceof BrokenInvariant) throw error;
      throw new BrokenInvariant(
        "only a fault from outside makes a request fail without an answer",
        error instanceof Error ? (error.stack ?? error.message) : error,
      );
    }
  }
}

function struck(error: unknown): boolean {
  if (error instanceof Killed || error instanceof StorageRefused) return true;
  return error instanceof Error && struck(error.cause);
}
