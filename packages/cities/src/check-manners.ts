import type { CityPack, Theme } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault } from './fault.js';

const OFFSETS = { 'Asia/Jakarta': 420, 'Asia/Makassar': 480, 'Asia/Jayapura': 540 } as const;

/** What a city shows and promises: colours that can be read, a clock that fits its zone, lists without repetitions, "gratis" said. */
export function checkManners(pack: CityPack): Fault[] {
  const faults: Fault[] = [];
  if (OFFSETS[pack.timeZone] !== pack.utcOffset) {
    const right = String(OFFSETS[pack.timeZone]);
    faults.push(faultAt(['utcOffset'], `${pack.timeZone} is ${right} minutes ahead of UTC.`));
  }
  if (!/gratis/i.test(pack.freeNotice)) {
    faults.push(faultAt(['freeNotice'], 'The notice must say the word "gratis".'));
  }
  const contrast = contrastOf(pack.theme);
  if (contrast < 4.5) {
    const found = contrast.toFixed(2);
    faults.push(faultAt(['theme'], `onAccent on accent has a contrast of ${found}:1; at least 4.5:1 is needed.`));
  }
  pack.contacts.forEach(({ phone, whatsapp, web }, index) => {
    if (phone === undefined && whatsapp === undefined && web === undefined) {
      faults.push(faultAt(['contacts', index], 'A contact needs a phone, a WhatsApp number or a web address.'));
    }
  });
  if (!pack.contacts.some(({ code }) => code === 'help')) {
    faults.push(faultAt(['contacts'], 'There must be a contact with the code "help".'));
  }
  return [...faults, ...checkCalendar(pack), ...checkLists(pack)];
}

function checkCalendar({ calendar }: CityPack): Fault[] {
  const holidays = calendar.holidays.map(({ date }, h) => ({
    value: date,
    place: ['calendar', 'holidays', h, 'date'],
  }));
  const days = calendar.workingDays.map((day, d) => ({ value: String(day), place: ['calendar', 'workingDays', d] }));
  return [
    ...(calendar.opens < calendar.closes
      ? []
      : [faultAt(['calendar', 'closes'], `The office closes at ${calendar.closes}, before it opens.`)]),
    ...checkHours(calendar),
    ...repeated(holidays, 'holiday'),
    ...repeated(days, 'working day'),
  ];
}

/** The spans of a weekday stand one after another and on a working day, so that no hour counts twice or never. */
function checkHours({ hours = [], workingDays }: CityPack['calendar']): Fault[] {
  return hours.flatMap(({ day, opens, closes }, h) => {
    const before = hours.slice(0, h).filter((each) => each.day === day);
    return [
      ...(opens < closes
        ? []
        : [faultAt(['calendar', 'hours', h, 'closes'], `The office closes at ${closes}, before it opens.`)]),
      ...(before.some((each) => opens < each.closes)
        ? [faultAt(['calendar', 'hours', h, 'opens'], 'This span begins before the one before it on that day ends.')]
        : []),
      ...(workingDays.includes(day)
        ? []
        : [faultAt(['calendar', 'hours', h, 'day'], `Weekday ${String(day)} is no working day.`)]),
    ];
  });
}

function checkLists(pack: CityPack): Fault[] {
  const lists: [string[], readonly { code: string }[]][] = [
    [['contacts'], pack.contacts],
    [['deliveryModes'], pack.deliveryModes],
    [['channels'], pack.channels],
    ...Object.entries(pack.reasons).map(([name, list]): [string[], readonly { code: string }[]] => [
      ['reasons', name],
      list,
    ]),
  ];
  return lists.flatMap(([place, list]) =>
    repeated(
      list.map(({ code }, index) => ({ value: code, place: [...place, index, 'code'] })),
      'code',
    ),
  );
}

/** Contrast ratio by WCAG 2.2, 1 to 21. */
function contrastOf({ accent, onAccent }: Theme): number {
  const [darker, lighter] = [luminance(accent), luminance(onAccent)].sort((one, other) => one - other);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const linear = (start: number): number => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
