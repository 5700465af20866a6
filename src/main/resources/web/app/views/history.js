import {html} from 'lit';
import {query} from '../api/http.js';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {duration, moment, number, percent, secondsBetween} from '../parts/format.js';
import '../parts/list.js';
import {nameOf, outcomeOf} from '../parts/names.js';
import {router} from '../parts/router.js';
import {connections} from '../state/connections.js';
import {syncs} from '../state/syncs.js';
import {connectionChoice} from '../parts/choices.js';

const STATUSES = ['started', 'running', 'completed', 'failed', 'cancelled'];

const COLUMNS = [
  {label: 'Asked for', cell: ({id, createdAt}) => html`<a href="#/syncs/${id}">${moment(createdAt)}</a>`},
  {label: 'Connection', cell: ({connectionId}) => html`<bdi>${connections.nameOf(connectionId)}</bdi>`},
  {label: 'Kind', cell: ({mode, resumeOf}) => `${nameOf(mode)}${resumeOf ? ', resumed' : ''}`},
  {label: 'Result', cell: (sync) => badge(outcomeOf(sync))},
  {label: 'Done', numeric: true, cell: ({progress}) => percent(progress.percentage)},
  {label: 'Duration', numeric: true, cell: ({startedAt, endedAt}) => duration(secondsBetween(startedAt, endedAt))},
  {label: 'Webinars', numeric: true, cell: ({progress}) => number(progress.processed)},
  {label: 'Calls', numeric: true, cell: ({apiCalls}) => number(apiCalls)},
  {label: 'Errors', numeric: true, cell: ({errorCount}) => number(errorCount)},
  {label: 'Gaps', numeric: true, cell: ({gapCount}) => number(gapCount)},
];

/** Every sync there was, the newest first. */
class History extends Element {
  constructor() {
    super();
    router.follow(this);
    connections.follow(this);
    this.again = () => this.querySelector('ws-list')?.refresh();
  }

  connectedCallback() {
    super.connectedCallback();
    syncs.ended.addEventListener('ended', this.again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    syncs.ended.removeEventListener('ended', this.again);
  }

  render() {
    const {connectionId = '', status = ''} = router.query;
    return html`
      <h1>History</h1>
      <div class="filters card">
        ${connectionChoice(connectionId)}
        <label>Status
          <select @change=${(event) => router.narrow({status: event.target.value})}>
            <option value="">Any</option>
            ${STATUSES.map((it) => html`<option value=${it} ?selected=${it === status}>${nameOf(it)}</option>`)}
          </select>
        </label>
      </div>
      <section class="card">
        <ws-list
          path="/syncs${query({connectionId, status})}" caption="Syncs, newest first"
          empty="No sync yet. One starts when somebody presses “Sync webinars”." .columns=${COLUMNS}
        ></ws-list>
      </section>
    `;
  }
}

customElements.define('ws-history', History);
