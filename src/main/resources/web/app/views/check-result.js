import {html, nothing} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {counted} from '../parts/format.js';
import {nameOf} from '../parts/names.js';

/** What works with a connection, and what is missing for the rest. */
class CheckResult extends Element {
  static properties = {check: {attribute: false}};

  render() {
    const {token, streams, hosts} = this.check;
    const missing = streams.filter((stream) => !stream.readable);
    return html`<section class="check" role="status" aria-label="What works">
      <p>
        ${token.works
          ? html`${badge('The token works', 'passed')} ${this.#summary(missing, hosts)}`
          : html`${badge('No token', 'failed')} ${token.message}`}
      </p>
      ${missing.length
        ? html`<p>For these the app at Zoom needs more scopes:</p>
            <ul>
              ${missing.map(
                (stream) => html`<li>
                  ${nameOf(stream.stream)}: ${stream.missing.map((scope) => html`<code>${scope}</code> `)}
                </li>`,
              )}
            </ul>`
        : nothing}
      ${hosts?.withoutAddOn?.length
        ? html`<p>
            ${counted(hosts.withoutAddOn.length, 'host')} of ${hosts.asked} without Zoom’s webinar add-on: a sync
            leaves them out and says so.
          </p>`
        : nothing}
    </section>`;
  }

  #summary(missing, hosts) {
    const readable = this.check.streams.length - missing.length;
    return `and ${readable} of ${this.check.streams.length} streams can be read${hosts ? `, from ${counted(hosts.total, 'host')}` : ''}.`;
  }
}

customElements.define('ws-check', CheckResult);
