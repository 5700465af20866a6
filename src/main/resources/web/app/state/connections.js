import {service} from '../api/service.js';
import {Subject} from './subject.js';
import {syncs} from './syncs.js';

/** The caller's connections, and what the monitoring says of each. */
class Connections extends Subject {
  constructor() {
    super();
    this.items = null;
    this.failure = null;
    this.states = new Map();
    syncs.ended.addEventListener('ended', () => this.read());
    syncs.back.addEventListener('back', () => this.read());
  }

  async read() {
    try {
      const [items, states] = await Promise.all([service.connections(), service.monitoring()]);
      this.items = items;
      this.states = new Map(states.map((state) => [state.connectionId, state]));
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
    this.changed();
  }

  get(id) {
    return this.items?.find((connection) => connection.id === id);
  }

  /** What a person calls it, also where it is gone. */
  nameOf(id) {
    return this.get(id)?.name ?? (this.items ? 'A connection that is gone' : '');
  }
}

export const connections = new Connections();
