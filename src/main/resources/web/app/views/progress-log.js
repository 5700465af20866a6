import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {Element} from '../parts/element.js';
import {clock, counted} from '../parts/format.js';
import {nameOf} from '../parts/names.js';
import {syncs} from '../state/syncs.js';

const FILTERS = [
  ['all', 'Everything', () => true],
  ['problems', 'Problems', ({event}) => event === 'problem'],
  ['log', 'Messages', ({event}) => ['log', 'phase', 'ended'].includes(event)],
  ['webinars', 'Webinars', ({event}) => event === 'webinar'],
];
const SHOWN = 200;

/** What happened, the newest first. */
class ProgressLog extends Element {
  static properties = {sync: {attribute: false}, filter: {state: true}, text: {state: true}};

  constructor() {
    super();
    syncs.follow(this);
    this.filter = 'all';
    this.text = '';
  }

  render() {
    const entries = this.#chosen();
    return html`<section class="log" aria-label="Activity">
      <div class="filters">
        <h3>Activity</h3>
        <select aria-label="Which activity" @change=${(event) => (this.filter = event.target.value)}>
          ${FILTERS.map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select>
        <input type="search" placeholder="Filter" aria-label="Filter the activity" @input=${(event) => (this.text = event.target.value)} />
      </div>
      <div class="entries" tabindex="0" role="region" aria-label="Activity, newest first">
        <ol>
          ${repeat(entries.slice(0, SHOWN), ({seq}) => seq, (entry) => this.#entry(entry))}
        </ol>
        ${entries.length > SHOWN ? html`<p class="hint">${counted(entries.length - SHOWN, 'older entry', 'older entries')}</p>` : nothing}
        ${entries.length ? nothing : html`<p class="empty">Nothing yet.</p>`}
      </div>
      <p class="unseen" role="status">${this.#spoken()}</p>
    </section>`;
  }

  #chosen() {
    const [, , matches] = FILTERS.find(([id]) => id === this.filter);
    const text = this.text.trim().toLowerCase();
    return this.sync.log.filter((entry) => matches(entry) && textOf(entry).toLowerCase().includes(text));
  }

  #entry(entry) {
    return html`<li class=${entry.event} data-seq=${entry.seq}>
      <time datetime=${entry.at}>${clock(entry.at)}</time> <span dir="auto">${textOf(entry)}</span>
    </li>`;
  }

  /** Screen readers hear of every tenth per cent and of problems, not of every webinar. */
  #spoken() {
    const {percentage} = this.sync.view.progress;
    const [trouble] = this.sync.log.filter(({event}) => event === 'problem');
    return `${Math.floor(percentage / 10) * 10} per cent. ${trouble ? textOf(trouble) : ''}`;
  }
}

function textOf({event, message, phase, topic, webinarId, code}) {
  if (event === 'webinar') {
    return topic ?? `Webinar ${webinarId}, without a title`;
  }
  if (event === 'phase') {
    return nameOf(phase);
  }
  return [message ?? nameOf(event), code && `(${code})`, webinarId && `webinar ${webinarId}`].filter(Boolean).join(' ');
}

customElements.define('ws-progress-log', ProgressLog);
