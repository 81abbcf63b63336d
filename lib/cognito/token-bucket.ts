/** Lets `rate` calls a second pass, in order of arrival, with at most one second's worth at once. */
export class TokenBucket {
  readonly #rate: number;
  readonly #longestWait: number;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  /** `longestWait` in milliseconds: who would have to wait longer is turned away at once. */
  constructor(rate: number, longestWait = 10_000, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#longestWait = longestWait;
    this.#now = now;
    this.#tokens = Math.max(rate, 1);
    this.#filledAt = now();
  }

  /**
   * Takes one token and says how many milliseconds to wait before using it, or undefined when the queue is too long.
   * The count goes below zero while others wait: that is the queue.
   */
  take(): number | undefined {
    const now = this.#now();
    this.#tokens = Math.min(Math.max(this.#rate, 1), this.#tokens + ((now - this.#filledAt) / 1000) * this.#rate);
    this.#filledAt = now;
    const wait = Math.max(0, Math.ceil(((1 - this.#tokens) / this.#rate) * 1000));
    if (wait > this.#longestWait) return undefined;
    this.#tokens -= 1;
    return wait;
  }

  /** Gives back a token that was not used. */
  giveBack(): void {
    this.#tokens += 1;
  }
}
