import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {Element} from '../parts/element.js';
import {counted, decimal, duration, label, number} from '../parts/format.js';

const PAUSE = 250;

/** What a sync will cost: worked out by the service from what is stored. Nothing is started. */
class Estimate extends Element {
  static properties = {order: {attribute: false}, estimate: {state: true}, failure: {state: true}};

  willUpdate(changed) {
    const asked = JSON.stringify(this.order);
    if (changed.has('order') && asked !== this.asked) {
      this.asked = asked;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#ask(), this.estimate ? PAUSE : 0);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.reading?.abort();
  }

  render() {
    return html`<section class="estimate" aria-label="What it will cost" role="status">
      ${this.failure ? html`<p>No preview: ${this.failure.message}</p>` : this.#shown()}
    </section>`;
  }

  #shown() {
    const {estimate} = this;
    if (!estimate) {
      return html`<p>Working out what it will cost…</p>`;
    }
    return html`
      <p>
        ${estimate.totalCalls === null
          ? html`<strong>What it will cost is not known before the first sync.</strong> ${this.#perWebinar()}`
          : html`About <strong>${counted(estimate.totalCalls, 'call')}</strong> to Zoom,
              at least <strong>${duration(estimate.leastSeconds)}</strong> at your plan’s rate.`}
      </p>
      ${estimate.exceedsDailyLimit
        ? html`<p class="warning">
            That is more than Zoom’s daily limit leaves. The sync will stop there, and can be resumed the next day.
          </p>`
        : nothing}
      ${this.#details()}
    `;
  }

  #perWebinar() {
    const calls = (this.estimate.perWebinar ?? []).reduce((sum, part) => sum + part.calls, 0);
    return calls ? `An ended webinar takes about ${counted(calls, 'call')}.` : '';
  }

  #details() {
    const {calls, known, guessed} = this.estimate;
    return html`<details>
      <summary>How that is worked out</summary>
      ${calls?.length
        ? html`<ul>
            ${calls.map(
              (part) => html`<li>
                ${label(part.label)}: ${number(part.calls)} at ${decimal(part.perSecond)} a second
              </li>`,
            )}
          </ul>`
        : nothing}
      ${sentences('Known', known)} ${sentences('Guessed', guessed)}
    </details>`;
  }

  async #ask() {
    this.reading?.abort();
    this.reading = new AbortController();
    try {
      this.estimate = await service.estimate(this.order, this.reading.signal);
      this.failure = null;
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.failure = failure;
      }
    }
  }
}

const sentences = (title, texts) =>
  texts?.length
    ? html`<p class="hint"><strong>${title}:</strong></p>
        <ul class="hint">${texts.map((text) => html`<li>${text}</li>`)}</ul>`
    : nothing;

customElements.define('ws-estimate', Estimate);
