/**
 * What the gate rules look at: the accepted submissions of the units in scope, sorted out once for each state of the
 * campaign. A unit hands in once for each stage; where several stages hold the same kind of thing, the one of the latest
 * stage counts. What a unit no longer in scope handed in is ignored.
 */
import type { DecisionPinnedData, ScopeUnit, SubmissionPinnedData } from '../campaign/events';
import { childrenOf, standsForHost } from '../campaign/children';
import type { CampaignContext } from '../campaign/state';
import type { GradeLevel, SubmissionContent } from '../plans/plan';
import type {
  FrozenMeasure,
  FrozenPost,
  FrozenPower,
  FrozenResponsibility,
  FrozenRiskPoint,
} from '../submission/events';
import { groupBy } from '../kernel/group-by';
import { valuesOf } from '../kernel/keyed';

export interface UnitFacts {
  readonly unit: ScopeUnit;
  /** Accepted submissions, in the plan's order of stages. */
  readonly submissions: readonly SubmissionPinnedData[];
  /** What the unit says it holds none of. */
  readonly nil: ReadonlySet<SubmissionContent>;
  /** Of the latest submission that has any. */
  readonly posts: readonly FrozenPost[];
  readonly powers: readonly FrozenPower[];
  /** Is there an accepted answer about risk points: a list of them, or none where they were asked for? */
  readonly riskPointsAnswered: boolean;
  /** Of the latest submission whose stage asks for risk points or grades, else of the latest that holds any. */
  readonly riskPoints: readonly FrozenRiskPoint[];
  /** Those, and what the latest submission that holds measures adds to them. */
  readonly riskPointsToControl: readonly FrozenRiskPoint[];
  readonly measures: readonly FrozenMeasure[];
  readonly measuresByRiskPoint: ReadonlyMap<string, readonly FrozenMeasure[]>;
  /** Of the latest submission that names anybody. */
  readonly responsibilities: readonly FrozenResponsibility[];
  /** Posts and powers screened in any accepted submission, by a risk point or by a signed "none found". */
  readonly screened: ReadonlySet<string>;
  /** Those that the latest accepted submission about them says so of: what was closed or outweighed meanwhile counts no more. */
  readonly screenedAtLast: ReadonlySet<string>;
}

export interface CampaignFacts {
  /** All in scope, those included for which a child campaign stands. */
  readonly everyUnit: readonly UnitFacts[];
  /** Those that hand in to the campaign itself: all but the hosts of its children. */
  readonly units: readonly UnitFacts[];
  /** Adopted decisions on a risk point, oldest first. */
  readonly decisionsOn: ReadonlyMap<string, readonly DecidedGrade[]>;
  /** Risk points in a closed notice of grades. */
  readonly publicised: ReadonlySet<string>;
}

interface DecidedGrade {
  readonly decisionId: string;
  readonly level: GradeLevel;
}

const known = new WeakMap<CampaignContext, CampaignFacts>();

/** Contexts are never changed, so what was found out about one holds as long as it lives. */
export function factsOf(campaign: CampaignContext): CampaignFacts {
  const facts = known.get(campaign) ?? findOut(campaign);
  known.set(campaign, facts);
  return facts;
}

/** The level of the latest adopted decision, else the one handed in, else null: not classified. */
export function effectiveLevel(facts: CampaignFacts, point: FrozenRiskPoint): GradeLevel | null {
  return facts.decisionsOn.get(point.id)?.at(-1)?.level ?? point.level;
}

function findOut(campaign: CampaignContext): CampaignFacts {
  const byUnit = submissionsByUnit(campaign);
  const asked = new Map(campaign.plan.stages.map((stage) => [stage.id, stage.submission?.contents ?? []]));
  const hosts = new Set(
    childrenOf(campaign)
      .filter(standsForHost)
      .map((child) => child.hostUnitId),
  );
  const everyUnit = Object.values(campaign.scope).map((unit) =>
    unitFacts(unit, byUnit.get(unit.unitId) ?? [], asked),
  );
  return {
    everyUnit,
    units: hosts.size === 0 ? everyUnit : everyUnit.filter(({ unit }) => !hosts.has(unit.unitId)),
    decisionsOn: decisionsByRiskPoint(Object.values(campaign.decisions)),
    publicised: new Set(
      Object.values(campaign.notices)
        .filter((notice) => notice.subject === 'grades')
        .flatMap((notice) => notice.items.filter((item) => item.kind === 'riskPoint').map((item) => item.id)),
    ),
  };
}

type Asked = ReadonlyMap<string, readonly SubmissionContent[]>;

function unitFacts(unit: ScopeUnit, submissions: readonly SubmissionPinnedData[], asked: Asked): UnitFacts {
  const latest = (holds: (submission: SubmissionPinnedData) => boolean) =>
    submissions.findLast(holds)?.contents;
  const graded =
    latest((each) => asksForRiskPoints(each, asked)) ?? latest((each) => each.contents.riskPoints.length > 0);
  const controlled = latest((each) => each.contents.measures.length > 0 || asksFor(each, 'measures', asked));
  const measures = controlled?.measures ?? [];
  return {
    unit,
    submissions,
    nil: new Set(submissions.flatMap((each) => each.contents.nilReturns.map((nil) => nil.content))),
    posts: latest((each) => each.contents.posts.length > 0)?.posts ?? [],
    powers: latest((each) => each.contents.powers.length > 0)?.powers ?? [],
    riskPointsAnswered: graded !== undefined,
    riskPoints: graded?.riskPoints ?? [],
    riskPointsToControl: union(graded?.riskPoints ?? [], controlled?.riskPoints ?? []),
    measures,
    measuresByRiskPoint: groupBy(measures, (measure) => measure.riskPointId),
    responsibilities: latest((each) => each.contents.responsibilities.length > 0)?.responsibilities ?? [],
    screened: screenedIds(submissions),
    screenedAtLast: screenedAtLast(submissions),
  };
}

function asksForRiskPoints(submission: SubmissionPinnedData, asked: Asked): boolean {
  return asksFor(submission, 'riskPoints', asked) || asksFor(submission, 'grades', asked);
}

function asksFor(submission: SubmissionPinnedData, content: SubmissionContent, asked: Asked): boolean {
  return asked.get(submission.stageId)?.includes(content) ?? false;
}

function screenedIds(submissions: readonly SubmissionPinnedData[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { contents } of submissions) {
    for (const item of [...contents.posts, ...contents.powers]) {
      if (item.screening.by !== 'open') ids.add(item.id);
    }
    for (const point of contents.riskPoints) {
      ids.add(point.postId);
      if (point.powerId !== null) ids.add(point.powerId);
    }
  }
  return ids;
}

/** Posts and powers come along with risk points and grades, so the latest that holds an item knows what lies on it. */
function screenedAtLast(submissions: readonly SubmissionPinnedData[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { contents } of submissions) {
    for (const { id, screening } of [...contents.posts, ...contents.powers]) {
      if (screening.by === 'open') ids.delete(id);
      else ids.add(id);
    }
  }
  return ids;
}

function submissionsByUnit(campaign: CampaignContext): ReadonlyMap<string, readonly SubmissionPinnedData[]> {
  const order = new Map(campaign.plan.stages.map((stage, index) => [stage.id, index]));
  const placeOf = (submission: SubmissionPinnedData) => order.get(submission.stageId) ?? -1;
  const inOrder = valuesOf(campaign.submissions).toSorted((a, b) => placeOf(a) - placeOf(b));
  return groupBy(inOrder, (submission) => submission.unitId);
}

function decisionsByRiskPoint(
  decisions: readonly DecisionPinnedData[],
): ReadonlyMap<string, readonly DecidedGrade[]> {
  // Stable: of two on the same day the one pinned later counts.
  const inOrder = decisions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const grades = inOrder.flatMap(({ decisionId, grades }) =>
    grades.map(({ riskPointId, level }) => ({ riskPointId, decisionId, level })),
  );
  return groupBy(grades, (grade) => grade.riskPointId);
}

/** By id; a point in both stands as `later` has it. */
function union(
  earlier: readonly FrozenRiskPoint[],
  later: readonly FrozenRiskPoint[],
): readonly FrozenRiskPoint[] {
  return [...new Map([...earlier, ...later].map((point) => [point.id, point])).values()];
}
