/** What a plan or a module calls what stands in the fields of a trail: stages, categories, grades, colours and the like. */
import type { EventType } from '../../workflows/events';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';
import type { Module } from '../../workflows/modules/module';
import type { Plan } from '../../workflows/plans/plan';
import type { FieldName } from './words/said';

type Value = string | number;
export type WordsFor = (type: EventType, field: string, value: Value) => Bilingual | undefined;
type Shelf = { readonly [Field in FieldName]?: readonly (readonly [Value, Bilingual])[] };

export function planWords(plan: Plan): WordsFor {
  const { stages, schemes, warnings, decisions, duties } = plan;
  const grades = schemes.grades.map(({ level, label }) => [level, label] as const);
  const results = schemes.assessment.results.map(({ result, label }) => [result, label] as const);
  const titles = stages.map(({ id, title }) => [id, title] as const);
  const shelf: Shelf = {
    plan: [[`${plan.id}@${plan.version}`, plan.title]],
    stageId: titles,
    nextStageId: titles,
    milestoneId: stages.flatMap(({ milestones }) => milestones.map(({ id, title }) => [id, title] as const)),
    category: labelled(schemes.categories),
    holderLevel: labelled(schemes.holderLevels),
    powerClass: labelled(schemes.powerClasses),
    method: schemes.discoveryMethods.map(({ method, label }) => [method, label]),
    opinion: schemes.opinions.map(({ opinion, label }) => [opinion, label]),
    level: grades,
    likelihood: scale(schemes.rating.likelihood),
    severity: scale(schemes.rating.severity),
    suggested: [...grades, ...results],
    result: results,
    reassessedResult: results,
    way: labelled(schemes.assessment.ways),
    colour: labelled(warnings?.colours),
    class: labelled(decisions?.classes),
    standingDutyId: titled(duties),
  };
  return (_, field, value) => onShelf(shelf, field, value);
}

export function moduleWords(module: Module): WordsFor {
  const { network, reporting, analysis, bulletins, warnings, duties } = module;
  const { officers } = network;
  const shelf: Shelf = {
    module: [[`${module.id}@${module.version}`, module.title]],
    levelId: labelled(network.levels),
    formId: labelled(officers.trainingForms),
    resultId: labelled(officers.results),
    groundId: labelled(officers.dismissalGrounds),
    scheduleId: titled(reporting.schedules),
    colour: labelled(warnings?.colours),
    standingDutyId: titled(duties),
  };
  const kinds: { readonly [T in EventType]?: Shelf } = {
    OfficerAppointed: { kindId: labelled(officers.kinds) },
    AnalysisMade: { kindId: labelled(analysis.kinds) },
    BulletinIssued: { kindId: labelled(bulletins) },
  };
  return (type, field, value) => onShelf(kinds[type], field, value) ?? onShelf(shelf, field, value);
}

function onShelf(shelf: Shelf | undefined, field: string, value: Value): Bilingual | undefined {
  if (shelf === undefined || !Object.hasOwn(shelf, field)) return undefined;
  return shelf[field as FieldName]?.find(([each]) => each === value)?.[1];
}

function labelled(list: readonly { readonly id: string; readonly label: Bilingual }[] = []) {
  return list.map(({ id, label }) => [id, label] as const);
}

function titled(list: readonly { readonly id: string; readonly title: Bilingual }[] = []) {
  return list.map(({ id, title }) => [id, title] as const);
}

/** With the number, by which a rating is worked out. */
function scale(labels: readonly Bilingual[]) {
  return labels.map(({ zh, en }, i) => [i + 1, bilingual(`${i + 1}（${zh}）`, `${i + 1} (${en})`)] as const);
}
