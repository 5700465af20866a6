import {html, nothing} from 'lit';
import {router} from './router.js';

/** Links to the parts of a page; the part at hand stands in the address, so that it can be passed on. */
export const tabs = (all, chosen, key = 'tab') => html`<nav class="tabs" aria-label="Parts of this page">
  ${all.map(
    ([id, name]) => html`<button aria-current=${id === chosen ? 'true' : nothing} @click=${() => router.narrow({[key]: id})}>
      ${name}
    </button>`,
  )}
</nav>`;
