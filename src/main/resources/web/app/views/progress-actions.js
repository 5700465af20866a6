import {html, nothing} from 'lit';
import {freshKey} from '../api/http.js';
import {service} from '../api/service.js';
import {Action} from '../parts/action.js';
import {Element} from '../parts/element.js';
import {problem} from '../parts/problem.js';
import {startAndWatch} from '../state/dock.js';
import {syncs} from '../state/syncs.js';

/** What can be done with a sync: cancel it while it runs, go on with it where it ended too early. */
class ProgressActions extends Element {
  static properties = {sync: {attribute: false}};

  #action = new Action(this);

  constructor() {
    super();
    syncs.follow(this);
    this.key = freshKey();
  }

  render() {
    const {view, isActive} = this.sync;
    const {isBusy, failure} = this.#action;
    return html`${problem(failure)}
      <p class="actions">
        ${isActive ? this.#button(isBusy ? 'Cancelling…' : 'Cancel', 'quiet', () => this.#cancel()) : nothing}
        ${view.resumable && !syncs.activeOf(view.connectionId)
          ? this.#button(isBusy ? 'Resuming…' : 'Resume', 'main', () => this.#resume())
          : nothing}
      </p>`;
  }

  #button(text, kind, action) {
    const {isBusy} = this.#action;
    return html`<button class=${kind} aria-disabled=${isBusy} @click=${() => this.#action.run(action)}>${text}</button>`;
  }

  async #cancel() {
    await service.cancel(this.sync.id);
    await syncs.read(this.sync.id);
  }

  #resume() {
    return startAndWatch({resumeOf: this.sync.id}, this.key);
  }
}

customElements.define('ws-progress-actions', ProgressActions);
