import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {Element} from '../parts/element.js';
import {problem} from '../parts/problem.js';
import {startAndWatch} from '../state/dock.js';
import {syncs} from '../state/syncs.js';

/** What can be done with a sync: cancel it while it runs, go on with it where it ended too early. */
class ProgressActions extends Element {
  static properties = {sync: {attribute: false}, failure: {state: true}, isBusy: {state: true}};

  constructor() {
    super();
    syncs.follow(this);
    this.key = crypto.randomUUID();
  }

  render() {
    const {view, isActive} = this.sync;
    return html`${problem(this.failure)}
      <p class="actions">
        ${isActive ? this.#button(this.isBusy ? 'Cancelling…' : 'Cancel', 'quiet', () => this.#cancel()) : nothing}
        ${view.resumable && !syncs.activeOf(view.connectionId)
          ? this.#button(this.isBusy ? 'Resuming…' : 'Resume', 'main', () => this.#resume())
          : nothing}
      </p>`;
  }

  #button(text, kind, action) {
    return html`<button class=${kind} aria-disabled=${Boolean(this.isBusy)} @click=${() => this.#do(action)}>${text}</button>`;
  }

  async #cancel() {
    await service.cancel(this.sync.id);
    await syncs.read(this.sync.id);
  }

  #resume() {
    return startAndWatch({resumeOf: this.sync.id}, this.key);
  }

  async #do(action) {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    this.failure = null;
    try {
      await action();
    } catch (failure) {
      this.failure = failure;
    }
    this.isBusy = false;
  }
}

customElements.define('ws-progress-actions', ProgressActions);
