import {get} from './http.js';

/**
 * A list as the API pages it, by keys: one page is held at a time, however long the list is. The way
 * back is the cursors that led here.
 */
export class KeysetList {
  #cursors = [''];
  #reading = new AbortController();

  /** @param {string} path with its filters, without cursor */
  constructor(path, pageSize = 50) {
    this.path = path;
    this.pageSize = pageSize;
    this.items = [];
    this.next = null;
  }

  get number() {
    return this.#cursors.length;
  }

  /** The number of the first row on this page, from 1. */
  get firstRow() {
    return (this.number - 1) * this.pageSize + 1;
  }

  get hasPrevious() {
    return this.number > 1;
  }

  get hasNext() {
    return this.next !== null;
  }

  /** Reads this page again. */
  async read() {
    this.#reading.abort();
    this.#reading = new AbortController();
    const joint = this.path.includes('?') ? '&' : '?';
    const cursor = this.#cursors.at(-1);
    const page = await get(
      `${this.path}${joint}limit=${this.pageSize}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      this.#reading.signal,
    );
    this.items = page.items;
    this.next = page.next ?? null;
  }

  async forward() {
    this.#cursors.push(this.next);
    await this.#orBack(() => this.#cursors.pop());
  }

  async back() {
    const left = this.#cursors.pop();
    await this.#orBack(() => this.#cursors.push(left));
  }

  /** Ends a reading that nobody waits for any more. */
  leave() {
    this.#reading.abort();
  }

  async #orBack(undo) {
    try {
      await this.read();
    } catch (failure) {
      undo();
      throw failure;
    }
  }
}
