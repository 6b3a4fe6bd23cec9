/**
 * The common case of a request that is right, in a tenth of the time: the rules that the field decorators gave to
 * class-validator are looked up once for each class, and a value is built and checked in one walk over it. It answers an
 * object only where class-transformer and class-validator would answer the same; anything else, a fault above all, is
 * theirs to judge and to put into words (`request-pipe.ts`).
 */
import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';
import { nestedClassOf } from './nested-class';

type Constructor = new () => object;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Condition = (object: object, value: unknown) => boolean;
type Check = (object: object, value: unknown) => boolean;

interface FieldRule {
  readonly conditions: readonly Condition[];
  readonly checks: readonly Check[];
  readonly nested: Constructor | undefined;
}

type Rules = ReadonlyMap<string, FieldRule>;

/** Null: a class whose rules are of a kind not known here. */
const known = new WeakMap<Constructor, Rules | null>();

/** The checked instance; undefined when it does not pass, or cannot be told here. */
export function quickPass(value: unknown, type: Constructor): object | undefined {
  const rules = rulesOf(type);
  if (rules === null || !isRecord(value)) return undefined;
  const instance = new type() as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const rule = rules.get(name);
    if (rule === undefined) return undefined;
    const member = rule.nested === undefined ? value[name] : nestedIn(value[name], rule.nested);
    if (member === NOT_PASSED) return undefined;
    instance[name] = member;
  }
  for (const [name, { conditions, checks }] of rules) {
    const member = instance[name];
    if (!conditions.every((holds) => holds(instance, member))) continue;
    for (const passes of checks) if (!passes(instance, member)) return undefined;
  }
  return instance;
}

const NOT_PASSED = Symbol('not passed');

/** Objects become instances; what is none stays, and the field's own checks say whether it may. */
function nestedIn(value: unknown, type: Constructor): unknown {
  if (!Array.isArray(value)) return isRecord(value) ? (quickPass(value, type) ?? NOT_PASSED) : value;
  const items: unknown[] = [];
  for (const item of value) {
    const passed = nestedIn(item, type);
    if (passed === NOT_PASSED) return NOT_PASSED;
    items.push(passed);
  }
  return items;
}

function rulesOf(type: Constructor): Rules | null {
  let rules = known.get(type);
  if (rules === undefined) known.set(type, (rules = readRules(type)));
  return rules;
}

function readRules(type: Constructor): Rules | null {
  const storage = getMetadataStorage();
  const metadata = storage.getTargetValidationMetadatas(type, '', false, false);
  const rules = new Map<string, FieldRule>();
  for (const [name, all] of Object.entries(storage.groupByPropertyName(metadata))) {
    const rule = ruleOf(type, name, all);
    if (rule === null) return null;
    rules.set(name, rule);
  }
  return rules.size === 0 ? null : rules;
}

function ruleOf(type: Constructor, name: string, all: readonly Metadata[]): FieldRule | null {
  const conditions: Condition[] = [];
  const checks: Check[] = [];
  let isNested = false;
  for (const each of all) {
    if (hasMoreThanRules(each)) return null;
    switch (each.type) {
      case ValidationTypes.CONDITIONAL_VALIDATION:
        conditions.push((each.constraints as readonly Condition[])[0] ?? (() => true));
        break;
      case ValidationTypes.NESTED_VALIDATION:
        isNested = true;
        break;
      case ValidationTypes.CUSTOM_VALIDATION: {
        const own = checksOf(each);
        if (own === null) return null;
        checks.push(...own);
        break;
      }
      default:
        return null;
    }
  }
  const nested = nestedClassOf(type, name);
  if (isNested !== (nested !== undefined)) return null;
  return { conditions, checks, nested };
}

/** Groups and conditions of a single rule: this product has none. The declared types call them always present. */
function hasMoreThanRules({ groups, validateIf }: Partial<Metadata>): boolean {
  return (groups !== undefined && groups.length > 0) || validateIf !== undefined;
}

function checksOf(metadata: Metadata): readonly Check[] | null {
  const { each, propertyName: property, constraints, constraintCls } = metadata;
  const found = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (found.some(({ async }) => async)) return null;
  return found.map(({ instance }) => (object, value) => {
    const about: ValidationArguments = {
      targetName: object.constructor.name,
      property,
      object,
      value,
      constraints: constraints as unknown[],
    };
    if (!each || !Array.isArray(value)) return instance.validate(value, about) === true;
    return value.every((item) => instance.validate(item, about) === true);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  // By the chain's length: what was parsed may come from another realm, with an Object of its own.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
