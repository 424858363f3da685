import type { SurveyTerms } from '../id-survey.js';

/** The words of the survey of satisfaction in Sundanese. */
export const survey: SurveyTerms = {
  title: 'Ajén layanan',
  offer: 'Kumaha layananana?',
  offerText: 'Salapan patarosan pondok, kénging diliwat. {officerShort} moal pernah terang waleran anjeun.',
  open: 'Ajén layanan ieu',
  thanked: 'Hatur nuhun, anjeun parantos masihan ajén.',
  secret: 'Tanpa nami. {officerShort} henteu ningalina.',
  skip: 'Liwat',
  question: {
    U1: { ask: 'Kumaha sarat berkasna?', hint: 'Gampil kahartos, sareng teu langkung ti anu disebatkeun.' },
    U2: { ask: 'Kumaha léngkah-léngkahna?', hint: 'Ti nyuhunkeun dugi ka dokumén aya di panangan.' },
    U3: { ask: 'Kumaha lami waktosna?', hint: 'Dibandingkeun sareng anu dijangjikeun.' },
    U4: { ask: 'Kumaha perkawis waragadna?', hint: 'Layanan ieu gratis.' },
    U5: { ask: 'Kumaha dokumén anu katampi?', hint: 'Nami, tanggal, sareng citakanana leres.' },
    U6: { ask: 'Kumaha kaparigelan {officerShort}?', hint: 'Terang naon anu kedah dilakukeun.' },
    U7: { ask: 'Kumaha sikep {officerShort}?', hint: 'Sopan sareng sabar.' },
    U8: { ask: 'Kumaha aplikasi sareng tempatna?', hint: 'Gampil dianggo sareng didatangan.' },
    U9: { ask: 'Kumaha keluhan anjeun dilayanan?', hint: 'Liwat upami anjeun henteu ngeluh.' },
  },
  mark: { 1: 'Teu saé', 2: 'Kirang saé', 3: 'Saé', 4: 'Saé pisan' },
  wordsTitle: 'Aya anu badé ditambihkeun?',
  wordsLabel: 'Serat di dieu, kénging kosong',
  wordsHint: 'Ulah nyerat nami atanapi nomer saha waé.',
  onward: 'Teraskeun',
  moneyTitle: 'Naha aya anu nyuhunkeun artos?',
  moneyText:
    'Mung pamariksa kota anu maosna, tanpa nami anjeun, sareng nembé upami sababaraha jalmi nyarioskeun hal anu sami. {officerShort} sareng atasanana teu tiasa ningalina.',
  money: { 'not-asked': 'Teu aya', asked: 'Aya anu nyuhunkeun', 'no-answer': 'Teu hoyong ngawaler' },
  sending: 'Nuju ngintun waleran anjeun',
  again: 'Kintun deui',
  doneTitle: 'Hatur nuhun',
  doneText:
    'Waleran anjeun kakintun, misah ti nami sareng paménta anjeun, janten teu tiasa ditingali atanapi dirobih deui.',
  nothingText: 'Teu aya anu dikintun, margi sadayana diliwat.',
  beforeText: 'Paménta ieu parantos kantos diajén. Hiji paménta diajén sakali.',
  byLogin: 'Paménta ieu diajén tina akun anu nyuhunkeunana.',
  close: 'Réngsé',
};
