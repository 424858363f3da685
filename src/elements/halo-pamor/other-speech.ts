import type { CityPack } from '@halo-pamor/contract';
import type { HaloPamor } from '../../client/index.js';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import type { Language } from '../../locale/language.js';
import { fetchWords, type Part } from '../../locale/other-words.js';
import { idProvider } from '../../locale/provider-terms.js';
import { spoken } from '../../locale/spoken.js';
import { datesIn } from '../shared/language/dates-in.js';
import { viewSayer } from '../shared/language/view-in.js';
import { markIndonesian } from '../shared/language/mark-indonesian.js';
import { packIn, unsaidIn } from '../shared/language/pack-in.js';
import type { Room } from './role-room.js';
import type { Speech } from './speech.js';

/** What each room needs before it is shown. The citizen's other words come after the first screen, with its views. */
const needs: Readonly<Record<Room, readonly Part[]>> = {
  citizen: ['first'],
  officer: ['first', 'citizen', 'officer'],
  desk: ['first', 'citizen', 'officer', 'desk', 'coverage'],
};

/** What is asked for: a language, the city once it is known, and the room whose words are needed. */
export interface SpeechAsk {
  readonly language: Language;
  readonly pack: CityPack | undefined;
  readonly room: Room | undefined;
  /** Has the texts of the city where the pack came without those of this language. */
  readonly client: Pick<HaloPamor, 'city'> | undefined;
}

/**
 * How an instance speaks another language than Indonesian.
 *
 * @throws TypeError when its words cannot be fetched
 */
export async function otherSpeech({ language, pack, room, client }: SpeechAsk): Promise<Speech> {
  const [texts] = await Promise.all([textsOf(language, pack, client), fetchWords(language, needs[room ?? 'citizen'])]);
  const own = spoken({ language }, 'provider', idProvider);
  const there = pack && packIn({ ...pack, texts }, language);
  const said = (language === 'id' ? undefined : texts?.[language]) ?? {};
  const unsaid = new Set(pack && unsaidIn(pack, said));
  return {
    terms: withCityWords(spoken({ language }, 'shared', id), there?.words ?? own.withoutCity),
    own,
    pack: there,
    dates: there && datesIn(language, there.timeZone),
    viewIn: viewSayer(said, (text) => unsaid.add(text)),
    mark: (root) => markIndonesian(root, unsaid),
  };
}

/** The city's texts in this language; none where they cannot be had, and what has none is shown in Indonesian. */
async function textsOf(
  language: Language,
  pack: CityPack | undefined,
  client: SpeechAsk['client'],
): Promise<CityPack['texts']> {
  if (pack === undefined || client === undefined || language === 'id' || pack.texts?.[language]) return pack?.texts;
  return client.city({ locale: language }).then(
    ({ texts }) => texts,
    () => pack.texts,
  );
}
