import type { CityPack, Requirement, Variant } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault, type Place } from './fault.js';

/** Every code that the catalogue names is there to be found, codes come once, and alternatives are really alternatives. */
export function checkCatalogue(pack: CityPack): Fault[] {
  const variants = pack.services.flatMap((service, s) =>
    service.variants.map((variant, v) => ({ service, variant, place: ['services', s, 'variants', v] as const })),
  );
  const own = new Set(variants.map(({ variant }) => variant.code));
  const reachable = new Set([...own, ...pack.elsewhere.map(({ code }) => code)]);
  const forms = new Set(pack.forms.map(({ code }) => code));
  const happenings = new Set(pack.happenings.map(({ code }) => code));

  const faults = [
    ...repeated(codesOf(pack.services, 'services'), 'service code'),
    ...repeated(
      variants.map(({ variant, place }) => ({ value: variant.code, place: [...place, 'code'] })),
      'variant code',
    ),
    ...repeated(codesOf(pack.bundles, 'bundles'), 'bundle code'),
    ...repeated(codesOf(pack.forms, 'forms'), 'form code'),
    ...repeated(codesOf(pack.happenings, 'happenings'), 'code of what happened'),
    ...(forms.has(pack.proxy.form)
      ? []
      : [faultAt(['proxy', 'form'], `"${pack.proxy.form}" is no form of this pack.`)]),
  ];
  for (const { service, variant, place } of variants) {
    if (!variant.code.startsWith(`${service.code}.`)) {
      faults.push(faultAt([...place, 'code'], `Variant ${variant.code} does not begin with "${service.code}.".`));
    }
    faults.push(
      ...checkVisit(variant, place),
      ...absent(variant.dependsOn, reachable, [...place, 'dependsOn'], 'variant of this pack or entry of elsewhere'),
      ...absent(variant.leadsTo, own, [...place, 'leadsTo'], 'variant of this pack'),
      ...absent(variant.forms, forms, [...place, 'forms'], 'form of this pack'),
      ...absent(variant.whatHappened, happenings, [...place, 'whatHappened'], 'code in happenings'),
      ...checkRequirements(variant, forms, place),
    );
  }
  pack.services.forEach(({ offered, whereToGo }, s) => {
    if (offered === 'information' && whereToGo === undefined) {
      faults.push(faultAt(['services', s, 'whereToGo'], 'A service that is not offered must say where to go.'));
    }
  });
  pack.bundles.forEach(({ root, items }, b) => {
    faults.push(...absent(items, own, ['bundles', b, 'items'], 'variant of this pack'));
    if (!items.includes(root)) faults.push(faultAt(['bundles', b, 'root'], `${root} is not among the items.`));
  });
  pack.happenings.forEach(({ code }, h) => {
    if (!variants.some(({ variant }) => variant.whatHappened.includes(code))) {
      faults.push(faultAt(['happenings', h], `"${code}" leads to no variant, so choosing it would be a dead end.`));
    }
  });
  return faults;
}

/** Nobody may be promised a visit for papers alone when the person has to be recorded. */
function checkVisit({ visitNeeds, requiresPresence, requirements }: Variant, place: Place): Fault[] {
  const isRecorded = requirements.some(({ mode }) => mode === 'presence');
  const fits =
    visitNeeds === 'biometrics'
      ? requiresPresence === true && isRecorded
      : visitNeeds === 'papers'
        ? requiresPresence === false && !isRecorded
        : requiresPresence === 'unconfirmed';
  return fits ? [] : [faultAt([...place, 'visitNeeds'], `"${visitNeeds}" contradicts what is said about presence.`)];
}

function checkRequirements(variant: Variant, forms: ReadonlySet<string>, place: Place): Fault[] {
  const faults = repeated(
    variant.requirements.map(({ code }, r) => ({ value: code, place: [...place, 'requirements', r, 'code'] })),
    `requirement of ${variant.code}`,
  );
  variant.requirements.forEach((requirement, r) => {
    const here = [...place, 'requirements', r];
    if (requirement.mode === 'form' && requirement.form === undefined) {
      faults.push(faultAt([...here, 'form'], `${requirement.code} is a form, but does not say which.`));
    }
    if (requirement.form !== undefined && !forms.has(requirement.form)) {
      faults.push(faultAt([...here, 'form'], `"${requirement.form}" is no form of this pack.`));
    }
    if (requirement.confirmed === 'no' && requirement.condition === undefined && requirement.note === undefined) {
      faults.push(faultAt([...here, 'note'], `${requirement.code} is not confirmed, and nothing says what is unsure.`));
    }
    if (standsAlone(requirement, variant)) {
      faults.push(
        faultAt(
          [...here, 'group'],
          `Group "${requirement.group ?? ''}" has one member; add another, or make it optional with a condition.`,
        ),
      );
    }
  });
  variant.surrenderOnDelivery.forEach((code, index) => {
    const mode = variant.requirements.find((requirement) => requirement.code === code)?.mode;
    if (mode !== 'surrendered') {
      const why = mode === undefined ? 'is no requirement of this variant' : `has mode "${mode}", not "surrendered"`;
      faults.push(faultAt([...place, 'surrenderOnDelivery', index], `${code} ${why}.`));
    }
  });
  return faults;
}

/** A group of one is no choice. It may stand only as an optional paper whose condition says when it is asked for. */
function standsAlone(requirement: Requirement, variant: Variant): boolean {
  if (requirement.group === undefined) return false;
  const members = variant.requirements.filter(({ group }) => group === requirement.group);
  return members.length < 2 && (requirement.required || requirement.condition === undefined);
}

function codesOf(list: readonly { code: string }[], field: string): { value: string; place: Place }[] {
  return list.map(({ code }, index) => ({ value: code, place: [field, index, 'code'] }));
}

function absent(codes: readonly string[], known: ReadonlySet<string>, place: Place, what: string): Fault[] {
  return codes.flatMap((code, index) =>
    known.has(code) ? [] : [faultAt([...place, index], `"${code}" is no ${what}.`)],
  );
}
