/** Which events of the aggregates follow which, beyond what their states say. */
import { AGGREGATES, type AggregateCategory } from './aggregates';
import { factOf } from './kernel/given-when-then.spec-support';
import { checkOrder, daysAfter, NO_DAYS, type Ordered } from './kernel/order-of-days';

type Said = readonly [type: string, data?: Readonly<Record<string, unknown>>];

/** What is said first comes about on the 10th of April; a day in the data is put in by the name `day`. */
const PAIRS: readonly (readonly [AggregateCategory, first: Said, then: Said])[] = [
  ['publicNotice', ['ObjectionLodged', { objectionId: 'a' }], ['ObjectionAnswered', { objectionId: 'a' }]],
  ['publicNotice', ['ObjectionLodged', { objectionId: 'a' }], ['NoticeWithdrawn']],
  ['publicNotice', ['ObjectionAnswered', { objectionId: 'a' }], ['NoticeWithdrawn']],
  ['publicNotice', ['ObjectionAnswered', { objectionId: 'a' }], ['NoticeClosed']],
  ['power', ['PowerTransferRequested'], ['PowerTransferReviewed']],
  ['power', ['PowerRevisionRequested'], ['PowerChangeReviewed']],
  ['power', ['PowerCancellationRequested'], ['PowerChangeReviewed']],
  ['riskPoint', ['RiskPointRated'], ['RiskPointRated']],
  ['riskPoint', ['RiskPointRated'], ['RiskGradeApproved']],
  ['riskPoint', ['OpinionSigned', { signedOn: 'day' }], ['OpinionSigned', { signedOn: 'day' }]],
  ['riskPoint', ['RiskPointFound'], ['RiskPointMonitored', { on: 'day' }]],
  ['controlMeasure', ['MeasureSet'], ['MeasureDone', { doneOn: 'day' }]],
  ['assessment', ['AssessmentChecked', { on: 'day' }], ['AssessmentScored']],
  ['assessment', ['AssessmentChecked', { on: 'day' }], ['AssessmentResultConfirmed']],
  ['assessment', ['AssessmentChecked', { on: 'day' }], ['UnitReassessed']],
  ['assessment', ['AssessmentResultConfirmed'], ['UnitCommended', { on: 'day' }]],
  ['assessment', ['AssessmentResultConfirmed'], ['AccountabilityActionRecorded']],
  ['decision', ['DecisionProposed'], ['DecisionMeetingRecorded', { heldOn: 'day' }]],
  ['decision', ['DecisionMeetingRecorded', { heldOn: 'day' }], ['MemberOpinionStated']],
  ['decision', ['MemberOpinionStated'], ['DecisionTaken']],
  ['decision', ['DecisionTaken'], ['DecisionFollowedUp', { on: 'day' }]],
  ['filing', ['FilingRefused'], ['FilingResent', { sentOn: 'day' }]],
  ['warning', ['WarningIssued'], ['WarningRaised']],
  ['warning', ['WarningRaised'], ['WarningRaised']],
  ['warning', ['WarningRaised'], ['WarningAnswered']],
  ['accountabilityAction', ['AccountabilityAsked'], ['AccountabilityDecided', { decidedOn: 'day' }]],
  ['campaign', ['StageOpened', { stageId: 'a' }], ['UnitsUrged', { stageId: 'a' }]],
  ['campaign', ['GateExceptionCleared', { on: 'day' }], ['CampaignCompleted']],
  ['informationOfficer', ['OfficerAppointed'], ['OfficerAssessed']],
  ['warningAnalysis', ['AnalysisShared', { sharingId: 'a' }], ['SharingAnswered', { sharingId: 'a' }]],
  ['warningAnalysis', ['ExpertOpinionGiven'], ['AnalysisConcluded']],
  ['warningBulletin', ['BulletinAnswered', { unitId: 'u', postId: null }], ['BulletinAnswerChecked']],
  ['warningBulletin', ['BulletinAnswerChecked', { unitId: 'u', postId: null }], ['BulletinAnswered']],
  ['submission', ['SubmissionAccepted'], ['DriftTakenUp']],
  ['post', ['PersonAppointed', { appointmentId: 'a', from: 'day' }], ['RotationExempted']],
  ['post', ['PostSeatsChanged'], ['PostSeatsChanged']],
  ['post', ['PostDelegated', { delegationId: 'a' }], ['DelegationEnded']],
];

const STATE = { from: 'state', to: 'state' };

function fact([type, data = {}]: Said, day: string) {
  const dated = Object.entries(data).map(([field, value]) => [field, value === 'day' ? day : value] as const);
  const dayInData = dated.some(([field]) => data[field] === 'day');
  return factOf({
    type,
    data: Object.fromEntries(dated),
    // Entered long after, where it names its own day.
    occurredAt: `${dayInData ? '2012-12-31' : day}T04:00:00.000Z`,
  });
}

describe.each(PAIRS)('%s: %j, then %j', (category, first, [type, data]) => {
  const aggregate: Ordered = AGGREGATES[category];
  const days = daysAfter(aggregate, NO_DAYS, fact(first, '2012-04-10'), STATE);
  // It says the same as what it follows, where it says anything of it.
  const { on: _on, from: _from, signedOn: _signed, heldOn: _held, ...same } = first[1] ?? {};
  const then = (day: string) => () =>
    checkOrder(aggregate, { ...days, begunOn: null }, fact([type, { ...same, ...data }], day), STATE);

  it('is taken on the same day and refused on the day before', () => {
    expect(then('2012-04-10')).not.toThrow();
    expect(then('2012-04-09')).toThrow('COMMAND.OCCURRED_OUT_OF_ORDER');
  });
});

it('each pair that an aggregate names stands above', () => {
  const named = Object.entries(AGGREGATES).flatMap(([category, { order }]: [string, Ordered]) =>
    Object.entries(order?.follows ?? {}).flatMap(([type, followed = []]) =>
      followed.map((each) => [category, typeof each === 'string' ? each : each.event, type].join(' ')),
    ),
  );
  const stand = new Set(PAIRS.map(([category, [first], [then]]) => [category, first, then].join(' ')));
  expect(named.filter((pair) => !stand.has(pair))).toEqual([]);
});
