/** What whoever looks may do about a decision: prepare it, hold the meeting, speak as a member, take it, follow it up. */
import type { DecisionAnswer } from '../../../../../projections/campaigns/query';
import { useSession } from '../../../app/session';
import { actsOf, type Act } from '../../../shared/acts';
import { today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { DELIBERATION } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import type { DecisionProps } from './decision-card';
import { MeetingDialog } from './meeting-dialog';
import { OpinionDialog } from './opinion-dialog';

export function useDecisionActs({ decision, campaign, people, may, running }: DecisionProps): readonly Act[] {
  const { say, told } = useLanguage();
  const { post } = useSession();
  const { decisionId, status, meeting, opinions } = decision;
  const places = { decisionId };
  const open = running && status === 'proposed';
  const about = { unitId: campaign.hostUnitId };
  return actsOf(
    [
      open &&
        post !== null &&
        // A member speaks in person, never by somebody who acts in the post.
        post.delegatedBy === undefined &&
        maySpeak(decision, post.postId) &&
        may('StateMemberOpinion', { postIds: [post.postId] }),
      {
        key: 'opinion',
        label: say('发表意见', 'State an opinion'),
        kind: 'primary',
        dialog: (onClose) => (
          <OpinionDialog decision={decision} memberPostId={post?.postId ?? ''} onClose={onClose} />
        ),
      },
    ],
    [
      open && may('TakeDecision'),
      formAct({
        key: 'take',
        label: say('形成决定', 'Take the decision'),
        kind: 'primary',
        path: '/api/v1/decisions/{decisionId}/take',
        places,
        draft: 'decision-take',
        fields: {
          minutesNumber: {
            kind: 'text',
            label: say('会议记录编号', 'Number of the minutes'),
            required: meeting !== null,
          },
        },
        above: (
          <p>
            {say(
              `已有 ${opinions.length} 名成员表态，按各人意见计票形成决定。`,
              `${opinions.length} members have spoken: the decision follows from what they said.`,
            )}
          </p>
        ),
      }),
    ],
    [
      open && meeting === null && may('RecordDeliberation'),
      formAct({
        key: 'deliberation',
        label: say('记录会前酝酿', 'Record a deliberation'),
        path: '/api/v1/decisions/{decisionId}/deliberations',
        places,
        draft: 'deliberation',
        fields: {
          kind: { kind: 'choice', label: say('方式', 'Kind'), choices: choicesOf(DELIBERATION, told) },
          heldOn: { kind: 'day', label: say('日期', 'Held on'), initial: today(), max: today() },
          participants: { kind: 'text', label: say('参加或被征求意见的人员', 'Who took part') },
          result: { kind: 'long', label: say('结果', 'Result') },
        },
        okText: say('记录', 'Record'),
      }),
    ],
    [
      open && meeting === null && opinions.length === 0 && may('RecordDecisionMeeting'),
      {
        key: 'meeting',
        label: say('记录决策会议', 'Record the meeting'),
        dialog: (onClose) => <MeetingDialog decision={decision} people={people} onClose={onClose} />,
      },
    ],
    followUp('execution', say('登记执行情况', 'Record how it is carried out')),
    followUp('supervision', say('登记监督情况', 'Record the supervision')),
    [
      open && may('WithdrawDecision'),
      formAct({
        key: 'withdraw',
        label: say('撤回提请', 'Withdraw'),
        kind: 'danger',
        title: say('撤回提请', 'Withdraw the proposal'),
        path: '/api/v1/decisions/{decisionId}/withdraw',
        places,
        draft: 'decision-withdraw',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('撤回', 'Withdraw'),
      }),
    ],
  );

  function followUp(kind: 'execution' | 'supervision', label: string): readonly [boolean, Act] {
    return [
      running && status === 'adopted' && may('FollowUpDecision', { ...about, data: { kind } }),
      formAct({
        key: kind,
        label,
        path: '/api/v1/decisions/{decisionId}/follow-ups',
        places,
        draft: `follow-up.${kind}`,
        fixed: { kind },
        fields: {
          on: { kind: 'day', label: say('日期', 'On'), initial: today(), max: today() },
          report: { kind: 'long', label: say('情况', 'Report') },
          isComplete: {
            kind: 'yesNo',
            label: say('是否已执行完毕', 'Is it carried out in full?'),
            yes: say('已执行完毕', 'Yes'),
            no: say('尚未执行完毕', 'Not yet'),
          },
        },
        okText: say('登记', 'Record'),
      }),
    ];
  }
}

/** Whoever sits in the body and has said nothing; of a meeting, whoever was there. */
function maySpeak({ memberPostIds, opinions, meeting }: DecisionAnswer, postId: string): boolean {
  if (!memberPostIds.includes(postId)) return false;
  if (opinions.some((each) => each.memberPostId === postId)) return false;
  return meeting === null || meeting.presentPostIds.includes(postId);
}
