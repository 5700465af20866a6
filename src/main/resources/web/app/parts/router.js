import {Subject} from '../state/subject.js';

/** Where the page is: `#/webinars/{id}?tab=polls` is path ['webinars', id] and query {tab}. */
class Router extends Subject {
  constructor() {
    super();
    window.addEventListener('hashchange', () => this.#arrive());
    this.#arrive(false);
  }

  /** Goes on with the query changed, without a step in the browser's history. */
  narrow(changes) {
    const query = new URLSearchParams({...this.query, ...changes});
    [...query].filter(([, value]) => value === '').forEach(([key]) => query.delete(key));
    const text = query.toString();
    history.replaceState(null, '', `#/${this.path.join('/')}${text && `?${text}`}`);
    this.query = Object.fromEntries(query);
    this.changed();
  }

  #arrive(tell = true) {
    const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
    this.path = path.split('/').filter(Boolean);
    this.query = Object.fromEntries(new URLSearchParams(query));
    if (tell) {
      this.changed();
    }
  }
}

export const router = new Router();
