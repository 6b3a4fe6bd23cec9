/** What an act begins at once, how long it takes, and what it records when it is done. */
import { factsOf } from '../../workflows/gates/facts';
import { FILING_SUBJECTS, type FilingSubject } from '../../workflows/filing/events';
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { PlanStage } from '../../workflows/plans/plan';
import { noticeEnds } from '../../workflows/plans/working-days';
import type { NoticeItem, NoticeSubject } from '../../workflows/public-notice/events';
import type { Act } from './acts';
import { daysOf, happens, type Chance } from './chance';
import type { Setting } from './setting';
import { CAMPAIGN_ID, type World } from './world';

export interface Task {
  /** Working days from today. */
  readonly days: number;
  readonly finish: () => void;
}

export interface Doing {
  readonly setting: Setting;
  readonly world: World;
  readonly units: readonly ScopeUnit[];
  readonly stage: PlanStage;
  /** What it is done on: a unit, a subject of filing, or '' for the campaign as a whole. */
  readonly subject: string;
  /** Free for what is recorded. */
  readonly id: string;
  /** The luck of this attempt. */
  readonly draw: Chance;
}

const ON = { campaignId: CAMPAIGN_ID };
const EVIDENCE = [{ title: 'simulated' }];

export function beginAct(act: Exclude<Act, 'handIn'>, doing: Doing): Task {
  const { setting, world, subject, id, draw } = doing;
  const { assumptions, plan } = setting;
  const byOffice = (finish: () => void): Task => ({
    days: daysOf(draw(), assumptions.office.actDays),
    finish,
  });
  switch (act) {
    case 'nameContact':
      return {
        days: daysOf(draw(), assumptions.contactDays),
        finish: () => {
          const data = { ...ON, unitId: subject, postId: `${subject}-contact`, personId: id };
          world.campaign({ type: 'NameContact', data });
        },
      };
    case 'exchangePledges':
      return byOffice(() => {
        world.campaign({ type: 'PinPledge', data: { ...ON, unitId: subject, state: 'mutual' } });
      });
    case 'issuePlan':
      return byOffice(() => {
        const document = {
          documentNumber: id,
          title: plan.title.zh,
          issuedOn: world.today,
          issuedBy: 'host',
        };
        world.campaign({ type: 'IssuePlan', data: { ...ON, ...document } });
      });
    case 'holdMeeting':
      return byOffice(() => {
        const held = {
          meetingId: id,
          kind: 'mobilization',
          heldOn: world.today,
          place: 'simulated',
        } as const;
        const meeting = { ...held, topic: 'simulated', attendance: 1, evidence: EVIDENCE };
        world.campaign({ type: 'RecordMeeting', data: { ...ON, ...meeting } });
      });
    case 'holdTraining':
      return byOffice(() => {
        const held = { trainingId: id, heldOn: world.today, topic: 'simulated', attendance: 1 };
        world.campaign({ type: 'RecordTraining', data: { ...ON, ...held, unitIds: [], evidence: EVIDENCE } });
      });
    case 'chooseCarryOver':
      return byOffice(() => {
        const data = { ...ON, mode: 'none', riskPointIds: [], reason: 'simulated' } as const;
        world.campaign({ type: 'ChooseCarryOver', data });
      });
    case 'decideGrades':
      return {
        days: daysOf(draw(), assumptions.decisionDays),
        finish: () => {
          decideGrades(doing);
        },
      };
    case 'publishGrades':
      return publish(doing, 'grades');
    case 'publishCatalogues':
      return publish(doing, 'catalogues');
    case 'publishOuterFlows':
      return publish(doing, 'externalFlows');
    case 'publishInnerFlows':
      return publish(doing, 'internalFlows');
    case 'file': {
      const filed = FILING_SUBJECTS.find((each) => each === subject);
      if (filed === undefined) throw new Error(`${subject} is nothing that is filed`);
      return file(doing, filed, () => []);
    }
    case 'fileLeadersGrades':
      return file(doing, 'leadersGrades', () =>
        riskPointsOf(world)
          .filter(({ postRank }) => postRank === 'leader')
          .map((point) => point.id),
      );
    case 'assess':
      return assess(doing);
    case 'reassess':
      return {
        days: daysOf(draw(), assumptions.reassessmentDays),
        finish: () => {
          pinAssessment(doing, 'unqualified', 'qualified');
        },
      };
    case 'reportResults':
      return byOffice(() => {
        const report = { reportId: id, recipient: 'superior', documentNumber: id, reportedOn: world.today };
        world.campaign({ type: 'ReportAssessmentResults', data: { ...ON, ...report, leaders: [] } });
      });
  }
}

function decideGrades({ world, id }: Doing): void {
  const grades = riskPointsOf(world).flatMap(({ id: riskPointId, level }) =>
    level === null ? [] : [{ riskPointId, level }],
  );
  const decision = { decisionId: id, subject: 'riskGrades', body: 'group', on: world.today, grades } as const;
  world.campaign({ type: 'PinDecision', data: { ...ON, ...decision } });
}

/** Out for as long as the plan asks; an objection is answered before the notice is closed. */
function publish(doing: Doing, subject: NoticeSubject): Task {
  const { setting, world, stage, id: noticeId, draw } = doing;
  const { plan, table, clock, assumptions } = setting;
  const { notices } = assumptions;
  const { units } = factsOf(world.context);
  const items = itemsOf(world, subject);
  if (items.length === 0) return { days: 0, finish: () => undefined };
  // A plan that does not publish them apart asks no gate for it.
  const rule = plan.schemes.publicity[subject] ?? plan.schemes.publicity.catalogues;
  const from = world.today;
  const until = noticeEnds(from, rule, table);
  const of = { ...ON, noticeId, stageId: stage.id, subject, unitIds: units.map(({ unit }) => unit.unitId) };
  const { places, audience } = rule;
  world.notice({
    type: 'PublishNotice',
    data: { ...of, title: noticeId, places, audience, from, until, items },
  });
  const objected = happens(draw('objection'), notices.objectionPercent);
  const objection = { noticeId, objectionId: 'one' };
  if (objected) {
    const text = { objector: 'simulated', itemId: null, text: 'simulated', on: from };
    world.notice({ type: 'LodgeObjection', data: { ...objection, ...text } });
  }
  const over = clock.onOrBefore(until) + 1;
  const answerDays = objected ? daysOf(draw('answer'), notices.answerDays) : 0;
  return {
    days: Math.max(over - world.day, 1) + answerDays,
    finish: () => {
      const answer = { outcome: 'rejected', answer: 'simulated' } as const;
      if (objected) world.notice({ type: 'AnswerObjection', data: { ...objection, ...answer } });
      const closedOn = world.today;
      world.notice({ type: 'CloseNotice', data: { noticeId, on: closedOn, unrevisedItemIds: [] } });
      const objections = { objectionsUpheld: 0, objectionsRejected: objected ? 1 : 0 };
      world.campaign({ type: 'PinNotice', data: { ...of, items, from, closedOn, ...objections } });
    },
  };
}

function itemsOf({ context }: World, subject: NoticeSubject): readonly NoticeItem[] {
  const flows = subject === 'externalFlows' || subject === 'internalFlows';
  return factsOf(context).units.flatMap(({ posts, powers, riskPoints }): readonly NoticeItem[] =>
    flows
      ? powers.map(({ id, revision }) => ({ kind: 'power', id, revision }))
      : subject === 'grades'
        ? riskPoints.map(({ id, revision, level }) => ({
            kind: 'riskPoint',
            id,
            revision,
            level: level ?? 3,
          }))
        : [
            ...posts.map(({ id, revision }) => ({ kind: 'post' as const, id, revision })),
            ...powers.map(({ id, revision }) => ({ kind: 'power' as const, id, revision })),
          ],
  );
}

/** `riskPointIds` is asked on the day of the receipt. */
function file(doing: Doing, subject: FilingSubject, riskPointIds: () => readonly string[]): Task {
  const { setting, world, stage, id, draw } = doing;
  return {
    days: daysOf(draw(), setting.assumptions.receiptDays),
    finish: () => {
      const filing = { filingId: id, stageId: stage.id, subject, riskPointIds: riskPointIds() };
      const receipt = { recipient: 'superior', receiptNumber: id, receivedOn: world.today };
      world.campaign({ type: 'PinFiling', data: { ...ON, ...filing, ...receipt } });
    },
  };
}

/** The office takes the units in turn. */
function assess(doing: Doing): Task {
  const { setting, units, subject, draw } = doing;
  const { assumptions } = setting;
  const place = units.findIndex((unit) => unit.unitId === subject);
  return {
    days: 1 + Math.floor(Math.max(place, 0) / assumptions.office.assessedPerDay),
    finish: () => {
      const unqualified = happens(draw('result'), assumptions.unqualifiedPercent);
      pinAssessment(doing, unqualified ? 'unqualified' : 'qualified', null);
    },
  };
}

function pinAssessment(
  { world, subject: unitId }: Doing,
  result: 'qualified' | 'unqualified',
  reassessedResult: 'qualified' | null,
): void {
  const assessmentId = `assessment-${unitId}`;
  const total = result === 'qualified' ? 75 : 40;
  const data = { assessmentId, unitId, total, result, reassessedResult, accountabilityRecorded: false };
  world.campaign({ type: 'PinAssessment', data: { ...ON, ...data } });
}

function riskPointsOf({ context }: World) {
  return factsOf(context).units.flatMap(({ riskPoints }) => riskPoints);
}
