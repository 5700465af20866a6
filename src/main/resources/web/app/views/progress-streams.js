import {html} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {number} from '../parts/format.js';
import {nameOf} from '../parts/names.js';

/** How far each stream is, in rows: stored of announced. */
class ProgressStreams extends Element {
  static properties = {streams: {attribute: false}, open: {type: Boolean}};

  render() {
    const rows = this.streams.filter(({name}) => name !== 'webinars').reduce((sum, {done}) => sum + done, 0);
    return html`<details ?open=${this.open}>
      <summary>Streams: ${number(rows)} rows</summary>
      <table class="compact">
        <thead>
          <tr><th scope="col">Stream</th><th scope="col" class="numeric">Rows</th><th scope="col">State</th></tr>
        </thead>
        <tbody>
          ${this.streams.map(
            ({name, done, total, status}) => html`<tr>
              <th scope="row">${nameOf(name)}</th>
              <td class="numeric">${number(done)} of ${number(total)}</td>
              <td>${badge(status)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }
}

customElements.define('ws-progress-streams', ProgressStreams);
