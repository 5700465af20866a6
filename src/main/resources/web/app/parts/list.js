import {html, nothing} from 'lit';
import {KeysetList} from '../api/pages.js';
import {downloadCsv} from './download.js';
import {Element} from './element.js';
import {number} from './format.js';
import {problem} from './problem.js';
import {syncs} from '../state/syncs.js';

const MARKS = {ascending: '▲', descending: '▼'};

/**
 * A keyset-paged list as a table. Only the page at hand is in the document.
 *
 * Properties: `path` with its filters, `columns` [{label, cell(item), numeric?, sort?}], `caption`,
 * `empty` (the sentence for an empty list), `csv` (file name; absent without a download). `sort` is
 * {order, turn()}: the column can be sorted, and is where there is an order, `ascending` or `descending`.
 */
class List extends Element {
  static properties = {
    path: {},
    columns: {attribute: false},
    caption: {},
    empty: {},
    csv: {},
    list: {state: true},
    failure: {state: true},
    isReading: {state: true},
    downloadFailure: {state: true},
  };

  #back = () => this.failure && this.refresh();

  connectedCallback() {
    super.connectedCallback();
    syncs.back.addEventListener('back', this.#back);
  }

  willUpdate(changed) {
    if (changed.has('path')) {
      this.list?.leave();
      this.list = new KeysetList(this.path);
      this.#do(() => this.list.read());
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    syncs.back.removeEventListener('back', this.#back);
    this.list?.leave();
  }

  /** Reads the page at hand again. */
  refresh() {
    return this.#do(() => this.list.read());
  }

  render() {
    return html`
      ${problem(this.failure, () => this.refresh())} ${problem(this.downloadFailure)}
      <div class="scroll" tabindex="0" role="region" aria-label=${this.caption} aria-busy=${this.isReading}>
        <table>
          <caption class="unseen">${this.caption}</caption>
          <thead><tr>${this.columns.map((column) => this.#head(column))}</tr></thead>
          <tbody>
            ${this.list.items.map(
              (item) => html`<tr>${this.columns.map((column) => this.#cell(column, item))}</tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#isEmpty() ? html`<p class="empty">${this.empty}</p>` : nothing} ${this.#foot()}
    `;
  }

  #head({label, numeric, sort}) {
    return html`<th scope="col" class=${numeric ? 'numeric' : ''} aria-sort=${sort?.order ?? nothing}>
      ${sort
        ? html`<button class="sort" @click=${sort.turn}>
            ${label} <span class=${sort.order ?? 'unsorted'} aria-hidden="true">${MARKS[sort.order] ?? '↕'}</span>
          </button>`
        : label}
    </th>`;
  }

  #cell({label, numeric, cell}, item) {
    return html`<td class=${numeric ? 'numeric' : ''} data-label=${label}>${cell(item)}</td>`;
  }

  #isEmpty() {
    return !this.isReading && !this.failure && this.list.items.length === 0;
  }

  #foot() {
    const {list} = this;
    return html`<div class="pager">
      <span role="status">
        ${this.isReading
          ? 'Reading…'
          : list.items.length
            ? `Rows ${number(list.firstRow)} to ${number(list.firstRow + list.items.length - 1)}`
            : ''}
      </span>
      ${this.csv
        ? html`<button class="quiet" @click=${() => this.#download()}>Download all as CSV</button>`
        : nothing}
      ${this.#turn('Previous', list.hasPrevious, () => list.back())} ${this.#turn('Next', list.hasNext, () => list.forward())}
    </div>`;
  }

  /** Keeps the focus where there is no further page: it is only marked as disabled. */
  #turn(text, isPossible, step) {
    const turn = () => isPossible && !this.isReading && this.#do(step);
    return html`<button class="quiet" aria-disabled=${!isPossible} @click=${turn}>${text}</button>`;
  }

  async #do(step) {
    const {list} = this;
    this.isReading = true;
    try {
      await step();
      this.failure = null;
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      this.failure = failure;
    }
    this.isReading = list === this.list ? false : this.isReading;
  }

  async #download() {
    try {
      this.downloadFailure = null;
      await downloadCsv(this.path, this.csv);
    } catch (failure) {
      this.downloadFailure = failure;
    }
  }
}

customElements.define('ws-list', List);
