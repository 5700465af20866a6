import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';

/** Opens a dialog as soon as it stands in the page; the browser keeps the focus inside, and gives it back after. */
const opened = (element) => queueMicrotask(() => element?.isConnected && !element.open && element.showModal());

/**
 * A modal dialog.
 *
 * @param {{title: string, id: string, body: unknown, onClose: () => void, wide?: boolean}} parts
 */
export const dialog = ({title, id, body, onClose, wide = false}) => html`
  <dialog class=${wide ? 'wide' : ''} aria-labelledby="${id}-title" ${ref(opened)} @close=${onClose}>
    <header>
      <h2 id="${id}-title">${title}</h2>
      <form method="dialog"><button class="icon" aria-label="Close">✕</button></form>
    </header>
    ${body}
  </dialog>
`;

/** Closes the dialog that an event came from. */
export const closeDialog = (event) => event.target.closest('dialog').close();
