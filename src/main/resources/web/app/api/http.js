const PROBLEM = 'urn:webinar-sync:problem:';

/** What the service answers in the place of what was asked for: problem details, RFC 9457. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {{type?: string, title?: string, detail?: string, errors?: {pointer: string, detail: string}[]}} body
   */
  constructor(status, body) {
    super(body.detail ?? body.title ?? `The service answered ${status}.`);
    this.status = status;
    this.type = (body.type ?? '').replace(PROBLEM, '');
    this.title = body.title ?? 'Something went wrong';
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

/** No answer at all: the service is away, or the network is. */
export class Unreachable extends Error {
  constructor() {
    super('The service does not answer. Nothing was changed; try again when it is back.');
    this.title = 'No connection to the service';
    this.type = 'unreachable';
    this.errors = [];
  }
}

/** Milliseconds until an answer that does not come is given up. */
const PATIENCE = 30_000;

/** Told of every answer 401, so that the page can ask the person to sign in. */
export const signInNeeded = new EventTarget();

/**
 * Sends a request; fails with a {@link Problem} or as {@link Unreachable}.
 *
 * @param {{method?: string, body?: object, headers?: object, signal?: AbortSignal}} request without a
 *     `signal` an answer that takes longer than 30 s is given up
 */
export async function send(path, {method = 'GET', body, headers = {}, signal} = {}) {
  const answer = await answered(path, {
    method,
    headers: {Accept: 'application/json', ...(body && {'Content-Type': 'application/json'}), ...headers},
    body: body && JSON.stringify(body),
    // What the browser has is asked after by its ETag, never taken for granted.
    cache: 'no-cache',
    credentials: 'same-origin',
    signal: signal ?? AbortSignal.timeout(PATIENCE),
  });
  if (answer.ok) {
    return answer;
  }
  if (answer.status === 401) {
    signInNeeded.dispatchEvent(new Event('needed'));
  }
  throw new Problem(answer.status, await answer.json().catch(() => ({})));
}

/** The JSON at a path. */
export const get = async (path, signal) => (await send(path, {signal})).json();

/** Sends JSON and reads JSON, where there is any. */
export async function change(method, path, body, headers) {
  const answer = await send(path, {method, body, headers});
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

/** A key for one wish, by which the service knows it again. (`crypto.randomUUID` needs https, this does not.) */
export const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');

/** The query of a path: what is empty is left out. */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : '';
}

async function answered(path, request) {
  try {
    return await fetch(path, request);
  } catch (failure) {
    if (request.signal.aborted && request.signal.reason?.name === 'AbortError') {
      throw failure;
    }
    throw new Unreachable();
  }
}
