/** How the grade came about: each step with what it found, and the approval with what it rests on. */
import { Card, Descriptions, Tag } from 'antd';
import { Link } from 'react-router';
import type { RiskPointDetail } from '../../../../projections/register/point-query';
import type { GradingStep, Plan } from '../../../../workflows/plans/plan';
import type { Rating } from '../../../../workflows/risk-point/events';
import { useAnswer } from '../../api/use-answer';
import { DateText, today } from '../../shared/dates';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { NOTICE_STANDING, noticeStanding } from '../../shared/notice-standing';
import { RATING_STEP } from '../../../../projections/words/office-labels';

interface Props {
  readonly point: RiskPointDetail;
  readonly plan: Plan;
}

export function GradingCard({ point, plan }: Props) {
  const { say, told } = useLanguage();
  const { lastMonitoring } = point;
  const stepName = (step: GradingStep) => {
    if (step === 'approval') return say('组织审定', 'Approval');
    return step === 'publicity' ? say('社会公示', 'Publication') : told(RATING_STEP[step]);
  };
  const steps = plan.schemes.gradingSteps.map((step) => ({
    key: step,
    label: stepName(step),
    children: <Step point={point} plan={plan} step={step} />,
  }));
  const monitoring =
    lastMonitoring === null
      ? []
      : [
          {
            key: 'monitoring',
            label: say('最近监控', 'Last monitored'),
            children: (
              <span>
                <DateText date={lastMonitoring.on} />{' '}
                <Tag color={lastMonitoring.sound ? 'green' : 'red'}>
                  {lastMonitoring.sound ? say('正常', 'Sound') : say('不正常', 'Not sound')}
                </Tag>
                {lastMonitoring.finding}
              </span>
            ),
          },
        ];
  return (
    <Card title={say('定级过程', 'How it was graded')}>
      <Descriptions column={1} size="small" items={[...steps, ...monitoring]} />
    </Card>
  );
}

function Step({ point, plan, step }: Props & { readonly step: GradingStep }) {
  const { say } = useLanguage();
  const { campaignId, approvedInRound, decisionId, noticeId, publicity, level } = point;
  const notYet = <span>{say('尚未进行', 'Not yet')}</span>;
  if (step === 'publicity') {
    if (publicity === 'none') return notYet;
    return (
      <Link to={`/campaigns/${campaignId}?tab=notices`}>
        {publicity === 'published' && noticeId !== null ? (
          <Publicity noticeId={noticeId} />
        ) : (
          say('公示结束', 'Over')
        )}
      </Link>
    );
  }
  if (step !== 'approval') {
    const rating = point.ratings[step];
    return rating === undefined ? notYet : <Rated rating={rating} plan={plan} />;
  }
  if (!approvedInRound) return notYet;
  return (
    <span>
      <GradeTag level={level} plan={plan} />{' '}
      {decisionId === null ? null : (
        <Link to={`/campaigns/${campaignId}?tab=decisions`}>{say('依据集体决策', 'By a decision')}</Link>
      )}
    </span>
  );
}

function Publicity({ noticeId }: { readonly noticeId: string }) {
  const { told } = useLanguage();
  const notice = useAnswer('/api/v1/notices/{noticeId}', { path: { noticeId } }).data?.data;
  return <>{told(NOTICE_STANDING[notice === undefined ? 'published' : noticeStanding(notice, today())])}</>;
}

function Rated({ rating, plan }: { readonly rating: Rating; readonly plan: Plan }) {
  const { say } = useLanguage();
  const { likelihood, severity, suggested, level, reason } = rating;
  return (
    <span>
      <GradeTag level={level} plan={plan} />{' '}
      {say(`概率 ${likelihood} × 危害 ${severity}`, `likelihood ${likelihood} × severity ${severity}`)}
      {level !== suggested && (
        <>
          {say('，方案建议', ', suggested ')} <GradeTag level={suggested} plan={plan} />
        </>
      )}
      {reason !== undefined && reason !== '' && say(`。理由：${reason}`, `. Reason: ${reason}`)}
    </span>
  );
}
