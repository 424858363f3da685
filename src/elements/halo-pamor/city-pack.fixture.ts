import { cityPackShape, composePack, type CityPack } from '@halo-pamor/contract';
import * as z from 'zod/mini';

/** A city as it ships, by the name of its file. */
export async function cityPack(name = 'kota-bekasi'): Promise<CityPack> {
  const [catalogue, { catalogue: _name, ...own }] = await Promise.all([
    readJson('national.catalogue.json'),
    readJson(`${name}.json`),
  ]);
  return cityPackShape().parse(composePack(catalogue, own).pack);
}

async function readJson(name: string): Promise<Record<string, unknown>> {
  const reply = await fetch(`/packages/cities/packs/${name}`);
  return z.record(z.string(), z.unknown()).parse(await reply.json());
}
