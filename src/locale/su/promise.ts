import type { PromiseTerms } from '../promise-terms.js';

/** The words about by when a request is ready, in Sundanese. */
export const promise: PromiseTerms = {
  ready: 'Siap {when}',
  expected: 'Kinten-kinten siap {when}',
  late: 'Telat. Sakedahna siap {when}.',
  kept: 'Parantos siap, dina waktosna',
  missed: 'Parantos siap, nanging langkung tina wates {when}',
  pausedWhy: {
    returned: {
      text: 'Itungan waktos eureun: ngantosan berkas ti anjeun',
      turn: 'Ayeuna giliran anjeun, dibantosan ku {officerShort}.',
    },
    'visit-failed': {
      text: 'Itungan waktos eureun: ngantosan kunjungan salajengna',
      turn: 'Ayeuna giliran {officerShort}, anu badé ngahubungan anjeun.',
    },
    'visit-moved': {
      text: 'Itungan waktos eureun: ngantosan jadwal anu dipundut ku anjeun',
      turn: 'Ayeuna giliran {officerShort}, anu sumping dina jadwal éta.',
    },
    centre: {
      text: 'Itungan waktos eureun: ngantosan ti pusat',
      turn: 'Anjeun teu kedah ngalakukeun nanaon.',
    },
  },
  goesOn: 'Saatos jalan deui, masih peryogi {left}.',
  untilComplete: 'Ieu nembé kinten-kinten. Waktos anu pasti diétang saatos sadaya berkas katampi ku {officerShort}.',
  noFigure: 'Ieu kinten-kinten, margi lamina teu acan dipastikeun ku {office}.',
  toBeConfirmed: 'Lamina masih kedah dipastikeun ku {office}.',
  told: '{officerShort} sareng pangawas parantos diwartosan. Anjeun teu kedah ngalakukeun nanaon.',
  pausesTitle: 'Waktos ieu henteu diitung',
  pause: '{why}: {from} dugi ka {until} ({time})',
  pauseOn: '{why}: ti {from} ({time})',
  pauseWhy: {
    returned: 'Ngantosan berkas ti warga',
    'visit-failed': 'Kunjungan teu hasil di bumi warga',
    'visit-moved': 'Warga nyuhunkeun jadwal sanés',
    centre: 'Ngantosan ti pusat',
  },
  before: '{day} sateuacan tabuh {time}',
  onDay: '{weekday}, {date}',
  days: '{n} dinten',
  hours: '{n} jam',
  minutes: '{n} menit',
  underAMinute: 'kurang ti 1 menit',
  working: '{time} damel',
  staff: {
    title: 'Wates waktos',
    due: 'Wates: {when}',
    expected: 'Kinten-kinten: {when}',
    near: 'Enggal: {when}, sésana {left}',
    late: 'Telat {late}',
    waitsFor: { citizen: 'Waktos eureun: ngantosan warga', centre: 'Waktos eureun: ngantosan pusat' },
  },
};
