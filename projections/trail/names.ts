/**
 * What the ids in a trail are called: units, posts, people, powers and campaigns by their names of today, and what a plan or module has labels
 * for, in its words. An id of which nothing is known has no name.
 */
import type { AggregateCategory } from '../../workflows/aggregates';
import { GATE_RULES } from '../../workflows/gates/registry';
import type { Programme } from '../../workflows/kernel/programme';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';
import { fromJson } from '../json';
import type { Reader } from '../view';
import { moduleWords, planWords, type WordsFor } from './plan-words';
import { programmeOf, type Happened } from './programme';
import type { FieldName } from './words/said';

/** By field, then by what stands in it. */
export type Names = Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

/** For the items of one page: what has been looked up is kept. */
export class NameBook {
  readonly #names = new Map<string, Bilingual | undefined>();
  readonly #words = new Map<string, WordsFor | undefined>();

  constructor(private readonly reader: Reader) {}

  /** Of all that the event's summary holds, however deep. */
  namesIn(happened: Happened): Names {
    const names: Record<string, Record<string, Bilingual>> = {};
    const words = this.#wordsOf(programmeOf(this.reader, happened));
    for (const leaf of leavesOf(happened.summary)) {
      const { field, value } = leaf;
      const name = this.#nameOf(leaf, happened.stream) ?? words?.(happened.type, field, value);
      if (name !== undefined) (names[field] ??= {})[String(value)] = name;
    }
    return names;
  }

  #nameOf({ field, value, beside }: Leaf, stream: string): Bilingual | undefined {
    if (field === 'rulesFailed') return RULE_TITLES.get(String(value));
    const thing = thingIn(field, beside);
    // What an event is about is called by its id beside its name, which stands there already.
    if (thing === undefined || stream === `${STREAM[thing]}-${value}`) return undefined;
    const key = `${thing} ${value}`;
    if (!this.#names.has(key)) {
      const found = this.reader.get<{ readonly name: string }>(NAME[thing], value);
      this.#names.set(key, found === undefined ? undefined : bilingual(found.name, found.name));
    }
    return this.#names.get(key);
  }

  #wordsOf(programme: Programme | undefined): WordsFor | undefined {
    if (programme === undefined) return undefined;
    const key = `${programme.kind} ${programme.id}`;
    if (!this.#words.has(key)) this.#words.set(key, this.#read(programme));
    return this.#words.get(key);
  }

  #read({ kind, id }: Programme): WordsFor | undefined {
    const rules = this.reader.get<{ readonly rules: string }>(RULES[kind], id)?.rules;
    if (rules === undefined) return undefined;
    return kind === 'campaign' ? planWords(fromJson(rules)) : moduleWords(fromJson(rules));
  }
}

const NAME = {
  unit: 'SELECT name FROM unit WHERE unitId = ?',
  post: 'SELECT name FROM post WHERE postId = ?',
  person: 'SELECT name FROM person WHERE personId = ?',
  power: 'SELECT name FROM power WHERE powerId = ?',
  campaign: 'SELECT title AS name FROM campaign WHERE campaignId = ?',
  network: 'SELECT title AS name FROM warning_network WHERE networkId = ?',
  monitoringPoint: 'SELECT name FROM monitoring_point WHERE pointId = ?',
  notice: 'SELECT title AS name FROM notice WHERE noticeId = ?',
  decision: 'SELECT matter AS name FROM decision WHERE decisionId = ?',
  measure: 'SELECT content AS name FROM measure WHERE measureId = ?',
} as const;
type Thing = keyof typeof NAME;

const STREAM: Readonly<Record<Thing, AggregateCategory>> = {
  unit: 'unit',
  post: 'post',
  person: 'person',
  power: 'power',
  campaign: 'campaign',
  network: 'warningNetwork',
  monitoringPoint: 'monitoringPoint',
  notice: 'publicNotice',
  decision: 'decision',
  measure: 'controlMeasure',
};

const RULES = {
  campaign: 'SELECT plan AS rules FROM campaign_plan WHERE campaignId = ?',
  network: 'SELECT module AS rules FROM warning_network WHERE networkId = ?',
} as const;

const RULE_TITLES: ReadonlyMap<string, Bilingual> = new Map(GATE_RULES.map(({ id, title }) => [id, title]));

const THINGS: { readonly [Field in FieldName]?: Thing } = {
  unitId: 'unit',
  hostUnitId: 'unit',
  fromUnitId: 'unit',
  toUnitId: 'unit',
  parentId: 'unit',
  postId: 'post',
  toPostId: 'post',
  holderPostId: 'post',
  responsiblePostId: 'post',
  checkerPostId: 'post',
  convenorPostId: 'post',
  memberPostId: 'post',
  personId: 'person',
  principalPersonId: 'person',
  responsiblePersonId: 'person',
  powerId: 'power',
  campaignId: 'campaign',
  previousCampaignId: 'campaign',
  fromCampaignId: 'campaign',
  toCampaignId: 'campaign',
  childId: 'campaign',
  pointId: 'monitoringPoint',
  parentPointId: 'monitoringPoint',
  noticeId: 'notice',
  decisionId: 'decision',
  measureId: 'measure',
};

/** What an id stands for: said by the field's name, or by the kind beside it. */
function thingIn(field: string, beside: object): Thing | undefined {
  if (field === 'id') return thingOf((beside as { readonly kind?: unknown }).kind);
  return Object.hasOwn(THINGS, field) ? THINGS[field as FieldName] : undefined;
}

function thingOf(kind: unknown): Thing | undefined {
  return typeof kind === 'string' && Object.hasOwn(NAME, kind) ? (kind as Thing) : undefined;
}

interface Leaf {
  readonly field: string;
  readonly value: string | number;
  /** The fields it stands among. */
  readonly beside: object;
}

function leavesOf(fields: object): readonly Leaf[] {
  return Object.entries(fields).flatMap(([field, value]) => leaves(field, value, fields));
}

function leaves(field: string, value: unknown, beside: object): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ field, value, beside }];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => leaves(field, each, beside));
  return typeof value === 'object' && value !== null ? leavesOf(value) : [];
}
