const EVENTS = ['snapshot', 'phase', 'progress', 'webinar', 'log', 'problem', 'ended'];
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 15_000;

/**
 * The live stream of all of the caller's syncs, on the one connection that a page may keep open.
 *
 * A browser's EventSource comes back by itself, with the id of the last event that it has, so that
 * nothing is missing and nothing comes twice. It gives up where it is answered with an error instead:
 * by a proxy, say, while the service restarts. Then a new one takes the last id along in the address.
 */
export class LiveFeed {
  #source = null;
  #lastId = '';
  #retryAfter = FIRST_RETRY;
  #timer = 0;

  /**
   * @param {(event: {name: string, data: object}) => void} onEvent
   * @param {(state: 'connecting' | 'live' | 'lost') => void} onState
   */
  constructor(path, onEvent, onState) {
    this.path = path;
    this.onEvent = onEvent;
    this.onState = onState;
    this.heardAt = 0;
  }

  open() {
    this.close();
    this.#heard();
    const since = this.#lastId && `?lastEventId=${encodeURIComponent(this.#lastId)}`;
    this.#source = new EventSource(this.path + since);
    this.#source.addEventListener('open', () => this.#opened());
    this.#source.addEventListener('error', () => this.#failed());
    EVENTS.forEach((name) => this.#source.addEventListener(name, (message) => this.#told(name, message)));
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #opened() {
    this.#retryAfter = FIRST_RETRY;
    this.#heard();
    this.onState('live');
  }

  #told(name, message) {
    this.#lastId = message.lastEventId;
    this.#heard();
    this.onEvent({name, data: JSON.parse(message.data)});
  }

  #failed() {
    this.onState('lost');
    if (this.#source?.readyState === EventSource.CLOSED) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.open(), this.#retryAfter);
      this.#retryAfter = Math.min(this.#retryAfter * 2, LONGEST_RETRY);
    }
  }

  #heard() {
    this.heardAt = performance.now();
  }
}
