/** A decision prepared, met over and followed up, and one that takes its place: every event of a procedure happens once. */
import { CAMPAIGN } from './campaign-year';
import { POSTS } from './organisation';
import type { Town } from './town';

const proposal = (decisionId: string) =>
  ({
    decisionId,
    campaignId: CAMPAIGN,
    subject: 'other',
    matter: '大额资金使用：购置监控设备',
    body: '局党组',
    memberPostIds: ['bureau-head', 'deputy-head', 'group-member'],
    chiefPostId: 'bureau-head',
    quorum: 2,
    grades: [],
  }) as const;

export async function decideInMeeting(town: Town): Promise<void> {
  const decisionId = 'decision-3';
  const director = town.as('officeDirector');
  await director.execute('ProposeDecision', proposal(decisionId));
  await director.execute('RecordDeliberation', {
    decisionId,
    deliberationId: 'research-1',
    kind: 'research',
    heldOn: '2024-08-20',
    participants: '办公室、财务科',
    result: '确有必要，价格合理',
  });
  await director.execute('RecordDecisionMeeting', {
    decisionId,
    heldOn: '2024-08-21',
    place: '会议室',
    convenorPostId: 'bureau-head',
    presentPostIds: ['deputy-head', 'bureau-head'],
    absent: [{ postId: 'group-member', reason: '出差' }],
    avoiding: [],
  });
  for (const name of ['deputyHead', 'bureauHead'] as const) {
    const opinion = { decisionId, memberPostId: POSTS[name].postId, stance: 'agree' } as const;
    await town.as(name).execute('StateMemberOpinion', { ...opinion, reason: '同意采购' });
  }
  await director.execute('TakeDecision', { decisionId, minutesNumber: '〔2024〕8号' });
  await director.execute('FollowUpDecision', {
    decisionId,
    followUpId: 'delivered',
    kind: 'execution',
    on: '2024-08-21',
    report: '合同已签订',
    isComplete: false,
  });
  await director.execute('ProposeDecision', {
    ...proposal('decision-4'),
    matter: '大额资金使用：购置监控设备，改为分期付款',
    revisesDecisionIds: [decisionId],
  });
  for (const name of ['deputyHead', 'groupMember'] as const) {
    const opinion = { memberPostId: POSTS[name].postId, stance: 'agree', reason: '同意' } as const;
    await town.as(name).execute('StateMemberOpinion', { decisionId: 'decision-4', ...opinion });
  }
  await director.execute('TakeDecision', { decisionId: 'decision-4' });
}
