import {html} from 'lit';
import {service} from '../api/service.js';
import {Action} from '../parts/action.js';
import {closeDialog, dialog} from '../parts/dialog.js';
import {Element} from '../parts/element.js';
import {counted} from '../parts/format.js';
import {problem} from '../parts/problem.js';
import {connections} from '../state/connections.js';
import {notices} from './notices.js';

/** Says plainly what goes with a connection before it goes. Fires `done` when it is closed. */
class DisconnectDialog extends Element {
  static properties = {
    connection: {attribute: false},
    counts: {state: true},
    isSure: {state: true},
  };

  #action = new Action(this);

  async connectedCallback() {
    super.connectedCallback();
    [this.counts] = await service.statistics(this.connection.id).catch(() => []);
  }

  render() {
    const {isBusy} = this.#action;
    return dialog({
      id: 'disconnect',
      title: 'Disconnect?',
      onClose: () => this.dispatchEvent(new Event('done')),
      body: html`
        <p>
          This deletes <strong dir="auto">${this.connection.name}</strong> here
          <strong>with everything that was copied through it</strong>${this.#whatGoes()}. A sync at work ends.
          Nothing is deleted at Zoom; its token is handed back.
        </p>
        <p>
          <label><input type="checkbox" @change=${(event) => (this.isSure = event.target.checked)} />
            I understand that this cannot be undone</label>
        </p>
        ${problem(this.#action.failure)}
        <footer>
          <button class="quiet" @click=${closeDialog}>Keep it</button>
          <button class="danger" aria-disabled=${!this.isSure || isBusy} @click=${(event) => this.#sure(event)}>
            ${isBusy ? 'Disconnecting…' : 'Disconnect and delete'}
          </button>
        </footer>
      `,
    });
  }

  #whatGoes() {
    const {totalWebinars, totalRegistrantsAll, totalAttendeesAll} = this.counts ?? {};
    return totalWebinars
      ? `: ${counted(totalWebinars, 'webinar')}, ${counted(totalRegistrantsAll, 'registrant')},
          ${counted(totalAttendeesAll, 'attendee')}, all polls, questions and the history of its syncs`
      : '';
  }

  #sure(event) {
    if (this.isSure) {
      this.#action.run(() => this.#disconnect(event));
    }
  }

  async #disconnect(event) {
    await service.disconnect(this.connection.id);
    closeDialog(event);
    notices.say('Disconnected. Its data is gone from this database.');
    await connections.read();
  }
}

customElements.define('ws-disconnect-dialog', DisconnectDialog);
