import {change, get, query, send} from './http.js';

/** The service's operations that this page uses, by their names in the API's description. */
export const service = {
  session: () => get('/session'),

  connections: () => all('/connections'),
  connect: (connection) => change('POST', '/connections', connection),
  authorize: (wishes) => change('POST', '/connections/authorize', wishes),
  changeConnection: (id, changes) => change('PATCH', `/connections/${id}`, changes),
  disconnect: (id) => change('DELETE', `/connections/${id}`),
  check: (id) => change('POST', `/connections/${id}/check`),
  health: (id) => get(`/connections/${id}/health`),
  report: (id, period) => get(`/connections/${id}/report${query(period)}`),

  estimate: (order, signal) =>
    send('/syncs/estimate', {method: 'POST', body: order, signal}).then((answer) => answer.json()),
  /** Starts a sync. The key makes it safe to send twice: one sync only comes of it. */
  startSync: (order, key) => change('POST', '/syncs', order, {'Idempotency-Key': key}),
  cancel: (id) => change('POST', `/syncs/${id}/cancel`),
  sync: (id, messages = 0) => get(`/syncs/${id}${query({messages: messages || ''})}`),

  monitoring: () => all('/monitoring'),
  hourly: () => get('/monitoring/hourly').then((page) => page.items),
  alerts: () => all('/monitoring/alerts'),
  performance: () => all('/monitoring/performance'),
  statistics: (connectionId) => all('/monitoring/statistics', {connectionId}),

  webinar: (id) => get(`/webinars/${id}`),
  instances: (id) => all(`/webinars/${id}/instances`),
  audience: (id, instance) => get(`/webinars/${id}/audience${query({instance})}`),
};

/** Every item of a short list, page by page. */
async function all(path, parameters = {}) {
  const items = [];
  let cursor = '';
  do {
    const page = await get(path + query({...parameters, limit: 200, cursor}));
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}
