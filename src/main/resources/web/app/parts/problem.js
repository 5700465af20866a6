import {html, nothing} from 'lit';

/** Says in sentences what went wrong and what to do. */
export function problem(failure, again) {
  if (!failure) {
    return nothing;
  }
  return html`<div class="problem" role="alert">
    <p><strong>${failure.title ?? 'Something went wrong'}.</strong> ${failure.message}</p>
    ${failure.errors?.length
      ? html`<ul>${failure.errors.map(({pointer, detail}) => html`<li>${fieldOf(pointer)}${detail}</li>`)}</ul>`
      : nothing}
    ${again ? html`<button class="quiet" @click=${again}>Try again</button>` : nothing}
  </div>`;
}

function fieldOf(pointer) {
  const field = pointer.replace(/^[/?#]/, '');
  return field ? html`<code>${field}</code>: ` : nothing;
}

/** The sentence for a field of a form, from a problem that names it. */
export const errorAt = (failure, pointer) =>
  failure?.errors?.find((error) => error.pointer === pointer)?.detail ?? '';
