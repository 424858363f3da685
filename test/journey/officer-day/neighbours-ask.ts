import { cityPackShape } from '@halo-pamor/contract';
import { Api } from '../../support/api.js';
import { submission, type SubmitOptions } from '../../support/commands.js';
import { DARTO, SITI, type Chapter } from './cast.js';

/** Before the day begins two neighbours asked in the app: Ibu Siti at the far end of the RW, Bapak Darto at the near one. */
export const neighboursAsk: Chapter = async ({ demo, citizen }) => {
  const asks = async (persona: string, options: SubmitOptions): Promise<void> => {
    const api = new Api(demo.gatewayUrl, await demo.tokenOf(persona));
    const { consent } = cityPackShape().parse(JSON.parse((await api.raw('/v1/city')).text));
    await api.accepted(submission(consent.version, options));
  };
  await asks(citizen.id, {
    applicant: { name: SITI, phone: '+6280000000124', nik: '3275014101900000' },
    address: { street: 'Gg. Mawar 3', rt: '005', landmark: 'pagar hijau' },
  });
  await asks('citizen-fauzi', {
    items: [{ variant: 'KK.HILANG' }],
    applicant: { name: DARTO, phone: '+6280000000126', nik: '3275011501600000' },
    address: { street: 'Gg. Kenanga 9', rt: '001', landmark: null },
    note: null,
  });
};
