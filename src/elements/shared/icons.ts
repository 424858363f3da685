import type { IconPath } from './icon.js';

// Those of the form's first question stand by themselves: they are there before the others.
export * from './question-icons.js';

/** Somebody comes to the house. */
export const pickupIcon: IconPath = 'M3 11l8-7 8 7M5 9.5V20h6M21 17h-7M17 14l-3 3 3 3';

/** The way of a request. */
export const trackIcon: IconPath =
  'M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 18h7a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h7M18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4';

/** A person. */
export const personIcon: IconPath =
  'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5';

/** The officer: a person with a badge. */
export const officerIcon: IconPath =
  'M10 11.5A3.75 3.75 0 1 0 10 4a3.75 3.75 0 0 0 0 7.5M3 20c.6-3.2 3.1-5 6.5-5M17.5 12.5l3.5 1.3v2.7c0 2.4-1.5 4-3.5 5-2-1-3.5-2.6-3.5-5v-2.7z';

/** A call. */
export const phoneIcon: IconPath =
  'M8.5 4H5.6A1.6 1.6 0 0 0 4 5.7C4.6 13.6 10.4 19.4 18.3 20a1.6 1.6 0 0 0 1.7-1.6v-2.9l-4.4-1.6-1.9 2.3a13 13 0 0 1-5.9-5.9l2.3-1.9z';

/** A written message. */
export const chatIcon: IconPath = 'M12 4a8 8 0 0 0-6.9 12L4 20l4.1-1.1A8 8 0 1 0 12 4M8.5 10.5h7M8.5 13.5h4.5';

/** Done. */
export const checkIcon: IconPath = 'M5 12.5l4.5 4.5L19 7.5';

/** Approved. */
export const approvedIcon: IconPath = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8 12.5l2.8 2.8L16 9.7';

/** Refused. */
export const refusedIcon: IconPath = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9 9l6 6M15 9l-6 6';

/** A time. */
export const clockIcon: IconPath = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2';

/** Waiting for somebody else. */
export const hourglassIcon: IconPath =
  'M7 3h10M7 21h10M8 3v3.5c0 2 4 3.5 4 5.5s-4 3.5-4 5.5V21M16 3v3.5c0 2-4 3.5-4 5.5s4 3.5 4 5.5V21';

/** On the road. */
export const motorbikeIcon: IconPath =
  'M5.5 19.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M18.5 19.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M8.3 17h4.2c2.3 0 3.6-2.2 4.2-5.5L16 6h-2.5M16.4 9.5l2.1 4.4M2.5 11h8.2c.9 2 1.2 3.6 1.2 6M3 11V6h5.5v5';

/** Onward. */
export const nextIcon: IconPath = 'M9.5 6l6 6-6 6';

/** Opens downward. */
export const downIcon: IconPath = 'M6 9.5l6 6 6-6';

/** Send. */
export const sendIcon: IconPath = 'M20.5 3.5L10 14M20.5 3.5L14 20.5 10 14 3.5 10z';

/** Sent upward. */
export const uploadIcon: IconPath = 'M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4';

/** No signal. */
export const noSignalIcon: IconPath =
  'M3 3l18 18M5 12.5a10 10 0 0 1 4.2-2.4M2 8.8a15 15 0 0 1 4.5-2.9M10.5 5.1A15 15 0 0 1 22 8.8M15.5 10.6a10 10 0 0 1 3.5 1.9M8.5 16a5 5 0 0 1 7 0M12 19.5h.01';

/** Saved on this phone. */
export const onPhoneIcon: IconPath =
  'M8 2.5h8A1.5 1.5 0 0 1 17.5 4v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5M9.3 11.5l2 2 3.5-3.7M11 18.3h2';

/** A day. */
export const calendarIcon: IconPath =
  'M5 5.5h14a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1M4 10h16M8.5 3v4M15.5 3v4';

/** Printed. */
export const printerIcon: IconPath =
  'M7 8V3.5h10V8M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z';

/** Sent back to be mended. */
export const comesBackIcon: IconPath = 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3';

/** Ready. */
export const boxIcon: IconPath = 'M4 8l8-4.5L20 8v8.5L12 21l-8-4.5zM4 8l8 4.5L20 8M12 12.5V21';

/** Close or cancel. */
export const closeIcon: IconPath = 'M6 6l12 12M18 6L6 18';

/** Look again. */
export const refreshIcon: IconPath = 'M19.5 12A7.5 7.5 0 1 1 17 6.4L19.5 9M19.5 4v5h-5';

/** KIA. */
export const childCardIcon: IconPath =
  'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5M9.4 15.8a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M8.2 11.8h.01M10.6 11.8h.01M8.3 13.6c.7.6 1.5.6 2.2 0M16 10.5h2M16 13.5h2';

/** KK. */
export const familySheetIcon: IconPath =
  'M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M8.5 10.5L12 7.3l3.5 3.2M9.5 10v3.7h5V10M8.5 17.3h7';
