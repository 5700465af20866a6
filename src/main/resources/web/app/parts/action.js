/**
 * What a person has asked for: one thing at a time, however often they click. What went wrong is kept
 * to be shown until the next try.
 */
export class Action {
  constructor(host) {
    this.host = host;
    this.isBusy = false;
    this.failure = null;
  }

  /** Does it, unless something is being done. */
  async run(work) {
    if (this.isBusy) {
      return;
    }
    this.#is(true, null);
    const failure = await Promise.resolve().then(work).then(() => null, (it) => it);
    this.#is(false, failure);
  }

  /** Shows a failure no longer: what it was about has changed. */
  forget() {
    this.#is(this.isBusy, null);
  }

  #is(isBusy, failure) {
    Object.assign(this, {isBusy, failure});
    this.host.requestUpdate();
  }
}
