import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {areaChart} from '../parts/charts.js';
import {Element} from '../parts/element.js';
import {clock, duration, moment, number} from '../parts/format.js';
import {problem} from '../parts/problem.js';
import {Reading} from '../state/reading.js';

/** How many were there over time, at one instance of a webinar. */
class Audience extends Element {
  static properties = {webinarId: {}};

  #audience = new Reading(this, () => service.audience(this.webinarId));

  willUpdate(changed) {
    if (changed.has('webinarId')) {
      this.#audience.anew();
    }
  }

  render() {
    const {value, failure, again} = this.#audience;
    const points = value?.points ?? [];
    return html`${problem(failure, again)} ${points.length ? this.#chart(points) : nothing}`;
  }

  #chart(points) {
    const {attendees, peak, peakAt, startTime, averageSeconds} = this.#audience.value;
    const summary = `${number(attendees)} attended, ${number(peak)} at once at ${clock(peakAt)}`;
    return html`<section class="card">
      <h2>Attendance over time</h2>
      <p class="figures">
        <span><strong>${number(attendees)}</strong> attended</span>
        <span><strong>${number(peak)}</strong> at once, at ${clock(peakAt)}</span>
        <span><strong>${duration(averageSeconds)}</strong> on average</span>
      </p>
      ${areaChart({
        title: `People present at the instance of ${moment(startTime)}`,
        summary,
        points: points.map(({at, present}) => ({at, value: present})),
      })}
    </section>`;
  }
}

customElements.define('ws-audience', Audience);
