import {html, nothing} from 'lit';
import {Element} from '../parts/element.js';
import {percent} from '../parts/format.js';
import {syncs} from '../state/syncs.js';
import {dock} from '../state/dock.js';
import './sync-dialog.js';

/** The one button that leads to a sync, or says why it does not. */
class SyncButton extends Element {
  static properties = {connection: {attribute: false}, isAsking: {state: true}, isPutAway: {state: true}};

  constructor() {
    super();
    syncs.follow(this);
  }

  render() {
    const running = syncs.activeOf(this.connection.id);
    const reason = this.#reason(running);
    const id = `why-${this.connection.id}`;
    return html`<div class="sync-button">
      <span
        class=${this.isPutAway ? 'tip put-away' : 'tip'}
        @keydown=${({key}) => (this.isPutAway = key === 'Escape')}
        @pointerenter=${() => (this.isPutAway = false)}
      >
        <button
          class="main" aria-disabled=${Boolean(reason)} aria-describedby=${reason ? id : nothing}
          @click=${() => !reason && (this.isAsking = true)}
        >Sync webinars</button>
        ${reason ? html`<span role="tooltip" id=${id}>${reason}</span>` : nothing}
      </span>
      ${running
        ? html`<button class="quiet" @click=${() => dock.open(running.id)}>
            Watch it: ${percent(running.view.progress.percentage)}
          </button>`
        : nothing}
      ${this.isAsking
        ? html`<ws-sync-dialog .connection=${this.connection} @done=${() => (this.isAsking = false)}></ws-sync-dialog>`
        : nothing}
    </div>`;
  }

  #reason(running) {
    if (running) {
      return 'A sync of this connection is at work. Wait for its end, or cancel it.';
    }
    if (this.connection.status === 'reauth_required') {
      return 'Zoom asks for consent again before anything can be read.';
    }
    return this.connection.active ? '' : 'This connection is switched off. Switch it on to sync.';
  }
}

customElements.define('ws-sync-button', SyncButton);
