const WIDTH = 30;

/** How far something is, on stderr: one line that is drawn over, or one line every fiftieth where none can be. */
export class ProgressBar {
  readonly #total: number;
  readonly #unit: string;
  readonly #started = performance.now();
  #done = 0;
  #shown = -1;

  constructor(total: number, unit: string) {
    this.#total = total;
    this.#unit = unit;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  get #share(): number {
    return this.#total === 0 ? 1 : this.#done / this.#total;
  }

  add(amount: number): void {
    this.#done = Math.min(this.#total, this.#done + amount);
    const { isTTY } = process.stderr;
    const mark = Math.floor(this.#share * (isTTY ? 200 : 50));
    if (mark === this.#shown) return;
    this.#shown = mark;
    process.stderr.write(isTTY ? `\r${this.#line()}` : `${this.#line()}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\n");
  }

  #line(): string {
    const full = Math.round(this.#share * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const rate = (this.#done / this.seconds).toFixed(1);
    return `${bar} ${Math.round(this.#done)} of ${this.#total} ${this.#unit}, ${rate}/s`;
  }
}
