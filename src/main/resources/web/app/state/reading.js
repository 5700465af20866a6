import {syncs} from './syncs.js';

/**
 * What a component shows of the service: the value, or why there is none. What failed is read again
 * when the service is back. Begin with {@link Reading#again}.
 */
export class Reading {
  #turn = 0;

  /** @param {() => Promise<unknown>} read asks the service for the value */
  constructor(host, read) {
    this.host = host;
    this.read = read;
    this.value = null;
    this.failure = null;
    this.back = () => this.failure && this.again();
    host.addController(this);
  }

  hostConnected() {
    syncs.back.addEventListener('back', this.back);
  }

  hostDisconnected() {
    syncs.back.removeEventListener('back', this.back);
  }

  /** Reads something else: what was shown is not true of it. */
  anew() {
    this.value = null;
    this.failure = null;
    this.again();
  }

  again = async () => {
    const turn = (this.#turn += 1);
    const [value, failure] = await this.read().then((it) => [it, null], (it) => [this.value, it]);
    if (turn === this.#turn) {
      Object.assign(this, {value, failure});
      this.host.requestUpdate();
    }
  };
}
