/** More steps than any code takes that people write. */
const MOST_STEPS = 400;

/**
 * How far expressions are followed into what they stand for: so deep, and so many steps in all. Functions that call themselves in
 * several places lead everywhere again and again, within any depth.
 */
export class Reach {
  readonly #depth: number;
  readonly #steps: { left: number };

  constructor(depth: number, steps = { left: MOST_STEPS }) {
    this.#depth = depth;
    this.#steps = steps;
  }

  get isOver(): boolean {
    return this.#depth < 0 || this.#steps.left < 0;
  }

  /** What is left of it inside something that is followed. */
  further(): Reach {
    this.#steps.left--;
    return new Reach(this.#depth - 1, this.#steps);
  }
}
