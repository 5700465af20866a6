import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {Action} from '../parts/action.js';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {decimal, moment, number, relative} from '../parts/format.js';
import {nameOf} from '../parts/names.js';
import {problem} from '../parts/problem.js';
import {connections} from '../state/connections.js';
import './check-result.js';
import './disconnect-dialog.js';
import './plan-form.js';
import './sync-button.js';

/** One connection: how it is, what it may use, and what can be done with it. */
class ConnectionCard extends Element {
  static properties = {
    connection: {attribute: false},
    check: {state: true},
    isDisconnecting: {state: true},
  };

  #action = new Action(this);

  render() {
    const {connection} = this;
    const state = connections.states.get(connection.id);
    return html`<article class="card" aria-labelledby="name-${connection.id}">
      <header>
        <h2 id="name-${connection.id}" dir="auto">${connection.name}</h2>
        ${badge(connection.active ? 'Active' : 'Switched off', connection.active ? 'active' : 'inactive')}
        ${connection.status === 'active' ? nothing : badge(nameOf(connection.status), connection.status)}
      </header>
      <ws-sync-button .connection=${connection}></ws-sync-button>
      ${this.#facts(connection, state)} ${problem(this.#action.failure)}
      ${this.check ? html`<ws-check .check=${this.check}></ws-check>` : nothing}
      <footer>${this.#actions(connection)}</footer>
      <details>
        <summary>Name, plan and share of Zoom’s limits</summary>
        <ws-plan-form .connection=${connection}></ws-plan-form>
      </details>
      ${this.isDisconnecting
        ? html`<ws-disconnect-dialog
            .connection=${connection}
            @done=${() => (this.isDisconnecting = false)}
          ></ws-disconnect-dialog>`
        : nothing}
    </article>`;
  }

  #facts(connection, state) {
    return html`<dl class="facts">
      ${fact('Kind', nameOf(connection.type))} ${fact('Zoom account', connection.accountId ?? 'not known')}
      ${fact('Token', this.#token(connection))}
      ${fact('Plan', `${nameOf(connection.plan)}, ${decimal(connection.quotaShare * 100)} % of its limits`)}
      ${fact('Last sync', this.#lastSync(state))} ${fact('Webinars', number(state?.totalWebinars))}
      ${fact('Health', state?.healthStatus ? badge(`${state.healthScore} of 100`, state.healthStatus) : 'not known yet')}
    </dl>`;
  }

  #token({status, tokenExpiresAt}) {
    if (status === 'reauth_required') {
      return 'Zoom asks for consent again';
    }
    if (!tokenExpiresAt) {
      return 'fetched when one is needed';
    }
    const isOver = new Date(tokenExpiresAt) < new Date();
    return isOver ? 'ended; renewed when needed' : `good until ${moment(tokenExpiresAt)}`;
  }

  #lastSync(state) {
    return state?.lastSyncId
      ? html`<a href="#/syncs/${state.lastSyncId}">${relative(state.lastSyncStartedAt)}</a>
          ${badge(nameOf(state.lastSyncStatus), state.lastSyncStatus)}`
      : 'never';
  }

  #actions(connection) {
    const {isBusy} = this.#action;
    return html`
      <button class="quiet" aria-disabled=${isBusy} @click=${() => this.#action.run(() => this.#ask())}>
        ${isBusy ? 'Asking Zoom…' : 'Check what works'}
      </button>
      ${connection.status === 'reauth_required' && connection.type === 'oauth'
        ? html`<button class="quiet" @click=${() => this.#action.run(() => this.#consent())}>Give consent again</button>`
        : nothing}
      <button class="quiet" @click=${() => this.#action.run(() => this.#turn(connection))}>
        ${connection.active ? 'Switch off' : 'Switch on'}
      </button>
      <button class="quiet danger" @click=${() => (this.isDisconnecting = true)}>Disconnect…</button>
    `;
  }

  async #ask() {
    this.check = await service.check(this.connection.id);
    await connections.read();
  }

  async #consent() {
    location.assign((await service.authorize({})).authorizeUrl);
  }

  async #turn({id, active}) {
    await service.changeConnection(id, {active: !active});
    await connections.read();
  }
}

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

customElements.define('ws-connection', ConnectionCard);
