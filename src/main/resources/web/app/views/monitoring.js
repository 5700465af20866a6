import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {badge} from '../parts/badge.js';
import {barChart} from '../parts/charts.js';
import {connectionChoice} from '../parts/choices.js';
import {Element} from '../parts/element.js';
import {counted, duration, number, percent, words} from '../parts/format.js';
import {problem} from '../parts/problem.js';
import {router} from '../parts/router.js';
import {connections} from '../state/connections.js';
import {Reading} from '../state/reading.js';
import {syncs} from '../state/syncs.js';
import './health.js';
import './report-form.js';

const ALERTS = {
  highFailureRate: 'Many syncs fail',
  staleData: 'The data is old',
  longRunningSync: 'A sync runs very long',
  highErrorCount: 'Many errors',
};
const HOURS = 24;

/** How syncs have gone, and how each connection is. */
class Monitoring extends Element {
  #figures = new Reading(this, () => Promise.all([service.hourly(), service.alerts(), service.performance()]));

  constructor() {
    super();
    router.follow(this);
    connections.follow(this);
  }

  connectedCallback() {
    super.connectedCallback();
    syncs.ended.addEventListener('ended', this.#figures.again);
    this.#figures.again();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    syncs.ended.removeEventListener('ended', this.#figures.again);
  }

  render() {
    const id = router.query.connectionId ?? connections.items?.[0]?.id;
    return html`
      <h1>Monitoring</h1>
      ${this.#all()}
      <div class="filters card">${connectionChoice(id, '')}</div>
      ${id ? this.#connection(id) : html`<p class="empty">There is no connection to tell about yet.</p>`}
    `;
  }

  #all() {
    const {value, failure, again} = this.#figures;
    if (failure || !value) {
      return failure ? problem(failure, again) : html`<p role="status">Reading the monitoring…</p>`;
    }
    return html`${this.#day(value[0])} ${this.#warnings(value[1])}`;
  }

  #connection(id) {
    const [, , performance = []] = this.#figures.value ?? [];
    return html`<ws-health connectionId=${id}></ws-health>
      ${this.#speed(performance.find(({connectionId}) => connectionId === id))}
      <ws-report-form connectionId=${id}></ws-report-form>`;
  }

  #day(hours) {
    const all = (key) => hours.reduce((sum, hour) => sum + hour[key], 0);
    const [begun, good] = [all('syncCount'), all('successfulSyncs')];
    const ended = good + all('failedSyncs');
    const summary = `${counted(begun, 'sync')} began in the last 24 hours, ${number(good)} succeeded`;
    return html`<section class="card">
      <h2>The last 24 hours</h2>
      <p class="figures">
        <span><strong>${number(begun)}</strong> syncs</span>
        <span><strong>${ended ? percent((good / ended) * 100) : '–'}</strong> success rate</span>
      </p>
      ${barChart({title: 'Syncs by hour', summary, bars: bars(hours)})}
      <p class="legend"><span class="succeeded">Succeeded</span> <span class="failed">Failed</span> <span class="other">Running or cancelled</span></p>
    </section>`;
  }

  #warnings(alerts) {
    const raised = alerts.flatMap(({connectionId, ...conditions}) =>
      Object.keys(ALERTS).filter((name) => conditions[name]).map((name) => [connectionId, ALERTS[name]]),
    );
    return html`<section class="card">
      <h2>Alerts</h2>
      ${raised.length
        ? html`<ul>
            ${raised.map(([id, text]) => html`<li>${badge(text, 'warning')} <bdi>${connections.nameOf(id)}</bdi></li>`)}
          </ul>`
        : html`<p>None.</p>`}
    </section>`;
  }

  #speed(figures) {
    if (!figures?.bySyncType.length) {
      return nothing;
    }
    return html`<section class="card">
      <h2>Speed</h2>
      <table class="compact">
        <thead><tr><th scope="col">Kind</th><th scope="col" class="numeric">Syncs</th><th scope="col" class="numeric">On average</th><th scope="col" class="numeric">Longest</th></tr></thead>
        <tbody>
          ${figures.bySyncType.map(
            (type) => html`<tr>
              <th scope="row">${words(type.syncType)}</th>
              <td class="numeric">${number(type.totalSyncs)}</td>
              <td class="numeric">${duration(type.avgDurationSeconds)}</td>
              <td class="numeric">${duration(type.maxDurationSeconds)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${figures.shareWaitingForLimit === null
        ? nothing
        : html`<p>${percent(figures.shareWaitingForLimit * 100)} of the time a call waited for Zoom’s rate limit.</p>`}
    </section>`;
  }
}

/** One bar for each of the last 24 hours, the empty ones too. */
function bars(hours) {
  const byHour = new Map(hours.map((hour) => [new Date(hour.hour).getTime(), hour]));
  const now = new Date().setUTCMinutes(0, 0, 0);
  return Array.from({length: HOURS}, (_, i) => {
    const time = now - (HOURS - 1 - i) * 3_600_000;
    const {syncCount = 0, successfulSyncs = 0, failedSyncs = 0} = byHour.get(time) ?? {};
    return {
      label: `${String(new Date(time).getHours()).padStart(2, '0')} h`,
      parts: [
        {kind: 'succeeded', value: successfulSyncs},
        {kind: 'failed', value: failedSyncs},
        {kind: 'other', value: syncCount - successfulSyncs - failedSyncs},
      ],
    };
  });
}

customElements.define('ws-monitoring', Monitoring);
