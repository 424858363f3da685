import { createServer } from 'node:net';

/** Below those that a system gives to whoever asks for any, so that nobody is given one before its program listens. */
const FIRST = 20_000;
const PER_PROCESS = 10;
/** So many processes of following numbers look for their ports apart from each other. */
const PROCESSES = 1_200;

let nth = 0;

/** A port of the loopback for a program that has to be told one, and that listens only later. */
export async function sparePort(): Promise<number> {
  for (let tried = 0; tried < PER_PROCESS * PROCESSES; tried += 1) {
    const port = FIRST + (((process.pid % PROCESSES) * PER_PROCESS + nth) % (PER_PROCESS * PROCESSES));
    nth += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('every port is taken');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
