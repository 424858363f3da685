import type { Finding, Goal } from '../finding.js';
import { short } from '../race.js';
import { median, ratios, shuffled } from '../statistics.js';
import { serveImagePages } from './image-pages.js';
import { longestTask, measureLane, startBrowser, type ImageLane, type Measured } from './measure.js';

const LANES: readonly ImageLane[] = ['floor', 'ours', 'compression', 'pica'];
const THROTTLE = 4;
const LONGEST_TASK = 50;
const MOST_BYTES = 300_000;

type Runs<T> = Record<ImageLane, T[]>;

export const imageGoal: Goal = {
  name: 'image',
  title: 'Pictures of papers',
  method: [
    'A photograph of 12 megapixels of an invented paper (4,000 × 3,000, print, a table around it, noise of a small camera), made once and written as JPEG, is reduced to a long side of 2,000 pixels and at most 300 kB. The floor is `createImageBitmap` with a resize of high quality and nothing else: no canvas, no file. Ours is `dist/embed/capture.js` with its worker, all checks and the preview; browser-image-compression works in its worker with the same limits; pica reduces and then writes JPEG in steps of quality until it fits.',
    'Every measurement has a browser of its own, in which the lane runs twice. Peak memory is what the page’s process grew by in the first run; CPU is that of all processes of the browser in the second. The longest task is the longest time that a page whose CPU is throttled to a quarter did not answer a message to itself; the throttle does not reach workers. Likeness is the structural similarity (SSIM) of a crop of print to the same crop of the floor’s picture; it is no measure of whether a person can read it.',
  ],
  run: async ({ rounds, atEnd, say }) => {
    const { url, close } = await serveImagePages();
    atEnd(close);
    const camera = await startBrowser();
    const page = await camera.newPage();
    await page.goto(`${url}/photo`);
    await page.waitForFunction(() => document.title === 'taken');
    await camera.close();

    const plain: Runs<Measured> = { floor: [], ours: [], compression: [], pica: [] };
    const tasks: Runs<number> = { floor: [], ours: [], compression: [], pica: [] };
    for (let round = 1; round <= rounds; round += 1) {
      for (const lane of shuffled(LANES)) {
        plain[lane].push(await measureLane(url, lane));
        if (lane !== 'floor') tasks[lane].push(await longestTask(url, lane, THROTTLE));
      }
      say(`round ${round} of ${rounds}`);
    }
    return findings(plain, tasks);
  },
};

function findings(plain: Runs<Measured>, tasks: Runs<number>): Finding[] {
  const cpu = (lane: ImageLane) => plain[lane].map(({ cpuMs }) => cpuMs);
  const peak = (lane: ImageLane) => plain[lane].map(({ peakMb }) => peakMb);
  const ssim = (lane: ImageLane) => plain[lane].map((each) => each.ssim);
  const pair = (one: readonly number[], other: readonly number[], unit: string) =>
    `${short(median(one))} and ${short(median(other))} ${unit}`;
  const size = (lane: ImageLane) => {
    const [first] = plain[lane];
    return `${String(first?.width)} × ${String(first?.height)}, ${short((first?.bytes ?? 0) / 1000)} kB`;
  };
  return [
    {
      what: 'CPU',
      beside: 'decode and resize',
      ratios: ratios(cpu('ours'), cpu('floor')),
      wanted: { atMost: 1.6 },
      context: pair(cpu('ours'), cpu('floor'), 'ms'),
    },
    {
      what: 'CPU',
      beside: 'browser-image-compression',
      ratios: ratios(cpu('ours'), cpu('compression')),
      context: pair(cpu('ours'), cpu('compression'), 'ms'),
    },
    {
      what: 'CPU',
      beside: 'pica',
      ratios: ratios(cpu('ours'), cpu('pica')),
      context: pair(cpu('ours'), cpu('pica'), 'ms'),
    },
    {
      what: 'peak memory',
      beside: 'decode and resize',
      ratios: ratios(peak('ours'), peak('floor')),
      wanted: { atMost: 1.2 },
      context: `${pair(peak('ours'), peak('floor'), 'MiB')}; browser-image-compression ${short(median(peak('compression')))}, pica ${short(median(peak('pica')))}`,
    },
    {
      what: 'weight of the picture',
      beside: '300 kB',
      ratios: plain.ours.map(({ bytes }) => bytes / MOST_BYTES),
      wanted: { atMost: 1 },
      context: `${size('ours')}; browser-image-compression ${size('compression')}; pica ${size('pica')}`,
    },
    {
      what: 'likeness of print (SSIM)',
      beside: 'the floor’s picture',
      ratios: ssim('ours'),
      wanted: { atLeast: 0.9 },
      context: `browser-image-compression ${median(ssim('compression')).toFixed(2)}, pica ${median(ssim('pica')).toFixed(2)}`,
    },
    {
      what: `longest task of the page at ${THROTTLE}× throttle`,
      beside: `${LONGEST_TASK} ms`,
      ratios: tasks.ours.map((each) => each / LONGEST_TASK),
      wanted: { atMost: 1 },
      context: `${short(median(tasks.ours))} ms; browser-image-compression ${short(median(tasks.compression))}, pica ${short(median(tasks.pica))}`,
    },
  ];
}
