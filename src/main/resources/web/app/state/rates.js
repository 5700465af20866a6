const WINDOW = 6_000;

/** How fast a sync calls Zoom, by rate label: the difference between readings of its counters. */
export class Rates {
  #readings = [];

  /** @param {Record<string, number>} calls requests sent so far, by label */
  read(calls, now = performance.now()) {
    this.#readings.push({now, calls});
    while (this.#readings.length > 2 && now - this.#readings[0].now > WINDOW) {
      this.#readings.shift();
    }
  }

  /** Requests a second of a label; null until two readings are a second apart. */
  perSecond(label) {
    const [first, last] = [this.#readings[0], this.#readings.at(-1)];
    const seconds = first ? (last.now - first.now) / 1000 : 0;
    return seconds < 1 ? null : ((last.calls[label] ?? 0) - (first.calls[label] ?? 0)) / seconds;
  }
}
