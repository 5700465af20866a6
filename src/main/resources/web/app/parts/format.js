const NUMBER = new Intl.NumberFormat();
const DECIMAL = new Intl.NumberFormat(undefined, {maximumFractionDigits: 1});
const MOMENT = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const DAY = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeZone: 'UTC'});
const CLOCK = new Intl.DateTimeFormat(undefined, {timeStyle: 'medium'});
const RELATIVE = new Intl.RelativeTimeFormat(undefined, {numeric: 'auto'});
const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60]];

/** Stands where there is nothing to show. */
export const NOTHING = '–';

const or = (format) => (value) => (value === null || value === undefined ? NOTHING : format(value));

export const number = or((value) => NUMBER.format(value));
export const decimal = or((value) => DECIMAL.format(value));
export const percent = or((value) => `${DECIMAL.format(value)} %`);

/** An instant in the reader's own zone. */
export const moment = or((instant) => MOMENT.format(new Date(instant)));
export const clock = or((instant) => CLOCK.format(new Date(instant)));

/** A day without a zone, such as 2026-01-31. */
export const day = or((date) => DAY.format(new Date(`${date}T00:00:00Z`)));

/** How long ago or ahead, such as "2 hours ago". */
export const relative = or((instant) => {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? [null, 1];
  return unit ? RELATIVE.format(Math.trunc(seconds / size), unit) : 'just now';
});

/** A length of time in its two largest units. */
export const duration = or((seconds) => {
  const whole = Math.round(seconds);
  const parts = [[Math.floor(whole / 3600), 'h'], [Math.floor(whole / 60) % 60, 'min'], [whole % 60, 's']];
  const first = Math.max(0, parts.findIndex(([count]) => count > 0));
  return (whole === 0 ? parts.slice(2) : parts.slice(first, first + 2).filter(([count], i) => i === 0 || count > 0))
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
});

/** Seconds from one instant to another, or to now. */
export const secondsBetween = (from, to) => (from ? (new Date(to ?? Date.now()) - new Date(from)) / 1000 : null);

/** "1 webinar", "2 webinars". */
export const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** The words of a name such as poll_answers. */
export const words = (name) => (name ?? NOTHING).replaceAll('_', ' ').replaceAll('-', ' ');

/** The same, as a label. */
export const label = (name) => words(name).replace(/^./, (first) => first.toUpperCase());
