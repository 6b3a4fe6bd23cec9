/** One decision: what about, who has said what, what is still missing, how it came out, and what may be done. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { CampaignHeadline, DecisionAnswer } from '../../../../../projections/campaigns/query';
import type { Plan } from '../../../../../workflows/plans/plan';
import { Acts } from '../../../shared/acts';
import { GradeTag } from '../../../shared/grade-tag';
import { useLanguage } from '../../../shared/language';
import {
  DECISION_STATUS,
  DECISION_SUBJECT,
  DELIBERATION,
  STANCE,
} from '../../../../../projections/words/office-labels';
import type { People } from '../../../shared/people';
import type { May } from '../../../shared/rights';
import { useDecisionActs } from './decision-acts';
import { counted } from '../../../shared/counted';

export interface DecisionProps {
  readonly decision: DecisionAnswer;
  /** By id: what the risk points of the register are. */
  readonly pointNames: ReadonlyMap<string, string>;
  /** Undefined as long as it is not known. */
  readonly mayOpenPoint: (riskPointId: string) => boolean | undefined;
  readonly campaign: CampaignHeadline;
  readonly plan: Plan | undefined;
  readonly people: People;
  readonly may: May;
  readonly running: boolean;
}

export function DecisionCard(props: DecisionProps) {
  const { say, told } = useLanguage();
  const { decision } = props;
  const { subject, matter, body, status, takenOn, grades, deliberations, meeting, procedure } = decision;
  const missing = useMissing(decision);
  return (
    <Card size="small">
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{matter}</Typography.Text>
        <Tag>{told(DECISION_SUBJECT[subject])}</Tag>
        {procedure?.class != null && <Tag>{told(procedure.class.label)}</Tag>}
        <Tag color={COLOURS[status]}>{told(DECISION_STATUS[status])}</Tag>
        <span>
          {body}
          {takenOn !== null && ` · ${takenOn}`}
          {decision.minutesNumber !== null && ` · ${decision.minutesNumber}`}
        </span>
      </Flex>
      {grades.length > 0 && <Grades {...props} />}
      {procedure?.jointReview?.matters.map(({ title }, index) => (
        <Typography.Paragraph key={title} style={PARAGRAPH}>
          {index + 1}. {title}
        </Typography.Paragraph>
      ))}
      <Votes {...props} />
      {deliberations.map((each) => (
        <Typography.Paragraph key={each.deliberationId} type="secondary" style={PARAGRAPH}>
          {each.heldOn} {told(DELIBERATION[each.kind])}（{each.participants}）：{each.result}
        </Typography.Paragraph>
      ))}
      {meeting !== null && (
        <Typography.Paragraph type="secondary" style={PARAGRAPH}>
          {say(
            `${meeting.heldOn} 在${meeting.place}开会，出席 ${meeting.presentPostIds.length} 人`,
            `Met on ${meeting.heldOn} at ${meeting.place}, ${meeting.presentPostIds.length} present`,
          )}
        </Typography.Paragraph>
      )}
      {status === 'proposed' &&
        missing.map((text) => (
          <Typography.Paragraph key={text} style={{ ...PARAGRAPH, color: '#a8071a' }}>
            {text}
          </Typography.Paragraph>
        ))}
      {decision.followUps.map((each) => (
        <Typography.Paragraph key={each.followUpId} style={PARAGRAPH}>
          {each.on}{' '}
          {each.kind === 'execution' ? say('执行情况', 'Carried out') : say('监督情况', 'Supervised')}：
          {each.report}
          {each.isComplete && ` ${say('（执行完毕）', '(complete)')}`}
        </Typography.Paragraph>
      ))}
      <div style={{ marginTop: 8 }}>
        <Acts acts={useDecisionActs(props)} small />
      </div>
    </Card>
  );
}

/** A long list is folded: there may be a hundred. */
function Grades({ decision: { grades }, plan, pointNames, mayOpenPoint }: DecisionProps) {
  const { say } = useLanguage();
  return (
    <details open={grades.length <= SHOWN} style={PARAGRAPH}>
      <summary>
        {say(`审定等级的风险点 ${grades.length} 个`, `Grades of ${counted(grades.length, 'risk point')}`)}
      </summary>
      <ul style={{ listStyle: 'none', margin: '8px 0 0', padding: 0 }}>
        {grades.map(({ riskPointId, level }) => (
          <Flex component="li" key={riskPointId} gap={8} wrap align="baseline">
            <GradeTag level={level} plan={plan} />
            {mayOpenPoint(riskPointId) === true ? (
              <Link to={`/risk-points/${riskPointId}`}>{pointNames.get(riskPointId) ?? riskPointId}</Link>
            ) : (
              riskPointId
            )}
            {mayOpenPoint(riskPointId) === false && (
              <Typography.Text type="secondary">
                {say('（其他单位的风险点）', '(of another unit)')}
              </Typography.Text>
            )}
            {pointNames.has(riskPointId) && (
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {riskPointId}
              </Typography.Text>
            )}
          </Flex>
        ))}
      </ul>
    </details>
  );
}

const SHOWN = 12;

function Votes({ decision, people }: DecisionProps) {
  const { say, told } = useLanguage();
  const { memberPostIds, chiefPostId, opinions, meeting } = decision;
  const away = (postId: string) => {
    if (meeting?.absent.some((each) => each.postId === postId)) return say('缺席', 'Absent');
    if (meeting?.avoiding.some((each) => each.postId === postId)) return say('回避', 'Avoids');
    return say('未表态', 'Has not spoken');
  };
  return (
    <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
      {memberPostIds.map((postId) => {
        const opinion = opinions.find((each) => each.memberPostId === postId);
        return (
          <li key={postId}>
            {people.postName(postId)}
            {postId === chiefPostId && say('（主要负责人）', ' (chief)')}{' '}
            {opinion === undefined ? (
              <Tag>{away(postId)}</Tag>
            ) : (
              <>
                <Tag color={STANCE_COLOURS[opinion.stance]}>{told(STANCE[opinion.stance])}</Tag>{' '}
                {opinion.reason}
                {opinion.matters?.map((each) => (
                  <span key={each.matter}>
                    {' '}
                    {each.matter}. {told(STANCE[each.stance])}
                  </span>
                ))}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What still stands before the decision, as far as the page can tell. */
function useMissing(decision: DecisionAnswer): readonly string[] {
  const { say, told } = useLanguage();
  const { procedure, deliberations, meeting, opinions, quorum } = decision;
  const ofClass = procedure?.class ?? null;
  const deliberation = (ofClass?.deliberation ?? []).filter(
    (kind) => !deliberations.some((each) => each.kind === kind),
  );
  const silent = (meeting?.presentPostIds ?? []).filter(
    (postId) => !opinions.some((each) => each.memberPostId === postId),
  );
  return [
    ...deliberation.map((kind) =>
      say(`会前还缺：${told(DELIBERATION[kind])}`, `Before the meeting: ${told(DELIBERATION[kind])}`),
    ),
    ...(ofClass !== null && meeting === null
      ? [say('还没有记录会议', 'The meeting has not been recorded')]
      : []),
    ...(opinions.length < quorum
      ? [
          say(
            `已表态 ${opinions.length} 人，至少要 ${quorum} 人`,
            `${opinions.length} have spoken, ${quorum} are needed`,
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          say(
            `出席会议的还有 ${silent.length} 人没有表态`,
            `${silent.length} of those present have not spoken`,
          ),
        ]
      : []),
  ];
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const COLOURS: Readonly<Record<DecisionAnswer['status'], string>> = {
  proposed: 'orange',
  adopted: 'green',
  rejected: 'red',
  withdrawn: 'default',
  superseded: 'default',
};

const STANCE_COLOURS = { agree: 'green', disagree: 'red', abstain: 'default' } as const;
