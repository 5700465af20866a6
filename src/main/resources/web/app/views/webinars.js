import {html} from 'lit';
import {query} from '../api/http.js';
import {badge} from '../parts/badge.js';
import {connectionChoice} from '../parts/choices.js';
import {Element} from '../parts/element.js';
import {moment, number} from '../parts/format.js';
import '../parts/list.js';
import {nameOf} from '../parts/names.js';
import {router} from '../parts/router.js';
import {connections} from '../state/connections.js';

const STATUSES = ['upcoming', 'live', 'ended', 'deleted', 'expired'];
const VALIDATIONS = ['pending', 'valid', 'warning', 'invalid'];
const TYPING = 300;

/** The stored webinars: searched, narrowed and sorted by the database, a page at a time. */
class Webinars extends Element {
  constructor() {
    super();
    router.follow(this);
    connections.follow(this);
  }

  render() {
    const {connectionId = '', status = '', from = '', to = '', host = '', q = '', validation = ''} = router.query;
    const sort = router.query.sort ?? '-start_time';
    return html`
      <h1>Webinars</h1>
      <div class="filters card" role="search">
        ${this.#text('q', 'Search', q)} ${connectionChoice(connectionId)} ${this.#choice('status', 'Status', STATUSES, status)}
        ${this.#day('from', 'From', from)} ${this.#day('to', 'To', to)} ${this.#text('host', 'Host', host)}
        ${this.#choice('validation', 'Validation', VALIDATIONS, validation)}
      </div>
      <section class="card">
        <ws-list
          path="/webinars${query({connectionId, status, from, to, host, q, validation, sort})}"
          caption="Webinars" csv="webinars.csv" .columns=${this.#columns(sort)}
          empty="No webinar here. Press “Sync webinars” on a connection, or widen the search."
        ></ws-list>
      </section>
    `;
  }

  #columns(sort) {
    return [
      {label: 'Start', sort: this.#order('start_time', sort, true), cell: ({startTime}) => moment(startTime)},
      {
        label: 'Title',
        sort: this.#order('topic', sort),
        cell: ({id, topic, webinarId}) =>
          html`<a href="#/webinars/${id}" dir="auto">${topic || `Webinar ${webinarId}, without a title`}</a>`,
      },
      {label: 'Status', cell: ({status}) => badge(nameOf(status), status)},
      {label: 'Host', cell: ({hostEmail, hostId}) => html`<bdi>${hostEmail ?? hostId}</bdi>`},
      {
        label: 'Registrants',
        numeric: true,
        sort: this.#order('total_registrants', sort, true),
        cell: ({totalRegistrants}) => number(totalRegistrants),
      },
      {
        label: 'Attendees',
        numeric: true,
        sort: this.#order('total_attendees', sort, true),
        cell: ({totalAttendees}) => number(totalAttendees),
      },
      {label: 'Validation', cell: ({validationStatus}) => badge(nameOf(validationStatus), validationStatus)},
    ];
  }

  /** How the list stands to a column, and what a press on its head does: the greatest first, where asked. */
  #order(column, sort, isGreatestFirst = false) {
    const order = {[column]: 'ascending', [`-${column}`]: 'descending'}[sort];
    const isDown = order ? order === 'ascending' : isGreatestFirst;
    return {order, turn: () => router.narrow({sort: isDown ? `-${column}` : column})};
  }

  #text(name, text, value) {
    const narrow = (event) => {
      clearTimeout(this.typing);
      const typed = event.target.value.trim();
      this.typing = setTimeout(() => router.narrow({[name]: typed}), TYPING);
    };
    return html`<label>${text} <input type="search" .value=${value} @input=${narrow} /></label>`;
  }

  #day(name, text, value) {
    return html`<label>${text}
      <input type="date" .value=${value} @change=${(event) => router.narrow({[name]: event.target.value})} />
    </label>`;
  }

  #choice(name, text, choices, value) {
    return html`<label>${text}
      <select @change=${(event) => router.narrow({[name]: event.target.value})}>
        <option value="">Any</option>
        ${choices.map((it) => html`<option value=${it} ?selected=${it === value}>${nameOf(it)}</option>`)}
      </select>
    </label>`;
  }
}

customElements.define('ws-webinars', Webinars);
