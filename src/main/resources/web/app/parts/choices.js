import {html} from 'lit';
import {connections} from '../state/connections.js';
import {router} from './router.js';

/** Narrows a page to one connection. */
export const connectionChoice = (chosen, any = 'All') => html`<label>Connection
  <select @change=${(event) => router.narrow({connectionId: event.target.value})}>
    ${any ? html`<option value="">${any}</option>` : ''}
    ${(connections.items ?? []).map(
      ({id, name}) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
    )}
  </select>
</label>`;
