import { isPlaceOf, officerDirectoryShape, type CityPack, type OfficerDirectory } from '@halo-pamor/contract';
import { checkShape, type Checked } from './check-shape.js';
import { faultAt, repeated, type Fault } from './fault.js';

/** Beginning of the phone numbers in an invented list: no such number is given out, so nobody is called by mistake. */
const UNREACHABLE = /^\+62 800-000-\d{4}$/;

/** Reads the officers of a city and holds them against its pack. An RW without an officer is no fault: posts fall vacant. */
export function checkOfficers(raw: unknown, pack: CityPack): Checked<OfficerDirectory> {
  const read = checkShape(officerDirectoryShape(), raw);
  if (read.value === undefined) return read;
  const directory = read.value;
  const faults: Fault[] = repeated(
    directory.officers.map(({ id }, o) => ({ value: id, place: ['officers', o, 'id'] })),
    'officer id',
  );
  if (directory.city !== pack.city.code) {
    faults.push(faultAt(['city'], `The officers are of ${directory.city}, the pack is of ${pack.city.code}.`));
  }
  directory.officers.forEach(({ areas, phone }, o) => {
    areas.forEach((area, a) => {
      if (!isPlaceOf(pack, area)) {
        faults.push(faultAt(['officers', o, 'areas', a], `${area} is no RW or village of ${pack.city.name}.`));
      }
    });
    if (directory.invented && !UNREACHABLE.test(phone)) {
      faults.push(
        faultAt(['officers', o, 'phone'], 'An invented officer needs a number of the form +62 800-000-0000.'),
      );
    }
  });
  return faults.length > 0 ? { value: undefined, faults } : read;
}
