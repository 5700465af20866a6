import {html} from 'lit';

const TONES = {
  good: ['completed', 'complete', 'active', 'healthy', 'passed', 'valid', 'synced', 'done', 'live', 'readable'],
  busy: ['running', 'started', 'waiting', 'upcoming', 'pending', 'connecting', 'reading'],
  warn: ['warning', 'degraded', 'gaps', 'completed with gaps', 'expired', 'expiring', 'cancelled', 'stale', 'inactive'],
  bad: ['failed', 'error', 'invalid', 'critical', 'unhealthy', 'revoked', 'reauth_required', 'lost', 'missing', 'deleted'],
};

function toneOf(word) {
  const known = (word ?? '').toLowerCase();
  return Object.keys(TONES).find((tone) => TONES[tone].includes(known)) ?? 'plain';
}

/** A state as a word; the colour only repeats what the word says. */
export const badge = (text, state = text) => html`<span class="badge ${toneOf(state)}">${text}</span>`;
