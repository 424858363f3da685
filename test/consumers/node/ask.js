import { createHaloPamor, isHaloError } from 'halo-pamor/client';

const host = process.env.MY_HOST;
const client = createHaloPamor({
  gateway: process.env.MY_GATEWAY,
  city: '32.75',
  getToken: async () => (await fetch(`${host}/my-session/pamor-token`)).text(),
});

try {
  const { consent } = await client.city();
  const { commandId } = await client.submitRequest({
    items: [{ variant: 'KTP-EL.HILANG' }],
    applicant: { name: 'Siti Rekaan', phone: '+6280000000123' },
    forWhom: 'self',
    channel: 'app',
    place: '32.75.01.1002/007',
    address: { street: 'Jl. Rekaan 1' },
    consent: { version: consent.version, given: true },
  });
  const { outcome, problem, view } = await client.settled(commandId);
  console.log(outcome === 'accepted' ? `arrived ${view.id} ${view.code}` : `refused ${problem}`);
} catch (error) {
  console.error(isHaloError(error) ? error.code : error);
  process.exitCode = 1;
} finally {
  client.close();
}
