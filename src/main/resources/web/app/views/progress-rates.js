import {html} from 'lit';
import {Element} from '../parts/element.js';
import {decimal, label, NOTHING} from '../parts/format.js';
import {connections} from '../state/connections.js';
import {syncs} from '../state/syncs.js';

const LABELS = ['light', 'medium', 'heavy'];

/** How fast the sync calls Zoom, against what its plan and share allow, by Zoom's rate labels. */
class ProgressRates extends Element {
  static properties = {sync: {attribute: false}};

  constructor() {
    super();
    syncs.follow(this);
  }

  render() {
    const limits = connections.get(this.sync.view.connectionId)?.limits;
    return html`<dl class="rates" aria-label="Calls to Zoom a second">
      ${LABELS.map((name) => this.#rate(name, this.sync.rate(name), limits?.[name]))}
    </dl>`;
  }

  /** Counters are kept batch by batch, so a reading may be a batch ahead: calls never are above the limit. */
  #rate(name, measured, limit) {
    const rate = measured === null ? null : Math.min(measured, limit ?? measured);
    return html`<div>
      <dt>${label(name)}</dt>
      <dd>
        ${rate === null ? NOTHING : decimal(rate)}${limit ? ` of ${decimal(limit)}` : ''} a second
        <meter min="0" max=${limit ?? 1} value=${rate ?? 0} aria-label="${label(name)} calls a second"></meter>
      </dd>
    </div>`;
  }
}

customElements.define('ws-progress-rates', ProgressRates);
