import {label} from './format.js';

/** What the API's words are called here. */
const NAMES = {
  full: 'Full',
  delta: 'Delta',
  date_range: 'Date range',
  poll_answers: 'Poll answers',
  questions: 'Q&A',
  reports: 'Reports (exact end and length)',
  history: 'History (expired webinars)',
  absentees: 'Absentees',
  server_to_server: 'Server-to-server',
  oauth: 'Consent (OAuth)',
  business_plus: 'Business+',
  reauth_required: 'Consent needed again',
  started: 'Waiting',
  initializing: 'Getting ready',
  finalizing: 'Comparing',
  processing: 'Reading',
};

export const nameOf = (word) => NAMES[word] ?? label(word);

/** The streams that a sync copies unless it is told otherwise; webinars always are. */
export const USUAL_STREAMS = [
  'webinars',
  'occurrences',
  'instances',
  'participants',
  'registrants',
  'panelists',
  'polls',
  'poll_answers',
  'questions',
  'tracking_sources',
  'registration_questions',
  'surveys',
];

/** Those that cost calls of Zoom's heavy kind, and are copied only when asked for. */
export const HEAVY_STREAMS = ['absentees', 'reports', 'history'];

export const PHASES = ['initializing', 'listing', 'processing', 'finalizing'];

/** What became of a sync, in one word. */
export function outcomeOf(sync) {
  return sync.status === 'completed' && sync.result === 'gaps' ? 'Completed with gaps' : nameOf(sync.status);
}
