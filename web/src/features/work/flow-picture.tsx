/** A flow as a column of its steps, each with the risk points found on it, in the colours of their grades. */
import { Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { PostWithHolders } from '../../../../projections/organisation/query';
import type { RegisterItem } from '../../../../projections/register/query';
import type { Plan } from '../../../../workflows/plans/plan';
import type { FlowStep } from '../../../../workflows/power/events';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';

interface Props {
  readonly steps: readonly FlowStep[];
  readonly points: readonly RegisterItem[];
  readonly posts: readonly PostWithHolders[];
  readonly plan: Plan;
}

export function FlowPicture({ steps, points, posts, plan }: Props) {
  const { say, listed } = useLanguage();
  const nameOf = (stepId: string) => steps.find((step) => step.stepId === stepId)?.name ?? stepId;
  return (
    <ol
      aria-label={say('流程图', 'Flow')}
      style={{ listStyle: 'none', margin: 0, padding: 0, maxWidth: 560 }}
    >
      {steps.map((step, index) => {
        const following = steps[index + 1]?.stepId;
        const elsewhere = step.next.filter((id) => id !== following);
        const goesOn = following !== undefined && step.next.includes(following);
        const here = points.filter(({ flowStepId }) => flowStepId === step.stepId);
        return (
          <li key={step.stepId}>
            <div style={BOX}>
              <Flex justify="space-between" wrap gap={8}>
                <strong>
                  {index + 1} {step.name}
                </strong>
                <Typography.Text type="secondary">
                  {posts.find(({ postId }) => postId === step.responsiblePostId)?.name ??
                    step.responsiblePostId}
                  {step.timeLimit !== '' && ` · ${step.timeLimit}`}
                </Typography.Text>
              </Flex>
              {here.map((point) => (
                <div key={point.riskPointId} style={{ marginTop: 4 }}>
                  <GradeTag level={point.level} plan={plan} />
                  <Link to={`/risk-points/${point.riskPointId}`}>{point.manifestation}</Link>
                </div>
              ))}
              {elsewhere.length > 0 && (
                <div>
                  <Tag>{say('转至', 'to')}</Tag>
                  {listed(elsewhere.map(nameOf))}
                </div>
              )}
            </div>
            <div aria-hidden style={{ textAlign: 'center', height: 22 }}>
              {goesOn ? '↓' : ''}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const BOX = {
  border: '1px solid #8c8c8c',
  borderRadius: 4,
  padding: '6px 12px',
  background: '#fff',
} as const;
