import {html, nothing, svg} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {router} from '../parts/router.js';
import {syncs} from '../state/syncs.js';

const PLACES = [['', 'Connections'], ['webinars', 'Webinars'], ['history', 'History'], ['monitoring', 'Monitoring']];
const SCHEME = 'webinar-sync.scheme';
const LIVE = {
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'Connection lost. Trying again…',
};

const mark = svg`<path d="M4 12a8 8 0 0 1 14-5.3M20 12a8 8 0 0 1-14 5.3" /><path d="M18 2v5h-5M6 22v-5h5" />`;

/** Where one can go, whether the page is live, how it looks, and who is signed in. */
class Top extends Element {
  static properties = {session: {attribute: false}};

  constructor() {
    super();
    router.follow(this);
    syncs.follow(this);
    this.#show(localStorage.getItem(SCHEME) ?? '');
  }

  render() {
    return html`<header class="top">
      <a class="brand" href="#/">
        <svg viewBox="0 0 24 24" aria-hidden="true">${mark}</svg> webinar-sync
      </a>
      <nav aria-label="Main">${PLACES.map(([path, name]) => this.#link(path, name))}</nav>
      <span class="live" role="status">
        ${this.session?.signedIn ? badge(LIVE[syncs.state], syncs.state) : nothing}
      </span>
      <select aria-label="Colour scheme" @change=${(event) => this.#choose(event.target.value)}>
        ${[['', 'Auto'], ['light', 'Light'], ['dark', 'Dark']].map(
          ([scheme, name]) => html`<option value=${scheme} ?selected=${scheme === this.scheme}>${name}</option>`,
        )}
      </select>
      ${this.#person()}
    </header>`;
  }

  #link(path, name) {
    const here = router.path[0] ?? '';
    const isHere = path === here || (path === 'history' && here === 'syncs');
    return html`<a href="#/${path}" aria-current=${isHere ? 'page' : nothing}>${name}</a>`;
  }

  #person() {
    const {signedIn, name, signOut} = this.session ?? {};
    return signedIn && signOut
      ? html`<span class="person" dir="auto">${name}</span>
          <form method="post" action=${signOut}><button class="quiet">Sign out</button></form>`
      : nothing;
  }

  #choose(scheme) {
    localStorage.setItem(SCHEME, scheme);
    this.#show(scheme);
  }

  #show(scheme) {
    this.scheme = scheme;
    document.documentElement.dataset.scheme = scheme;
  }
}

customElements.define('ws-top', Top);
