import {html, nothing} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {counted, duration, moment, number, percent, secondsBetween} from '../parts/format.js';
import {nameOf, outcomeOf, PHASES} from '../parts/names.js';
import {problem} from '../parts/problem.js';
import {Reading} from '../state/reading.js';
import {syncs} from '../state/syncs.js';
import './progress-actions.js';
import './progress-log.js';
import './progress-rates.js';
import './progress-streams.js';

/** One sync, live: how far it is, what it is at, what went wrong, and what can be done. */
class Progress extends Element {
  static properties = {syncId: {}, narrow: {type: Boolean}};

  #reading = new Reading(this, () => syncs.read(this.syncId));

  constructor() {
    super();
    syncs.follow(this);
  }

  willUpdate(changed) {
    if (changed.has('syncId')) {
      this.leave?.();
      this.leave = syncs.look(this.syncId);
      this.#reading.anew();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave?.();
    this.leave = null;
  }

  render() {
    const sync = syncs.get(this.syncId);
    if (!sync?.view) {
      const {failure, again} = this.#reading;
      return failure ? problem(failure, again) : html`<p role="status">Reading the sync…</p>`;
    }
    return html`<div class="progress">
      ${syncs.state === 'lost' && sync.isActive ? this.#lost() : nothing} ${this.#bar(sync)}
      ${sync.isActive ? this.#phases(sync.view) : this.#end(sync.view)} ${this.#counters(sync.view)}
      <ws-progress-actions .sync=${sync}></ws-progress-actions>
      ${sync.isActive ? html`<ws-progress-rates .sync=${sync}></ws-progress-rates>` : nothing}
      <ws-progress-streams .streams=${sync.view.progress.streams} ?open=${!this.narrow}></ws-progress-streams>
      <ws-progress-log .sync=${sync}></ws-progress-log>
    </div>`;
  }

  #lost() {
    return html`<p class="warning" role="status">
      The connection to the service is lost. The sync goes on without this page, which shows what it missed
      as soon as the service answers.
    </p>`;
  }

  #bar(sync) {
    const {progress, status} = sync.view;
    const isWaiting = status === 'started';
    return html`<div class="bar">
        <progress max="100" value=${progress.percentage} aria-label="Progress of the sync"></progress>
        <strong class="percent">${percent(progress.percentage)}</strong>
      </div>
      <p class="count">
        ${isWaiting
          ? 'Waiting for a free place: it begins as soon as another sync has ended.'
          : this.#count(sync.done, progress)}
        ${sync.isActive && progress.etaSeconds ? html`<span>· about ${duration(progress.etaSeconds)} left</span>` : nothing}
      </p>
      ${sync.isActive && progress.currentItem
        ? html`<p class="current">Just kept: <bdi>${progress.currentItem}</bdi></p>`
        : nothing}`;
  }

  #count(done, {total, phase}) {
    const all = html`<strong>${counted(total, 'webinar')}</strong>${phase === 'listing' ? ' found so far' : ''}`;
    return html`<strong>${number(done)}</strong> of ${all}`;
  }

  #phases({progress}) {
    const now = PHASES.indexOf(progress.phase);
    return html`<ol class="phases" aria-label="Phases">
      ${PHASES.map(
        (phase, i) => html`<li class=${i < now ? 'past' : ''} aria-current=${i === now ? 'step' : nothing}>
          ${nameOf(phase)}
        </li>`,
      )}
    </ol>`;
  }

  #end(view) {
    const {endReason, startedAt, endedAt, resumeAt} = view;
    return html`<p class="end" role="status">
        ${badge(outcomeOf(view))} ${duration(secondsBetween(startedAt, endedAt))} · ${moment(endedAt)}
      </p>
      ${endReason ? html`<p dir="auto">${endReason}</p>` : nothing}
      ${resumeAt ? html`<p>Zoom’s daily limit allows more calls from ${moment(resumeAt)}.</p>` : nothing}`;
  }

  #counters({apiCalls, retryCount, rateLimitHits, errorCount, gapCount, id}) {
    const link = (count, word, tab) =>
      count ? html`<a href="#/syncs/${id}?tab=${tab}">${counted(count, word)}</a>` : `no ${word}s`;
    return html`<p class="counters">
      ${counted(apiCalls, 'call')} to Zoom · ${counted(retryCount, 'retry', 'retries')} ·
      ${counted(rateLimitHits, 'rate limit hit')} · ${link(errorCount, 'error', 'errors')} ·
      ${link(gapCount, 'gap', 'gaps')}
    </p>`;
  }
}

customElements.define('ws-progress', Progress);
