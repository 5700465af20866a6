import {service} from '../api/service.js';
import {Subject} from './subject.js';
import {syncs} from './syncs.js';

const KEPT = 'webinar-sync.dock';

/** Which sync is watched beside the page, and whether it is folded up. Kept over a reload. */
class Dock extends Subject {
  constructor() {
    super();
    const {id = null, isOpen = false} = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    this.id = id;
    this.isOpen = isOpen;
    this.note = '';
  }

  /** Watches a sync; where this page knows nothing of it yet, it is read. */
  open(id, note = '') {
    Object.assign(this, {id, note, isOpen: true});
    this.#keep();
    syncs.read(id).catch(() => {});
  }

  /** Finds again what was watched before a reload, though it may have ended meanwhile. */
  async find() {
    if (this.id) {
      await syncs.read(this.id).catch((failure) => failure.status === 404 && this.close());
    }
  }

  fold(isOpen) {
    this.isOpen = isOpen;
    this.#keep();
  }

  close() {
    Object.assign(this, {id: null, isOpen: false, note: ''});
    this.#keep();
  }

  #keep() {
    sessionStorage.setItem(KEPT, JSON.stringify({id: this.id, isOpen: this.isOpen}));
    this.changed();
  }
}

export const dock = new Dock();

/**
 * Starts a sync because a person pressed the button, and watches it. Where one is at work already,
 * that one is watched.
 *
 * @param {string} key of this one wish, so that it is never fulfilled twice
 */
export async function startAndWatch(order, key) {
  try {
    const sync = await service.startSync(order, key);
    syncs.take(sync);
    dock.open(sync.id);
  } catch (failure) {
    if (failure.type !== 'sync-already-active') {
      throw failure;
    }
    dock.open(failure.body.activeSync.id, 'A sync was at work already, so no second one was started. This is it.');
  }
}
