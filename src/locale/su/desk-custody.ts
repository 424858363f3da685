import type { DeskCustodyTerms } from '../desk-custody-terms.js';

/** The desk's words about original papers and warnings, in Sundanese. */
export const deskCustody: DeskCustodyTerms = {
  originals: {
    looks: 'Kaayaan: {looks}.',
    found: 'Kaayaanana ayeuna',
    foundNote: 'Naon anu béda?',
    foundNoteFault: 'Serat naon anu béda tina catetan sateuacanna.',
    offered: 'Diserahkeun ka {name} {when}, teu acan katampi.',
    backBy: 'Kedah wangsul ka warga panglambatna {when}',
    stays: 'Badé disimpen ku kantor',
    photo: 'Tingali poto serat',
    toDesk: 'Diserahkeun ka méja ieu. Cocogkeun seratna, teras tampi.',
    accept: 'Tampi',
    disputeLead: '{paper} tetep tanggung waler nu ngintun. Pangawas diwartosan.',
    disputeSure: 'Dicatet teu cocog?',
    disputeSureText:
      '{paper} dicatet henteu katampi. Nu ngintun, warga, sareng pangawas ningalina. Catetan ieu moal tiasa dihapus.',
    disputeSend: 'Catet teu cocog',
    goesHome: 'Kanggo diwangsulkeun ka warga: {papers}',
    handToOfficer: 'Serahkeun ka {name}',
    handToCitizen: 'Serahkeun ka warga di lokét',
    handSure: 'Diserahkeun {papers}?',
    handYes: 'Parantos diserahkeun',
    handOfficerText: 'Pencét upami seratna parantos dipasihkeun ka {name}. {name} badé dipundut nampina.',
    handCitizenText: 'Pencét upami seratna parantos dipasihkeun ka warga. Warga badé dipundut nampina.',
  },
  warning: {
    'original-overdue': {
      title: '{paper} asli teu acan dugi',
      text: 'Wates waktosna parantos kaliwat. Hubungi {holder}, milarian seratna, teras wartosan warga.',
    },
    'leg-open': {
      title: 'Panyerahan {paper} asli teu acan diwaler',
      text: 'Taroskeun ka {receiver} naha seratna parantos dugi, teras pundut ditampi dina aplikasi.',
    },
    'original-disputed': {
      title: '{paper} asli teu cocog',
      text: 'Taroskeun ka nu ngintun sareng nu nampi naon anu kajadian, teras wartosan warga. Seratna ayeuna aya di {holder}.',
    },
    'badge-reported': {
      title: 'Warga ngalaporkeun patugas di payuneun panto',
      text: 'Telepon warga ayeuna, teras pastikeun saha anu sumping. Rincianana aya dina riwayat paménta.',
    },
    'code-locked': {
      title: 'Kode serah tarima kakonci',
      text: 'Kode lepat dilebetkeun 5 kali. Hubungi {officerShort} sareng warga; mung warga anu tiasa ngadamel kode énggal.',
    },
    'promise-near': {
      title: 'Wates waktos parantos caket',
      text: '{items}: watesna {due}. Réngsékeun heula anu ieu, atanapi bantosan anu nuju ngerjakeunana.',
    },
    'promise-missed': {
      title: 'Wates waktos kaliwat',
      text: '{items}: watesna {due}, nanging teu acan siap. Wartosan warga, teras réngsékeun ayeuna.',
    },
    ends: 'Pépéling ieu ical ku nyalira saatos bérés.',
    seen: 'Parantos diurus',
    notYet: 'Teu acan',
    sureTitle: 'Parantos diurus?',
    sureText: 'Pépéling ieu ical tina daptar. Pencét mung upami masalahna parantos réngsé.',
    somebody: { citizen: 'warga', carrier: 'nu ngajajapkeun' },
  },
};
