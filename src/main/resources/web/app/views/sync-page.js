import {html, nothing} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {day, moment, number, words} from '../parts/format.js';
import {nameOf} from '../parts/names.js';
import '../parts/list.js';
import {router} from '../parts/router.js';
import {tabs} from '../parts/tabs.js';
import {connections} from '../state/connections.js';
import {syncs} from '../state/syncs.js';
import './progress.js';

const TABS = [
  ['rows', 'What it did'],
  ['gaps', 'Gaps'],
  ['all', 'Reconciliation'],
  ['errors', 'Errors'],
];

const webinarOf = ({webinarId}) => webinarId ?? 'all';

const RECONCILIATION = [
  {label: 'Webinar', cell: (row) => (row.webinarId || row.stream !== 'webinars' ? webinarOf(row) : `Host ${row.details.host ?? ''}`)},
  {label: 'Stream', cell: ({stream}) => nameOf(stream)},
  {label: 'Announced', numeric: true, cell: ({announced}) => number(announced)},
  {label: 'Stored', numeric: true, cell: ({stored}) => number(stored)},
  {label: 'Gap', cell: ({gapReason}) => gapReason ?? badge('complete')},
];

const ERRORS = [
  {label: 'When', cell: ({at}) => moment(at)},
  {label: 'Kind', cell: ({type}) => words(type)},
  {label: 'Code', cell: ({code}) => code ?? ''},
  {label: 'Message', cell: ({message}) => html`<span dir="auto">${message}</span>`},
  {label: 'Webinar', cell: webinarOf},
  {label: 'Stream', cell: ({stream}) => (stream ? nameOf(stream) : '')},
  {label: 'Retries', numeric: true, cell: ({retryCount}) => number(retryCount)},
  {label: 'Resolved', cell: ({resolved}) => badge(resolved ? 'yes' : 'no', resolved ? 'passed' : 'failed')},
];

/** One sync: live while it runs, and afterwards what it brought, proved row for row. */
class SyncPage extends Element {
  static properties = {syncId: {}};

  constructor() {
    super();
    syncs.follow(this);
    router.follow(this);
    connections.follow(this);
  }

  render() {
    const view = syncs.get(this.syncId)?.view;
    return html`
      <p><a href="#/history">← History</a></p>
      <h1 dir="auto">${view ? `${nameOf(view.mode)} sync of ${connections.nameOf(view.connectionId)}` : 'Sync'}</h1>
      ${view ? this.#asked(view) : nothing}
      <section class="card"><h2 class="unseen">Progress</h2><ws-progress syncId=${this.syncId}></ws-progress></section>
      ${view ? this.#findings(view) : nothing}
    `;
  }

  #asked({from, to, requestedBy, createdAt, resumeOf}) {
    return html`<p>
      Asked for by <bdi>${requestedBy}</bdi> on ${moment(createdAt)}${from ? `, ${day(from)} to ${day(to)}` : ''}.
      ${resumeOf ? html`Goes on with <a href="#/syncs/${resumeOf}">an earlier one</a>.` : nothing}
    </p>`;
  }

  #findings(view) {
    const tab = TABS.some(([id]) => id === router.query.tab) ? router.query.tab : 'rows';
    return html`${tabs(TABS, tab)}
      <section class="card">${tab === 'rows' ? this.#rows(view) : this.#list(tab)}</section>`;
  }

  #rows({counts}) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Rows by what was done to them">
      <table>
        <thead>
          <tr>
            <th scope="col">Stream</th>
            ${['Inserted', 'Updated', 'Unchanged', 'Deleted'].map((name) => html`<th scope="col" class="numeric">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Object.entries(counts).map(
            ([stream, {inserted, updated, unchanged, deleted}]) => html`<tr>
              <th scope="row">${nameOf(stream)}</th>
              ${[inserted, updated, unchanged, deleted].map((count) => html`<td class="numeric">${number(count)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #list(tab) {
    const path = `/syncs/${this.syncId}`;
    return tab === 'errors'
      ? html`<ws-list path="${path}/errors" caption="Errors" empty="Every call succeeded at once." .columns=${ERRORS}></ws-list>`
      : html`<ws-list
          path="${path}/reconciliation?gapsOnly=${tab === 'gaps'}"
          caption="What Zoom announced against what is stored"
          empty=${tab === 'gaps' ? 'No gaps: every announced count is met.' : 'Nothing has been compared yet.'}
          .columns=${RECONCILIATION}
        ></ws-list>`;
  }
}

customElements.define('ws-sync', SyncPage);
