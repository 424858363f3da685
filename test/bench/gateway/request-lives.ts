import type { InventedCity } from './invented-city.js';
import type { Sending } from './submissions.js';
import type { TokenMint } from './token-mint.js';

const HOUR = 3_600_000;

/**
 * For each RW of the city one invented request, sent by its officer: of three, one is only submitted, one has a visit
 * agreed, and one is filed, so that it is the operator's turn.
 */
export function requestLives(city: InventedCity, mint: TokenMint): Sending[] {
  return city.places.map((_place, nth) => {
    const officer = city.officer(nth);
    const first = city.submission(officer);
    const { requestId } = first;
    const next = (type: string, payload: unknown) => ({ ...first, ...city.ids(), requestId, type, payload });
    const visit = {
      from: new Date(Date.now() + HOUR).toISOString(),
      to: new Date(Date.now() + 2 * HOUR).toISOString(),
    };
    const papers = first.requirements.map((code) => ({ code, outcome: 'collected' }));
    const life = [
      [],
      [next('agree-visit', visit)],
      [
        next('agree-visit', visit),
        next('start-visit', {}),
        next('collect-papers', { papers }),
        next('file-items', { items: ['1'], reference: `EO-${String(nth).padStart(7, '0')}` }),
      ],
    ][nth % 3];
    const commands = [first, ...(life ?? [])].map(({ id, type, at, payload }) => ({
      id,
      type,
      requestId,
      at,
      payload,
    }));
    return {
      token: mint.mint(officer),
      body: JSON.stringify({ commands }),
      commands: commands.length,
      requests: [requestId],
    };
  });
}
