import {LitElement} from 'lit';

/**
 * A component without a shadow: labels, descriptions and headings find each other across components,
 * and one style sheet serves the whole page.
 */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

let last = 0;

/** An id that nothing else on the page has. */
export const freshId = (word) => `${word}-${(last += 1)}`;
