import type { ComplaintDeskWords } from '../id-complaint-desk.js';

/** The words of the desk's room of complaints in Sundanese. */
export const complaintDesk: ComplaintDeskWords = {
  title: 'Keluhan',
  lead: 'Anu pangperyogina di luhur. {officerShort} henteu ningali halaman ieu.',
  empty: 'Teu acan aya keluhan',
  emptyText: 'Keluhan ti wilayah ieu katingal di dieu.',
  more: 'Muat deui',
  from: {
    anonymous: 'Tanpa nami',
    confidential: 'Rusiah: nami henteu ditembongkeun',
    named: 'Nganggo nami',
    system: 'Dibuka otomatis',
  },
  fact: { by: 'Ti', phone: 'Nomer HP', place: 'Tempat', officer: 'Ngeunaan', service: 'Layanan' },
  answer: 'Waleran kanggo anu ngeluh',
  answerHint: 'Diaos langsung ku anu ngeluh. Mung anjeunna anu tiasa nyatakeun réngsé.',
  answerFault: 'Serat heula waleranana.',
  answerSend: 'Kintun waleran',
  escalate: 'Teraskeun ka Dinas',
  done: 'Kasimpen.',
  withDinas: 'Keluhan ieu ayeuna diwaler ku Dinas.',
  lapor: {
    title: 'Teraskeun ka SP4N-LAPOR!',
    text: 'Salin téks ieu ka lapor.go.id, atanapi kintun ku SMS 1708.',
    taken: 'Nomer idéntitas sareng nomer telepon parantos dihapus tina téks ieu.',
    copy: 'Salin téks',
    copied: 'Kasalin.',
    open: 'Buka lapor.go.id',
    number: 'Nomer laporan (kénging dikosongkeun)',
    numberFault: 'Serat hurup sareng angka waé.',
    note: 'Catet parantos diteraskeun',
    // LAPOR is read in Indonesian.
    ready:
      'Judul: {topic}\nIsi: {text}\nTanggal kejadian: {day}\nLokasi: {place}\nInstansi tujuan: {office}\nKategori: Administrasi kependudukan',
  },
};
