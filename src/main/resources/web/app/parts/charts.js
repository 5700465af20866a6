import {html, svg} from 'lit';
import {freshId} from './element.js';
import {clock, number} from './format.js';

const HEIGHT = 180;
const LEFT = 44;
const RIGHT = 8;
const PLOT_HEIGHT = HEIGHT - 34;

/** On a phone a chart has fewer units across, so that its words stay large enough to read. */
const widthNow = () => (window.innerWidth < 640 ? 420 : 960);

/** A round number that is not below the highest value. */
function ceiling(value) {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((step) => step * size).find((step) => step >= value);
}

const heightOf = (value, top) => (value / top) * PLOT_HEIGHT;
const yOf = (value, top) => 10 + PLOT_HEIGHT - heightOf(value, top);

const lines = (top, width) =>
  [0, top / 2, top].filter((value) => Number.isInteger(value)).map(
    (value) => svg`
      <line class="grid" x1=${LEFT} x2=${width - RIGHT} y1=${yOf(value, top)} y2=${yOf(value, top)} />
      <text x=${LEFT - 6} y=${yOf(value, top) + 4} text-anchor="end">${number(value)}</text>`,
  );

const drawn = (title, summary, width, marks) => {
  const id = freshId('chart');
  return html`<svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${summary}</desc>
    ${marks}
  </svg>`;
};

/**
 * Stacked bars.
 *
 * @param {{title: string, summary: string, bars: {label: string, parts: {kind: string, value: number}[]}[]}} chart
 */
export function barChart({title, summary, bars}) {
  const totals = bars.map(({parts}) => parts.reduce((sum, {value}) => sum + value, 0));
  const top = ceiling(Math.max(...totals, 1));
  const width = widthNow();
  const step = (width - LEFT - RIGHT) / bars.length;
  return drawn(title, summary, width, [
    lines(top, width),
    bars.map((bar, i) => stack(bar, LEFT + i * step, step, top)),
    bars.map(({label}, i) =>
      i % Math.ceil((bars.length * 110) / width)
        ? ''
        : svg`<text x=${LEFT + (i + 0.5) * step} y=${HEIGHT - 6} text-anchor="middle">${label}</text>`,
    ),
  ]);
}

function stack({parts}, x, step, top) {
  let below = 0;
  return parts.map(({kind, value}) => {
    below += value;
    return svg`<rect class=${kind} x=${x + step * 0.15} width=${step * 0.7} y=${yOf(below, top)}
      height=${heightOf(value, top)} rx="2" />`;
  });
}

/**
 * A quantity over time that stays as it is until the next point.
 *
 * @param {{title: string, summary: string, points: {at: string, value: number}[]}} chart
 */
export function areaChart({title, summary, points}) {
  const top = ceiling(Math.max(...points.map(({value}) => value), 1));
  const times = points.map(({at}) => new Date(at).getTime());
  const [first, last] = [times[0], times.at(-1)];
  const width = widthNow();
  const xOf = (time) => LEFT + ((time - first) / Math.max(last - first, 1)) * (width - LEFT - RIGHT);
  const steps = points.map(({value}, i) => `${i ? `H${xOf(times[i])} ` : ''}V${yOf(value, top)}`);
  const ground = yOf(0, top);
  return drawn(title, summary, width, [
    lines(top, width),
    svg`<path class="area" d="M${xOf(first)} ${ground} ${steps.join(' ')} V${ground} Z" />`,
    [0, 0.5, 1].map((share) => {
      const time = first + share * (last - first);
      const anchor = ['start', 'middle', 'end'][share * 2];
      return svg`<text x=${xOf(time)} y=${HEIGHT - 6} text-anchor=${anchor}>${clock(time)}</text>`;
    }),
  ]);
}
