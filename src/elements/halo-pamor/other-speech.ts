import type { CityPack } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import type { Language } from '../../locale/language.js';
import { fetchWords, type Part } from '../../locale/other-words.js';
import { idProvider } from '../../locale/provider-terms.js';
import { spoken } from '../../locale/spoken.js';
import { datesIn } from '../shared/language/dates-in.js';
import { packIn } from '../shared/language/pack-in.js';
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
}

/**
 * How an instance speaks another language than Indonesian.
 *
 * @throws TypeError when its words cannot be fetched
 */
export async function otherSpeech({ language, pack, room }: SpeechAsk): Promise<Speech> {
  await fetchWords(language, needs[room ?? 'citizen']);
  const own = spoken({ language }, 'provider', idProvider);
  const there = pack && packIn(pack, language);
  return {
    terms: withCityWords(spoken({ language }, 'shared', id), there?.words ?? own.withoutCity),
    own,
    pack: there,
    dates: there && datesIn(language, there.timeZone),
  };
}
