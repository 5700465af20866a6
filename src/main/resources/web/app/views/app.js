import {html, nothing} from 'lit';
import {signInNeeded} from '../api/http.js';
import {service} from '../api/service.js';
import {Element} from '../parts/element.js';
import {problem} from '../parts/problem.js';
import {router} from '../parts/router.js';
import {connections} from '../state/connections.js';
import {syncs} from '../state/syncs.js';
import './connections.js';
import './dock.js';
import './history.js';
import './monitoring.js';
import './notices.js';
import './sync-page.js';
import './top.js';
import './webinar-page.js';
import './webinars.js';

const VIEWS = {
  '': ['Connections', () => html`<ws-connections></ws-connections>`],
  webinars: ['Webinars', (id) => (id ? html`<ws-webinar webinarId=${id}></ws-webinar>` : html`<ws-webinars></ws-webinars>`)],
  history: ['History', () => html`<ws-history></ws-history>`],
  syncs: ['Sync', (id) => html`<ws-sync syncId=${id}></ws-sync>`],
  monitoring: ['Monitoring', () => html`<ws-monitoring></ws-monitoring>`],
};

/** The whole page: who is here, where they are, and the syncs that run beside it. */
class App extends Element {
  static properties = {session: {state: true}, failure: {state: true}};

  constructor() {
    super();
    router.follow(this);
    signInNeeded.addEventListener('needed', () => this.#begin());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  async #begin() {
    try {
      this.session = await service.session();
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
      return;
    }
    if (this.session.signedIn && !this.isOpen) {
      this.isOpen = true;
      syncs.open();
      connections.read();
    }
  }

  updated() {
    const place = router.path.join('/');
    if (this.place !== undefined && this.place !== place) {
      window.scrollTo(0, 0);
      this.querySelector('main').focus();
    }
    this.place = place;
    document.title = `${this.#view()[0]} · webinar-sync`;
  }

  render() {
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>Skip to the content</a>
      <ws-top .session=${this.session}></ws-top>
      <main id="content" tabindex="-1">${problem(this.failure, () => this.#begin())} ${this.#content()}</main>
      ${this.session?.signedIn ? html`<ws-dock></ws-dock>` : nothing}
      <ws-notices></ws-notices>
    `;
  }

  #view() {
    return VIEWS[router.path[0] ?? ''] ?? ['Not found', () => html`<h1>There is nothing here</h1>
      <p><a href="#/">Go to the connections</a></p>`];
  }

  #content() {
    if (!this.session) {
      return this.failure ? nothing : html`<p role="status">Loading…</p>`;
    }
    return this.session.signedIn ? this.#view()[1](router.path[1]) : this.#signIn();
  }

  #signIn() {
    const {signIn} = this.session;
    const back = encodeURIComponent(`/${location.hash}`);
    return html`<section class="card narrow">
      <h1>Sign in</h1>
      ${signIn
        ? html`<p>Your webinars are your own: sign in to see them.</p>
            <p><a class="button" href="${signIn}?to=${back}">Sign in</a></p>`
        : html`<p>This service takes tokens only. To sign in here, its operator sets
            <code>quarkus.oidc.client-id</code>.</p>`}
    </section>`;
  }

  #skip(event) {
    event.preventDefault();
    document.getElementById('content').focus();
  }
}

customElements.define('ws-app', App);
