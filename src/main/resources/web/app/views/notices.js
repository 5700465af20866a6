import {html} from 'lit';
import {Element} from '../parts/element.js';
import {counted, duration, secondsBetween} from '../parts/format.js';
import {outcomeOf} from '../parts/names.js';
import {connections} from '../state/connections.js';
import {Subject} from '../state/subject.js';
import {syncs} from '../state/syncs.js';

/** What is said once, to eyes and to screen readers, until it is put away. */
class Notices extends Subject {
  items = [];

  say(text, link = null) {
    this.items = [...this.items, {text, link}].slice(-3);
    this.changed();
  }

  drop(notice) {
    this.items = this.items.filter((item) => item !== notice);
    this.changed();
  }
}

export const notices = new Notices();

syncs.ended.addEventListener('ended', ({detail: {id, view}}) => {
  const time = duration(secondsBetween(view.startedAt, view.endedAt));
  const count = counted(view.progress.processed, 'webinar');
  notices.say(`Sync of ${connections.nameOf(view.connectionId)} ${outcomeOf(view).toLowerCase()}: ${count} in ${time}.`, {
    href: `#/syncs/${id}`,
    text: 'See what it brought',
  });
});

class NoticeList extends Element {
  constructor() {
    super();
    notices.follow(this);
  }

  render() {
    return html`<div class="notices" role="status">
      ${notices.items.map(
        (notice) => html`<p class="notice">
          <span>${notice.text}</span>
          ${notice.link ? html`<a href=${notice.link.href}>${notice.link.text}</a>` : ''}
          <button class="icon" aria-label="Put away" @click=${() => notices.drop(notice)}>✕</button>
        </p>`,
      )}
    </div>`;
  }
}

customElements.define('ws-notices', NoticeList);
