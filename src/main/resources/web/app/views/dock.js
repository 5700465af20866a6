import {html, nothing} from 'lit';
import {badge} from '../parts/badge.js';
import {Element} from '../parts/element.js';
import {percent} from '../parts/format.js';
import {nameOf, outcomeOf} from '../parts/names.js';
import {router} from '../parts/router.js';
import {connections} from '../state/connections.js';
import {dock} from '../state/dock.js';
import {syncs} from '../state/syncs.js';
import './progress.js';

/** The sync that is watched, beside whatever else one does; folded up it is a line. */
class DockView extends Element {
  constructor() {
    super();
    dock.follow(this);
    syncs.follow(this);
    connections.follow(this);
    router.follow(this);
  }

  connectedCallback() {
    super.connectedCallback();
    dock.find();
  }

  updated() {
    if (dock.isOpen && this.shown !== dock.id) {
      // After the dialog that led here has given the focus back.
      requestAnimationFrame(() => this.querySelector('.dock h2')?.focus());
    }
    this.shown = dock.isOpen ? dock.id : null;
  }

  render() {
    const whole = router.path[0] === 'syncs' ? router.path[1] : null;
    const isOpen = dock.isOpen && dock.id !== whole;
    return html`<aside class="dock" aria-label="Syncs at work">
      ${this.#folded(isOpen).filter(({id}) => id !== whole).map((sync) => this.#line(sync))}
      ${isOpen ? this.#panel() : nothing}
    </aside>`;
  }

  /** Those at work but for the one that is open, and the one that was folded up and has ended since. */
  #folded(isOpen) {
    const others = syncs.active.filter(({id}) => !(isOpen && id === dock.id));
    const last = dock.isOpen ? null : syncs.get(dock.id);
    return last?.view && !last.isActive ? [last, ...others] : others;
  }

  #line(sync) {
    const {view, isActive} = sync;
    return html`<div class="line">
      <button class="quiet" @click=${() => dock.open(sync.id)} aria-label="Watch the sync of ${connections.nameOf(view.connectionId)}">
        <bdi>${connections.nameOf(view.connectionId)}</bdi>
        ${isActive
          ? html`<progress max="100" value=${view.progress.percentage} aria-hidden="true"></progress>
              ${percent(view.progress.percentage)}`
          : badge(outcomeOf(view))}
      </button>
      ${isActive ? nothing : html`<button class="icon" aria-label="Put away" @click=${() => dock.close()}>✕</button>`}
    </div>`;
  }

  #panel() {
    const sync = syncs.get(dock.id);
    const title = sync?.view ? `${nameOf(sync.view.mode)} sync of ${connections.nameOf(sync.view.connectionId)}` : 'Sync';
    return html`<section class="panel" aria-labelledby="dock-title">
      <header>
        <h2 id="dock-title" tabindex="-1" dir="auto">${title}</h2>
        <button class="icon" aria-label="Minimise" @click=${() => dock.fold(false)}>–</button>
        ${sync?.isActive ? nothing : html`<button class="icon" aria-label="Close" @click=${() => dock.close()}>✕</button>`}
      </header>
      ${dock.note ? html`<p class="note" role="status">${dock.note}</p>` : nothing}
      <ws-progress syncId=${dock.id} narrow></ws-progress>
      <p><a href="#/syncs/${dock.id}">Everything about this sync</a></p>
    </section>`;
  }
}

customElements.define('ws-dock', DockView);
