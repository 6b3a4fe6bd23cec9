/** The quick way through must never let pass what class-validator refuses, nor make another object of it. */
import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import * as campaign from './campaign/dto';
import * as inventory from './inventory/dto';
import * as office from './office/dto';
import * as organisation from './organisation/dto';
import * as submission from './submission/dto';
import { nestedClassOf } from './nested-class';
import { quickPass } from './quick-pass';

type Constructor = new () => object;

const BODIES = [campaign, inventory, office, organisation, submission].flatMap((module) =>
  Object.values(module as Readonly<Record<string, unknown>>).filter(isClass),
);
/** What the product's pipe does where the quick way gives no answer. */
const pipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
});

/** Each right for some field or other, and wrong for others. */
const POOL: readonly unknown[] = [
  ...['unit-1', '', ' ', 'Unit 1', 'a\nb', 'a\u0007b', '\ud800', 'x'.repeat(201), 'x'.repeat(4_001)],
  ...['2012-04-02', '2012-02-30', '2012-04-02T01:30:00.000Z', '科技项目立项审批', 'public'],
  ...[
    0,
    1,
    2,
    3,
    2026,
    -1,
    0.5,
    0.123,
    1e21,
    true,
    false,
    null,
    {},
    [],
    [[]],
    { personId: 'a', postId: 'b' },
  ],
  ...[['unit-1'], ['unit-1', 'unit-1'], ['', 1], [{}], [null]],
  ...choicesOfAll(),
];

describe.each(BODIES.map((body) => [body.name, body] as const))('the quick way through %s', (_name, body) => {
  it('answers exactly where class-validator does, and the same', async () => {
    await fc.assert(
      fc.asyncProperty(candidates(body, 0.9), async (candidate) => {
        expect(quickPass(structuredClone(candidate), body)).toEqual(await judged(candidate, body));
      }),
      { numRuns: 20 },
    );
  });

  it('is open to every value that is right', async () => {
    await fc.assert(
      fc.asyncProperty(candidates(body, 1), async (candidate) => {
        const passed = quickPass(structuredClone(candidate), body);
        expect(passed).toBeInstanceOf(body);
        expect(passed).toEqual(await judged(candidate, body));
      }),
      { numRuns: 10 },
    );
  });
});

it('a class without rules is left to the pipe', () => {
  expect(quickPass({}, Map)).toBeUndefined();
});

/** Mostly right: each field is taken from the values that are right for it alone, but for `1 - right` of them. */
function candidates(type: Constructor, right: number): fc.Arbitrary<object> {
  const members = fieldsOf(type).map((field) => fc.tuple(fc.constant(field), memberOf(type, field, right)));
  const stranger = fc.constantFrom<[string, unknown][]>(['unknown', 1], ['extra', {}]);
  const strangers = right === 1 ? fc.constant([]) : fc.array(stranger, { maxLength: 1 });
  return fc
    .tuple(fc.tuple(...members), fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, strangers))
    .map(([own, others]) => Object.fromEntries([...own, ...others].filter(([, value]) => value !== ABSENT)));
}

const ABSENT = Symbol('absent');

function memberOf(type: Constructor, field: string, right: number): fc.Arbitrary<unknown> {
  const nested = nestedClassOf(type, field);
  const inner: fc.Arbitrary<unknown>[] = [];
  if (nested !== undefined) {
    const one = candidates(nested, right);
    inner.push(isRight(type, field, []) ? fc.array(one, { maxLength: 2 }) : one);
  }
  const good = rightFor(type, field);
  const choices = [...(good.length > 0 ? [fc.constantFrom(...good)] : []), ...inner];
  if (right === 1) return fc.oneof(...choices);
  return fc.oneof(
    { weight: 19, arbitrary: fc.oneof(...choices) },
    { weight: 1, arbitrary: fc.constantFrom(...POOL, ABSENT) },
  );
}

/** Every choice that a field of any body offers. */
function choicesOfAll(): readonly unknown[] {
  const rules = BODIES.flatMap((body) =>
    getMetadataStorage().getTargetValidationMetadatas(body, '', false, false),
  );
  const offered = rules.flatMap(({ constraints }) => (constraints as readonly unknown[] | undefined) ?? []);
  return [...new Set(offered.filter(Array.isArray).flat() as readonly unknown[])];
}

/** Trying them all is slow, and most fields are inherited. */
const found = new Map<string, readonly unknown[]>();

function rightFor(type: Constructor, field: string): readonly unknown[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const declaredBy = rules.filter(({ propertyName }) => propertyName === field).map(({ target }) => target);
  const key = `${field} ${declaredBy.map((each) => (typeof each === 'string' ? each : each.name)).join(' ')}`;
  const right = found.get(key) ?? [...POOL, ABSENT].filter((value) => isRight(type, field, value));
  found.set(key, right);
  return right;
}

function isRight(type: Constructor, field: string, value: unknown): boolean {
  const instance = plainToInstance(type, value === ABSENT ? {} : { [field]: value });
  return !validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).some(
    ({ property }) => property === field,
  );
}

function fieldsOf(type: Constructor): readonly string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
}

async function judged(candidate: object, type: Constructor): Promise<unknown> {
  try {
    return (await pipe.transform(structuredClone(candidate), { type: 'body', metatype: type })) as unknown;
  } catch {
    return undefined;
  }
}

function isClass(value: unknown): value is Constructor {
  return typeof value === 'function';
}
