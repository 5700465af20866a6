import {html} from 'lit';
import {query} from '../api/http.js';
import {downloadCsv} from '../parts/download.js';
import {Element} from '../parts/element.js';
import {problem} from '../parts/problem.js';

/** A report on a connection's syncs: a page to print, or a file. */
class ReportForm extends Element {
  static properties = {connectionId: {}, from: {state: true}, to: {state: true}, failure: {state: true}};

  constructor() {
    super();
    this.from = '';
    this.to = '';
  }

  render() {
    const path = `/connections/${this.connectionId}/report${query({from: this.from, to: this.to})}`;
    return html`<section class="card">
      <h2>Report</h2>
      <p class="hint">Without days it is about the last seven.</p>
      <div class="filters">
        <label>From <input type="date" .value=${this.from} @change=${(event) => (this.from = event.target.value)} /></label>
        <label>To <input type="date" .value=${this.to} @change=${(event) => (this.to = event.target.value)} /></label>
        <a class="button quiet" href=${path} target="_blank" rel="noopener">Open to print</a>
        <button class="quiet" @click=${() => this.#download(path)}>Download as CSV</button>
      </div>
      ${problem(this.failure)}
    </section>`;
  }

  async #download(path) {
    try {
      this.failure = null;
      await downloadCsv(path, 'syncs.csv');
    } catch (failure) {
      this.failure = failure;
    }
  }
}

customElements.define('ws-report-form', ReportForm);
