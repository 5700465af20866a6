import {html, nothing} from 'lit';
import {freshKey} from '../api/http.js';
import {Action} from '../parts/action.js';
import {closeDialog, dialog} from '../parts/dialog.js';
import {Element} from '../parts/element.js';
import {HEAVY_STREAMS, nameOf, USUAL_STREAMS} from '../parts/names.js';
import {errorAt, problem} from '../parts/problem.js';
import {startAndWatch} from '../state/dock.js';
import './estimate.js';

const MODES = [
  ['full', 'Full', 'Lists everything and reads every webinar. Finds what was deleted at Zoom.'],
  ['delta', 'Delta', 'Lists everything and reads what is new, changed or unfinished since the last clean sync.'],
  ['date_range', 'Date range', 'Reads the webinars that take place on the days you choose.'],
];

const dayOf = (offset) => {
  const day = new Date();
  day.setDate(day.getDate() + offset);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};

/** Asks what to sync, tells what it will cost, and starts it. Fires `done` when it is closed. */
class SyncDialog extends Element {
  static properties = {
    connection: {attribute: false},
    order: {state: true},
  };

  #action = new Action(this);

  constructor() {
    super();
    this.order = {
      mode: 'full',
      from: dayOf(-30),
      to: dayOf(0),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      streams: USUAL_STREAMS,
    };
    // One dialog is one wish: however often it is sent, one sync comes of it.
    this.key = freshKey();
  }

  render() {
    const {isBusy, failure} = this.#action;
    return dialog({
      id: 'sync',
      title: html`Sync <bdi>${this.connection.name}</bdi>`,
      wide: true,
      onClose: () => this.dispatchEvent(new Event('done')),
      body: html`<form class="stack" @submit=${(event) => this.#submit(event)}>
        <fieldset><legend>What</legend>${MODES.map((mode) => this.#mode(...mode))}</fieldset>
        ${this.order.mode === 'date_range' ? this.#range() : nothing} ${this.#streams()}
        <ws-estimate .order=${this.#asked()}></ws-estimate>
        ${problem(failure)}
        <footer>
          <button type="button" class="quiet" @click=${closeDialog}>Not now</button>
          <button class="main" aria-disabled=${isBusy}>
            ${isBusy ? 'Starting…' : 'Start sync'}
          </button>
        </footer>
      </form>`,
    });
  }

  #mode(mode, name, hint) {
    return html`<label class="choice">
      <input
        type="radio" name="mode" value=${mode} ?checked=${mode === this.order.mode}
        @change=${() => this.#choose({mode})}
      />
      <span><strong>${name}</strong><br /><span class="hint">${hint}</span></span>
    </label>`;
  }

  #range() {
    return html`<fieldset class="range">
      <legend>Days, both included</legend>
      ${this.#day('from', 'From')} ${this.#day('to', 'To')}
      <div>
        <label for="sync-zone">Time zone</label>
        <select id="sync-zone" @change=${(event) => this.#choose({zone: event.target.value})}>
          ${zones(this.order.zone).map((zone) => html`<option ?selected=${zone === this.order.zone}>${zone}</option>`)}
        </select>
      </div>
    </fieldset>`;
  }

  #day(name, text) {
    const error = errorAt(this.#action.failure, `/${name}`);
    return html`<div>
      <label for="sync-${name}">${text}</label>
      <input
        id="sync-${name}" type="date" required min="2000-01-01" max="2099-12-31" .value=${this.order[name]}
        aria-invalid=${error ? 'true' : nothing} @change=${(event) => this.#choose({[name]: event.target.value})}
      />
    </div>`;
  }

  #streams() {
    return html`<details>
      <summary>Streams: ${this.order.streams.length} of ${USUAL_STREAMS.length + HEAVY_STREAMS.length}</summary>
      <fieldset class="streams">
        <legend>Copied with the webinars</legend>
        ${USUAL_STREAMS.map((stream) => this.#stream(stream))}
      </fieldset>
      <fieldset class="streams">
        <legend>Costly: Zoom counts these calls against a daily limit</legend>
        ${HEAVY_STREAMS.map((stream) => this.#stream(stream))}
      </fieldset>
    </details>`;
  }

  #stream(stream) {
    const {streams} = this.order;
    const turn = (event) =>
      this.#choose({streams: event.target.checked ? [...streams, stream] : streams.filter((other) => other !== stream)});
    return html`<label>
      <input type="checkbox" ?checked=${streams.includes(stream)} ?disabled=${stream === 'webinars'} @change=${turn} />
      ${nameOf(stream)}
    </label>`;
  }

  #choose(choice) {
    this.order = {...this.order, ...choice};
    this.#action.forget();
    this.key = freshKey();
  }

  #asked() {
    const {mode, from, to, zone, streams} = this.order;
    const range = mode === 'date_range' ? {from, to, zone} : {};
    return {connectionId: this.connection.id, mode, ...range, streams};
  }

  #submit(event) {
    event.preventDefault();
    this.#action.run(() => this.#start(event));
  }

  async #start(event) {
    await startAndWatch(this.#asked(), this.key);
    closeDialog(event);
  }
}

/** Every zone that the browser knows, its own and UTC among them. */
const zones = (own) => [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])];

customElements.define('ws-sync-dialog', SyncDialog);
