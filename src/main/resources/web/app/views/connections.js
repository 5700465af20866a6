import {html, nothing} from 'lit';
import {Element} from '../parts/element.js';
import {problem} from '../parts/problem.js';
import {connections} from '../state/connections.js';
import './connect-dialog.js';
import './connection-card.js';
import {notices} from './notices.js';

const REFUSED = {
  'authorisation-denied': 'Zoom was given no consent, so nothing was stored.',
  'authorisation-unknown': 'This consent was not begun here, was used already, or took longer than ten minutes. Begin again.',
  'zoom-refused-credentials': 'Zoom does not accept this service’s app, so nothing was stored.',
};

/** The Zoom accounts that are connected, each with its Sync button. */
class ConnectionsView extends Element {
  static properties = {isConnecting: {state: true}};

  constructor() {
    super();
    connections.follow(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#welcomeBack();
  }

  render() {
    return html`
      <div class="heading">
        <h1>Connections</h1>
        <button class="quiet" @click=${() => (this.isConnecting = true)}>Connect Zoom</button>
      </div>
      ${problem(connections.failure, () => connections.read())} ${this.#list()}
      ${this.isConnecting
        ? html`<ws-connect-dialog @done=${() => (this.isConnecting = false)}></ws-connect-dialog>`
        : nothing}
    `;
  }

  #list() {
    const {items} = connections;
    if (!items) {
      return connections.failure ? nothing : html`<p role="status">Reading the connections…</p>`;
    }
    return items.length
      ? html`<div class="cards">
          ${items.map((connection) => html`<ws-connection .connection=${connection}></ws-connection>`)}
        </div>`
      : this.#firstSteps();
  }

  #firstSteps() {
    return html`<section class="card narrow">
      <h2>Nothing is connected yet</h2>
      <p>Connect a Zoom account, press <strong>Sync webinars</strong>, and watch its webinars arrive in your database.</p>
      <button @click=${() => (this.isConnecting = true)}>Connect Zoom</button>
      <button aria-disabled="true" aria-describedby="no-connection">Sync webinars</button>
      <p id="no-connection" class="hint">There is nothing to sync before a Zoom account is connected.</p>
    </section>`;
  }

  /** Zoom's consent page sends the browser back; the address tells what came of it. */
  #welcomeBack() {
    const told = new URLSearchParams(location.search);
    if (told.has('connection')) {
      notices.say('Zoom is connected. Press “Sync webinars” when you want its data.');
    } else if (told.has('refused')) {
      notices.say(REFUSED[told.get('refused')] ?? 'Zoom could not be asked, so nothing was stored. Begin again.');
    }
    if (told.size) {
      history.replaceState(null, '', `${location.pathname}${location.hash}`);
    }
  }
}

customElements.define('ws-connections', ConnectionsView);
