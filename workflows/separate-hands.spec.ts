/** Which events of the aggregates are kept apart from whose hand: the table of docs/adr/0023, held against the aggregates. */
import { AGGREGATES, type AggregateCategory } from './aggregates';
import type { Actor, Role } from './kernel/actor';
import { factOf } from './kernel/given-when-then.spec-support';
import { checkHands, handsAfter, NO_HANDS, type KeptApart } from './kernel/separate-hands';

type Data = Readonly<Record<string, unknown>>;
/** Judged by, what was done, the refusal; `as`: the role in which it was done. */
interface Pair {
  readonly of: AggregateCategory;
  readonly judge: string;
  readonly done: string;
  readonly code: string;
  readonly as?: Role;
  readonly same?: Data;
}
/** By whom it is named that it concerns. */
interface Named {
  readonly of: AggregateCategory;
  readonly judge: string;
  readonly names: string;
  readonly field: string;
  readonly code: string;
}

const ANSWER = { unitId: 'unit', postId: null };
/** About nobody in person. */
const NOBODY = { personId: null, responsiblePersonId: null };

const PAIRS: readonly Pair[] = [
  pair('submission', 'SubmissionAccepted', 'SubmissionHandedIn', 'SUBMISSION.OWN_HAND_IN'),
  pair('submission', 'DriftTakenUp', 'SubmissionHandedIn', 'SUBMISSION.OWN_HAND_IN'),
  pair('campaign', 'GateDecided', 'GateRequested', 'GATE.DECIDED_BY_ASKER'),
  pair('power', 'PowerTransferReviewed', 'PowerTransferRequested', 'POWER.REVIEWED_BY_ASKER'),
  pair('power', 'PowerChangeReviewed', 'PowerAdditionRequested', 'POWER.REVIEWED_BY_ASKER'),
  pair('power', 'PowerChangeReviewed', 'PowerRevisionRequested', 'POWER.REVIEWED_BY_ASKER'),
  pair('power', 'PowerChangeReviewed', 'PowerCancellationRequested', 'POWER.REVIEWED_BY_ASKER'),
  pair('assessment', 'AssessmentScored', 'SelfAssessmentHandedIn', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'AssessmentScored', 'UnitRectificationReported', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'UnitReassessed', 'SelfAssessmentHandedIn', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'UnitReassessed', 'UnitRectificationReported', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'AssessmentResultConfirmed', 'SelfAssessmentHandedIn', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'AssessmentResultConfirmed', 'UnitRectificationReported', 'ASSESSMENT.OWN_ACCOUNT'),
  pair('assessment', 'AssessmentResultConfirmed', 'AssessmentScored', 'ASSESSMENT.CONFIRMED_BY_SCORER'),
  pair('pledge', 'PledgeReturned', 'PledgeGiven', 'PLEDGE.OWN_PLEDGE'),
  {
    ...pair('warning', 'WarningSettled', 'WarningAnswered', 'WARNING.SETTLED_BY_ANSWERER'),
    as: 'unitHead',
  },
  {
    ...pair('warning', 'WarningWithdrawn', 'WarningAnswered', 'WARNING.SETTLED_BY_ANSWERER'),
    as: 'postHolder',
  },
  pair('warningReport', 'ReportReceived', 'ReportHandedIn', 'WARNING_REPORT.OWN_REPORT'),
  pair('warningReport', 'ReportReceived', 'UrgentReportSent', 'WARNING_REPORT.OWN_REPORT'),
  pair('warningReport', 'ReportClassified', 'ReportHandedIn', 'WARNING_REPORT.OWN_REPORT'),
  pair('warningReport', 'ReportClassified', 'UrgentReportSent', 'WARNING_REPORT.OWN_REPORT'),
  {
    ...pair('warningBulletin', 'BulletinAnswerChecked', 'BulletinAnswered', 'WARNING_BULLETIN.OWN_ANSWER'),
    same: ANSWER,
  },
  pair(
    'rectification',
    'RectificationAccepted',
    'RectificationAnswered',
    'RECTIFICATION.CHECKED_BY_ANSWERER',
  ),
  pair(
    'rectification',
    'RectificationReturned',
    'RectificationAnswered',
    'RECTIFICATION.CHECKED_BY_ANSWERER',
  ),
  pair(
    'rectification',
    'RectificationCancelled',
    'RectificationAnswered',
    'RECTIFICATION.CHECKED_BY_ANSWERER',
  ),
  pair(
    'accountabilityAction',
    'AccountabilityDecided',
    'AccountabilityAsked',
    'ACCOUNTABILITY_ACTION.DECIDED_BY_ASKER',
  ),
  pair(
    'accountabilityAction',
    'AccountabilityDeclined',
    'AccountabilityAsked',
    'ACCOUNTABILITY_ACTION.DECIDED_BY_ASKER',
  ),
  {
    ...pair(
      'accountabilityAction',
      'AccountabilityAppealDecided',
      'AccountabilityAppealed',
      'ACCOUNTABILITY_ACTION.OWN_CAUSE',
    ),
    as: 'postHolder',
  },
  {
    ...pair(
      'accountabilityAction',
      'AccountabilityWithdrawn',
      'AccountabilityAppealed',
      'ACCOUNTABILITY_ACTION.OWN_CAUSE',
    ),
    as: 'unitHead',
  },
];

const NAMED: readonly Named[] = [
  named(
    'controlMeasure',
    'MeasureExtended',
    'MeasureSet',
    'CONTROL_MEASURE.OWN_MEASURE',
    'responsiblePersonId',
  ),
  named(
    'controlMeasure',
    'MeasureExtended',
    'MeasureRevised',
    'CONTROL_MEASURE.OWN_MEASURE',
    'responsiblePersonId',
  ),
  named(
    'controlMeasure',
    'MeasureCancelled',
    'MeasureSet',
    'CONTROL_MEASURE.OWN_MEASURE',
    'responsiblePersonId',
  ),
  named(
    'controlMeasure',
    'MeasureCancelled',
    'MeasureRevised',
    'CONTROL_MEASURE.OWN_MEASURE',
    'responsiblePersonId',
  ),
  named('assessment', 'AccountabilityActionRecorded', 'AccountabilityActionRecorded', 'ASSESSMENT.OWN_CAUSE'),
  named('post', 'RotationExempted', 'RotationExempted', 'POST.OWN_EXEMPTION'),
  named('warning', 'WarningSettled', 'WarningIssued', 'WARNING.OWN_CAUSE'),
  named('warning', 'WarningWithdrawn', 'WarningIssued', 'WARNING.OWN_CAUSE'),
  ...(
    [
      'AccountabilityDecided',
      'AccountabilityDeclined',
      'AccountabilityAppealDecided',
      'AccountabilityWithdrawn',
    ] as const
  ).flatMap((judge) => [
    named('accountabilityAction', judge, 'AccountabilityAsked', 'ACCOUNTABILITY_ACTION.OWN_CAUSE'),
    named('accountabilityAction', judge, 'AccountabilityDecided', 'ACCOUNTABILITY_ACTION.OWN_CAUSE'),
  ]),
];

/** What the supervision above did is undone by it alone. */
const OF_SUPERVISION: readonly Pair[] = [
  pair('warning', 'WarningSettled', 'WarningIssued', 'WARNING.OF_SUPERVISION'),
  pair('warning', 'WarningSettled', 'WarningRaised', 'WARNING.OF_SUPERVISION'),
  pair('warning', 'WarningWithdrawn', 'WarningIssued', 'WARNING.OF_SUPERVISION'),
  pair('warning', 'WarningWithdrawn', 'WarningRaised', 'WARNING.OF_SUPERVISION'),
  pair('rectification', 'RectificationCancelled', 'RectificationOrdered', 'RECTIFICATION.OF_SUPERVISION'),
  pair('rectification', 'RectificationExtended', 'RectificationOrdered', 'RECTIFICATION.OF_SUPERVISION'),
];

const by = (personId: string, role: Role = 'leadershipHead'): Actor => ({
  ...{ personId, postId: `post-of-${personId}`, unitId: 'unit', role },
});

describe.each(PAIRS)('$of: $judge', ({ of, judge, done, code, as, same = {} }) => {
  it(`is refused to whose hand was in ${done}, and taken from another`, () => {
    const aggregate: KeptApart = AGGREGATES[of];
    const data = { ...NOBODY, ...same };
    const hands = handsAfter(aggregate, NO_HANDS, factOf({ type: done, data, actor: by('zhao', as) }));
    const judged = (actor: Actor) => () => checkHands(aggregate, hands, factOf({ type: judge, data, actor }));
    expect(judged(by('zhao'))).toThrow(code);
    expect(judged(by('qian'))).not.toThrow();
  });
});

describe.each(NAMED)('$of: $judge', ({ of, judge, names, code, field }) => {
  it(`is refused to whom ${names} names, and taken from another`, () => {
    const aggregate: KeptApart = AGGREGATES[of];
    const data = { [field]: 'zhao' };
    const hands = handsAfter(aggregate, NO_HANDS, factOf({ type: names, data, actor: by('qian') }));
    const judged = (actor: Actor) => () =>
      checkHands(aggregate, hands, factOf({ type: judge, data: judge === names ? data : NOBODY, actor }));
    expect(judged(by('zhao'))).toThrow(code);
    expect(judged(by('sun'))).not.toThrow();
  });
});

describe.each(OF_SUPERVISION)('$of: $judge', ({ of, judge, done, code }) => {
  it(`is refused below where ${done} was the supervision's, and taken from it`, () => {
    const aggregate: KeptApart = AGGREGATES[of];
    const event = (type: string, actor: Actor) => factOf({ type, data: NOBODY, actor });
    const hands = handsAfter(aggregate, NO_HANDS, event(done, by('zhao', 'supervisor')));
    const judged = (role: Role) => () => checkHands(aggregate, hands, event(judge, by('qian', role)));
    for (const role of ['office', 'leadershipMember', 'leadershipHead'] as const)
      expect(judged(role)).toThrow(code);
    expect(judged('supervisor')).not.toThrow();
  });
});

/** And takes back nothing else; settling is open to it. */
const TAKEN_BACK = OF_SUPERVISION.filter(({ judge }) => judge !== 'WarningSettled');

describe.each(TAKEN_BACK)('$of: $judge', ({ of, judge, done, code }) => {
  it(`is refused to the supervision where ${done} was another's`, () => {
    const aggregate: KeptApart = AGGREGATES[of];
    for (const role of ['office', 'leadershipHead', 'system'] as const) {
      const past = factOf({ type: done, data: NOBODY, actor: by('zhao', role) });
      const hands = handsAfter(aggregate, NO_HANDS, past);
      const judging = factOf({ type: judge, data: NOBODY, actor: by('qian', 'supervisor') });
      expect(() => checkHands(aggregate, hands, judging)).toThrow(code);
    }
  });
});

it('each pair that an aggregate names stands above', () => {
  const stand = new Set([
    ...[...PAIRS, ...OF_SUPERVISION].map(({ of, judge, done }) => `${of} ${judge} ${done}`),
    ...NAMED.map(({ of, judge, names }) => `${of} ${judge} ${names}`),
  ]);
  const held = Object.entries(AGGREGATES).flatMap(([category, { separate = {} }]: [string, KeptApart]) =>
    Object.entries(separate).flatMap(([judge, separations = []]) =>
      separations.flatMap(({ of }) => of.map((done) => `${category} ${judge} ${done}`)),
    ),
  );
  expect(held.filter((each) => !stand.has(each))).toEqual([]);
});

function pair(of: AggregateCategory, judge: string, done: string, code: string): Pair {
  return { of, judge, done, code };
}

function named(of: AggregateCategory, judge: string, names: string, code: string, field = 'personId'): Named {
  return { of, judge, names, code, field };
}
