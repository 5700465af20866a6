import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {areaChart} from '../parts/charts.js';
import {Element} from '../parts/element.js';
import {clock, duration, moment, number} from '../parts/format.js';
import {problem} from '../parts/problem.js';
import {Reading} from '../state/reading.js';

/** How many were there over time, at one instance of a webinar: the newest, or another that one chooses. */
class Audience extends Element {
  static properties = {webinarId: {}, instance: {state: true}};

  #instances = new Reading(this, () => service.instances(this.webinarId));
  #audience = new Reading(this, () => service.audience(this.webinarId, this.instance));

  willUpdate(changed) {
    if (changed.has('webinarId')) {
      this.instance = '';
      this.#instances.anew();
    }
    if (changed.has('webinarId') || changed.has('instance')) {
      this.#audience.again();
    }
  }

  render() {
    const {value, failure, again} = this.#audience;
    const instances = this.#instances.value ?? [];
    return failure || value?.points.length || instances.length > 1
      ? html`<section class="card">
          <h2>Attendance over time</h2>
          ${instances.length > 1 ? this.#choice(instances) : nothing} ${problem(failure, again)}
          ${value?.points.length ? this.#chart(value) : nothing}
        </section>`
      : nothing;
  }

  #choice(instances) {
    const shown = this.#audience.value?.instanceUuid;
    return html`<p class="filters">
      <label>Instance
        <select @change=${(event) => (this.instance = event.target.value)}>
          ${instances.map(
            ({instanceUuid, startTime}) =>
              html`<option value=${instanceUuid} ?selected=${instanceUuid === shown}>${moment(startTime)}</option>`,
          )}
        </select>
      </label>
    </p>`;
  }

  #chart({attendees, peak, peakAt, startTime, averageSeconds, points}) {
    return html`<p class="figures">
        <span><strong>${number(attendees)}</strong> attended</span>
        <span><strong>${number(peak)}</strong> at once, at ${clock(peakAt)}</span>
        <span><strong>${duration(averageSeconds)}</strong> on average</span>
      </p>
      ${areaChart({
        title: `People present at the instance of ${moment(startTime)}`,
        summary: `${number(attendees)} attended, ${number(peak)} at once at ${clock(peakAt)}`,
        points: points.map(({at, present}) => ({at, value: present})),
      })}`;
  }
}

customElements.define('ws-audience', Audience);
