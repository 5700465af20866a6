import {html, nothing} from 'lit';
import {service} from '../api/service.js';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {number, relative, words} from '../parts/format.js';
import {problem} from '../parts/problem.js';
import {Reading} from '../state/reading.js';

/** How a connection is: the score, why it is no better, and the checks behind it. */
class Health extends Element {
  static properties = {connectionId: {}};

  #health = new Reading(this, () =>
    Promise.all([service.health(this.connectionId), service.report(this.connectionId, {})]),
  );

  willUpdate(changed) {
    if (changed.has('connectionId')) {
      this.#health.anew();
    }
  }

  render() {
    const {value, failure, again} = this.#health;
    if (!value) {
      return failure ? problem(failure, again) : html`<p role="status">Reading…</p>`;
    }
    const [health, report] = value;
    return html`<section class="card">
        <h2>Health</h2>
        <p class="figures">
          <span><strong>${health.score}</strong> of 100</span> ${badge(health.status)}
          <span>Last clean sync ${relative(health.lastSuccessfulSync)}</span>
        </p>
        ${health.reasons.length ? html`<ul>${health.reasons.map(reason)}</ul>` : nothing}
        <table class="compact">
          <thead><tr><th scope="col">Check</th><th scope="col">State</th><th scope="col">What was found</th></tr></thead>
          <tbody>
            ${health.checks.map(
              (check) => html`<tr>
                <th scope="row">${words(check.name)}</th>
                <td>${badge(check.status)}</td>
                <td>${check.message}</td>
              </tr>`,
            )}
          </tbody>
        </table>
        <p class="hint">
          Stored webinars: ${number(health.dataQuality.invalid)} invalid, ${number(health.dataQuality.warning)} with a
          warning, ${number(health.dataQuality.stale)} stale; gaps of the newest sync: ${number(health.dataQuality.gaps)}.
          <a href="#/webinars?connectionId=${this.connectionId}&validation=invalid">See the invalid ones</a>
        </p>
      </section>
      ${this.#errors(report.errorAnalysis)}`;
  }

  #errors({topErrors}) {
    return html`<section class="card">
      <h2>Errors of the last seven days</h2>
      ${topErrors.length
        ? html`<table class="compact">
            <thead><tr><th scope="col">Kind</th><th scope="col">Code</th><th scope="col" class="numeric">Times</th></tr></thead>
            <tbody>
              ${topErrors.map(
                (error) => html`<tr>
                  <th scope="row">${words(error.errorType)}</th>
                  <td>${error.errorCode ?? ''}</td>
                  <td class="numeric">${number(error.count)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`
        : html`<p>None.</p>`}
    </section>`;
  }
}

const reason = (it) => html`<li>${typeof it === 'string' ? it : (it.message ?? words(it.name ?? it.reason))}</li>`;

customElements.define('ws-health', Health);
