import {LiveFeed} from '../api/live.js';
import {service} from '../api/service.js';
import {Subject} from './subject.js';
import {WatchedSync} from './watched-sync.js';

const REFRESH_EVERY = 1_000;
const SILENCE = 20_000;
const LOG_ON_OPENING = 200;

/**
 * The caller's syncs, live. One stream tells of all of them, those that somebody starts elsewhere too.
 * What events do not carry, rows by stream and calls by label, is read from the sync while somebody
 * looks at it, at most once a second and only when it has moved.
 */
class Syncs extends Subject {
  #syncs = new Map();
  #looks = new Map();
  #feed = new LiveFeed('/syncs/events', (event) => this.#told(event), (state) => this.#became(state));

  constructor() {
    super();
    this.state = 'connecting';
    this.ended = new EventTarget();
    this.back = new EventTarget();
  }

  open() {
    this.#feed.open();
    setInterval(() => this.#listen(), SILENCE / 4);
    // A page that was asleep does not wait for its turn to come back.
    window.addEventListener('online', () => this.state === 'lost' && this.#feed.open());
  }

  /** The sync of that id, or undefined where this page has not heard of it. */
  get(id) {
    return this.#syncs.get(id);
  }

  get active() {
    return [...this.#syncs.values()].filter((sync) => sync.isActive);
  }

  activeOf(connectionId) {
    return this.active.find((sync) => sync.view.connectionId === connectionId);
  }

  /** Takes a sync that an operation answered with. */
  take(view) {
    this.#of(view.id).show(view);
    this.changed();
  }

  /** Reads a sync whole, with its newest messages. */
  async read(id) {
    const view = await service.sync(id, LOG_ON_OPENING);
    this.take(view);
    return this.get(id);
  }

  /** Keeps a sync's details fresh for as long as somebody looks at it. */
  look(id) {
    this.#looks.set(id, (this.#looks.get(id) ?? 0) + 1);
    return () => this.#looks.set(id, this.#looks.get(id) - 1);
  }

  #of(id) {
    if (!this.#syncs.has(id)) {
      this.#syncs.set(id, new WatchedSync(id));
    }
    return this.#syncs.get(id);
  }

  #told({name, data}) {
    const sync = this.#of(data.syncId);
    const wasActive = sync.isActive;
    sync.tell(name, data);
    if (!sync.view) {
      this.#refresh(sync);
    } else if (name === 'ended' && wasActive) {
      this.ended.dispatchEvent(new CustomEvent('ended', {detail: sync}));
    } else if (this.#looks.get(sync.id) && sync.isActive && !document.hidden) {
      this.#refresh(sync);
    }
    this.changed();
  }

  #refresh(sync) {
    const wait = Math.max(0, sync.readAt + REFRESH_EVERY - performance.now());
    if (!sync.refreshing) {
      sync.refreshing = setTimeout(() => this.#readAgain(sync), wait);
    }
  }

  async #readAgain(sync) {
    sync.readAt = performance.now();
    try {
      this.take(await service.sync(sync.id));
    } catch {
      // The stream tells when the service is back; its next event reads again.
    } finally {
      sync.refreshing = 0;
    }
  }

  #became(state) {
    const isBack = state === 'live' && this.state === 'lost';
    this.state = state;
    if (isBack) {
      // A stream that had brought nothing yet begins anew, and tells nothing of what has ended since.
      this.active.forEach((sync) => this.#refresh(sync));
      this.back.dispatchEvent(new Event('back'));
    }
    this.changed();
  }

  /** A connection may die without a word. Where a sync should move and nothing comes, it is made anew. */
  #listen() {
    if (this.state === 'live' && this.active.length > 0 && performance.now() - this.#feed.heardAt > SILENCE) {
      this.#feed.open();
    }
  }
}

export const syncs = new Syncs();
