import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {Action} from '../parts/action.js';
import {closeDialog, dialog} from '../parts/dialog.js';
import {Element} from '../parts/element.js';
import {errorAt, problem} from '../parts/problem.js';
import {connections} from '../state/connections.js';
import {notices} from './notices.js';
import {planOptions} from './plan-form.js';

const KINDS = [
  ['oauth', 'Sign in at Zoom', 'Zoom asks you for consent. For one person’s webinars, or an admin’s whole account.'],
  ['server_to_server', 'App credentials', 'A server-to-server app of your account. For all hosts, without anybody’s sign-in.'],
];

const CREDENTIALS = [
  ['accountId', 'Account ID', 'text'],
  ['clientId', 'Client ID', 'text'],
  ['clientSecret', 'Client secret', 'password'],
];

/** Connects a Zoom account. Fires `done` when it is closed. */
class ConnectDialog extends Element {
  static properties = {kind: {state: true}};

  #action = new Action(this);

  constructor() {
    super();
    this.kind = 'oauth';
  }

  render() {
    const {isBusy, failure} = this.#action;
    return dialog({
      id: 'connect',
      title: 'Connect Zoom',
      onClose: () => this.dispatchEvent(new Event('done')),
      body: html`<form class="stack" @submit=${(event) => this.#connect(event)}>
        <fieldset>
          <legend>How</legend>
          ${KINDS.map(([kind, name, hint]) => this.#choice(kind, name, hint))}
        </fieldset>
        <label for="connect-name">Name${this.kind === 'oauth' ? ' (optional)' : ''}</label>
        <input id="connect-name" name="name" maxlength="200" autocomplete="off" ?required=${this.kind !== 'oauth'} />
        ${this.kind === 'oauth' ? nothing : CREDENTIALS.map((field) => this.#field(...field))}
        <label for="connect-plan">Plan at Zoom, which sets its rate limits</label>
        <select id="connect-plan" name="plan">${planOptions('pro')}</select>
        ${problem(failure)}
        <footer>
          <button type="button" class="quiet" @click=${closeDialog}>Not now</button>
          <button aria-disabled=${isBusy}>
            ${isBusy ? 'Asking Zoom…' : this.kind === 'oauth' ? 'Go to Zoom' : 'Connect'}
          </button>
        </footer>
      </form>`,
    });
  }

  #choice(kind, name, hint) {
    return html`<label class="choice">
      <input type="radio" name="kind" value=${kind} ?checked=${kind === this.kind} @change=${() => this.#turnTo(kind)} />
      <span><strong>${name}</strong><br /><span class="hint">${hint}</span></span>
    </label>`;
  }

  #field(name, text, type) {
    const error = errorAt(this.#action.failure, `/${name}`);
    return html`<label for="connect-${name}">${text}</label>
      <input
        id="connect-${name}" name=${name} type=${type} required maxlength="200" autocomplete="off" spellcheck="false"
        aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `connect-${name}-error` : nothing}
      />
      ${error ? html`<p class="error" id="connect-${name}-error">${error}</p>` : nothing}`;
  }

  #turnTo(kind) {
    this.kind = kind;
    this.#action.forget();
  }

  #connect(event) {
    event.preventDefault();
    const {kind, name, ...rest} = Object.fromEntries(new FormData(event.target));
    this.#action.run(() =>
      kind === 'oauth' ? this.#consent(name, rest) : this.#register(event, {type: kind, name, ...rest}),
    );
  }

  async #consent(name, {plan}) {
    location.assign((await service.authorize({name: name || null, plan})).authorizeUrl);
  }

  async #register(event, connection) {
    await service.connect(connection);
    closeDialog(event);
    notices.say('Zoom is connected. Press “Sync webinars” when you want its data.');
    await connections.read();
  }
}

customElements.define('ws-connect-dialog', ConnectDialog);
