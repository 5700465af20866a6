import {html} from 'lit';
import {service} from '../api/service.js';
import {Action} from '../parts/action.js';
import {Element} from '../parts/element.js';
import {decimal, number} from '../parts/format.js';
import {nameOf} from '../parts/names.js';
import {problem} from '../parts/problem.js';
import {connections} from '../state/connections.js';
import {notices} from './notices.js';

const PLANS = ['free', 'pro', 'business_plus'];

/** The options of a plan's choice. */
export const planOptions = (chosen) =>
  PLANS.map((plan) => html`<option value=${plan} ?selected=${plan === chosen}>${nameOf(plan)}</option>`);

/** What a person may change of a connection. */
class PlanForm extends Element {
  static properties = {connection: {attribute: false}};

  #action = new Action(this);

  render() {
    const {name, plan, quotaShare, limits, id} = this.connection;
    return html`<form class="stack" @submit=${(event) => this.#submit(event)}>
      <label for="name-of-${id}">Name</label>
      <input id="name-of-${id}" name="name" required maxlength="200" .value=${name} />
      <label for="plan-of-${id}">Plan at Zoom</label>
      <select id="plan-of-${id}" name="plan">${planOptions(plan)}</select>
      <label for="share-of-${id}">Share of Zoom’s limits that syncs may use, in per cent</label>
      <input
        id="share-of-${id}" name="share" type="number" min="1" max="100" required
        aria-describedby="share-hint-${id}" .value=${String(Math.round(quotaShare * 100))}
      />
      <p class="hint" id="share-hint-${id}">
        The rest is left to your other apps at Zoom. ${limits ? this.#limits(limits) : ''}
      </p>
      ${problem(this.#action.failure)}
      <p><button class="quiet">Save</button></p>
    </form>`;
  }

  #limits({light, medium, heavy, heavyDaily}) {
    return `Now at most ${decimal(light)} light, ${decimal(medium)} medium and ${decimal(heavy)} heavy calls a second,
      and ${number(heavyDaily)} heavy ones a day.`;
  }

  #submit(event) {
    event.preventDefault();
    const {name, plan, share} = Object.fromEntries(new FormData(event.target));
    this.#action.run(() => this.#save({name, plan, quotaShare: Number(share) / 100}));
  }

  async #save(changes) {
    await service.changeConnection(this.connection.id, changes);
    notices.say('Saved. The next sync goes by it.');
    await connections.read();
  }
}

customElements.define('ws-plan-form', PlanForm);
