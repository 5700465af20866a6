import {Rates} from './rates.js';

const LONGEST_LOG = 1_000;
const FINAL = ['completed', 'failed', 'cancelled'];

/** One sync as this page knows it: what the service last showed, brought up to date by its events. */
export class WatchedSync {
  #log = new Map();
  #rates = new Rates();
  #told = 0;

  constructor(id) {
    this.id = id;
    this.view = null;
    this.readAt = 0;
  }

  get isActive() {
    return this.view !== null && !FINAL.includes(this.view.status);
  }

  /** Webinars that nothing more will be done for. */
  get done() {
    const {processed, skipped, failed} = this.view.progress;
    return Math.max(this.#told, processed + skipped + failed);
  }

  /** What happened, the newest first. */
  get log() {
    return [...this.#log.values()].sort((one, other) => other.seq - one.seq);
  }

  rate(label) {
    return this.isActive ? this.#rates.perSecond(label) : null;
  }

  /** Takes the sync as `GET /syncs/{id}` shows it, and its messages where it has some. */
  show(sync) {
    const {messages = [], ...view} = sync;
    if (this.view && !this.isActive && !FINAL.includes(view.status)) {
      return;
    }
    const reached = this.view?.progress.percentage ?? 0;
    this.view = view;
    view.progress.percentage = Math.max(view.progress.percentage, reached);
    if (view.calls) {
      this.#rates.read(view.calls);
    }
    messages.forEach(({seq, event, message, details, at}) => this.note({seq, event, at, message, ...details}));
  }

  /** Takes an event of the stream. */
  tell(name, data) {
    if (name === 'snapshot' || name === 'ended') {
      const {syncId, seq, ...view} = data;
      this.show(view);
      if (name === 'ended') {
        this.note({seq, event: name, at: view.endedAt, message: view.endReason});
      }
      return;
    }
    this.note({event: name, ...data});
    if (this.view) {
      this.#move(name, data);
    }
  }

  note(entry) {
    if (entry.event === 'progress') {
      return;
    }
    this.#log.set(entry.seq, entry);
    if (this.#log.size > LONGEST_LOG) {
      this.#log.delete(Math.min(...this.#log.keys()));
    }
  }

  #move(name, {percentage, phase, total, done, etaSeconds, topic, webinarId}) {
    const {progress} = this.view;
    progress.percentage = Math.max(progress.percentage, percentage ?? 0);
    if (name === 'phase') {
      progress.phase = phase;
      this.view.status = 'running';
    } else if (name === 'progress') {
      Object.assign(progress, {total, etaSeconds});
      this.#told = done;
    } else if (name === 'webinar') {
      progress.currentItem = topic ?? `Webinar ${webinarId}, without a title`;
    }
  }
}
