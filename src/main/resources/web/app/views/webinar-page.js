import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {duration, moment, number} from '../parts/format.js';
import '../parts/list.js';
import {nameOf} from '../parts/names.js';
import {problem} from '../parts/problem.js';
import {router} from '../parts/router.js';
import {tabs} from '../parts/tabs.js';
import {Reading} from '../state/reading.js';
import './audience.js';
import {LISTS} from './webinar-lists.js';

const TABS = Object.entries(LISTS).map(([id, {name}]) => [id, name]);

/** One webinar with its people, its polls and its questions. */
class WebinarPage extends Element {
  static properties = {webinarId: {}};

  #webinar = new Reading(this, () => service.webinar(this.webinarId));

  constructor() {
    super();
    router.follow(this);
  }

  willUpdate(changed) {
    if (changed.has('webinarId')) {
      this.#webinar.anew();
    }
  }

  render() {
    const {value: webinar, failure, again} = this.#webinar;
    if (!webinar) {
      return failure ? problem(failure, again) : html`<p role="status">Reading the webinar…</p>`;
    }
    return html`
      <p><a href="#/webinars">← Webinars</a></p>
      <h1 dir="auto">${webinar.topic || `Webinar ${webinar.webinarId}, without a title`}</h1>
      ${this.#facts(webinar)} ${this.#findings(webinar)}
      ${webinar.agenda ? html`<section class="card agenda" dir="auto">${webinar.agenda}</section>` : nothing}
      <ws-audience webinarId=${webinar.id}></ws-audience>
      ${this.#lists(webinar)}
    `;
  }

  #facts(webinar) {
    return html`<dl class="facts card">
      ${fact('Status', badge(nameOf(webinar.status), webinar.status))}
      ${fact('Start', webinar.startTime ? html`${moment(webinar.startTime)} <span class="hint">planned in ${webinar.timezone}</span>` : 'no fixed time')}
      ${fact('Planned length', webinar.duration === null ? '–' : duration(webinar.duration * 60))}
      ${fact('Host', html`<bdi>${webinar.hostEmail ?? webinar.hostId}</bdi>`)}
      ${fact('Registrants', number(webinar.totalRegistrants))} ${fact('Attendees', number(webinar.totalAttendees))}
      ${fact('Absentees', number(webinar.totalAbsentees))}
      ${fact('On average present', duration(webinar.avgAttendanceDuration))}
      ${fact('Webinar ID', webinar.webinarId)} ${fact('Copied', moment(webinar.syncedAt))}
    </dl>`;
  }

  #findings({validationErrors, validationWarnings}) {
    const found = [...validationErrors.map((it) => ['error', it]), ...validationWarnings.map((it) => ['warning', it])];
    return found.length
      ? html`<section class="card" aria-label="What is odd about it">
          <ul>${found.map(([kind, {message}]) => html`<li>${badge(nameOf(kind), kind)} ${message}</li>`)}</ul>
        </section>`
      : nothing;
  }

  #lists({id}) {
    const tab = LISTS[router.query.tab] ? router.query.tab : TABS[0][0];
    const {name, columns} = LISTS[tab];
    return html`${tabs(TABS, tab)}
      <section class="card">
        <ws-list
          path="/webinars/${id}/${tab}" caption=${name} csv="${tab}.csv" .columns=${columns}
          empty="None here: Zoom announced none, or the sync left this stream out."
        ></ws-list>
      </section>`;
  }
}

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

customElements.define('ws-webinar', WebinarPage);
