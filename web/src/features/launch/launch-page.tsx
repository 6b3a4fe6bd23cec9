/**
 * A campaign launched step by step: plan, dates, units and posts, a rehearsal, then one button. Nothing is written before that;
 * what is chosen is kept in this browser.
 */
import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PersonPostAnswer } from '../../../../projections/organisation/query';
import { useSession } from '../../app/session';
import { useAll, useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import { useMoment } from '../../shared/moment';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { CheckStep } from './check-step';
import type { StepKey } from './checks';
import { DatesStep } from './dates-step';
import { LaunchStep } from './launch-step';
import { useLaunchDraft } from './launch-draft';
import type { Place } from './place';
import { PlanStep } from './plan-step';
import { UnitsStep } from './units-step';

const STEPS: readonly StepKey[] = ['plan', 'dates', 'units', 'check', 'launch'];

export default function LaunchPage() {
  const { say } = useLanguage();
  const { who, post } = useSession();
  const { at } = useMoment();
  return (
    <>
      <PageTitle
        title={say('启动专项工作', 'Launch a campaign')}
        above={[{ to: '/campaigns', title: say('专项工作', 'Campaigns') }]}
      />
      {who != null && post?.role === 'unitHead' && at === null ? (
        <Launch key={post.postId} personId={who.personId} post={post} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={say(
            '专项工作由主办单位或其上级单位的负责人启动。您目前的岗位不能启动；如您另有负责人岗位，请在页面上方切换。',
            'A campaign is launched by whoever heads the host unit or a unit above it. Your present post cannot: if you hold another one that can, choose it at the top.',
          )}
          action={<Link to="/campaigns">{say('返回专项工作', 'Back to the campaigns')}</Link>}
        />
      )}
    </>
  );
}

interface LaunchProps {
  readonly personId: string;
  readonly post: PersonPostAnswer;
}

function Launch({ personId, post }: LaunchProps) {
  const draft = useLaunchDraft(personId, post);
  const { unitId } = post;
  const plans = useAnswer('/api/v1/plans');
  const units = useAnswer('/api/v1/units', { query: { root: unitId } });
  const posts = useAnswer('/api/v1/units/{unitId}/posts', { path: { unitId }, query: { below: 'true' } });
  const campaigns = useAll('/api/v1/campaigns');
  return (
    <Answered query={plans} quiet>
      {(listed) => (
        <Answered query={units} quiet>
          {(tree) => (
            <Answered query={posts} quiet>
              {(held) => (
                <Steps
                  place={{
                    post,
                    draft,
                    plans: listed,
                    units: tree,
                    posts: held,
                    campaigns: campaigns.data?.data ?? [],
                  }}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}

function Steps({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { draft } = place;
  const step = useStep();
  const tabs = [
    { key: 'plan', label: say('一、方案', '1 Plan'), children: <PlanStep place={place} /> },
    { key: 'dates', label: say('二、日期', '2 Dates'), children: <DatesStep place={place} /> },
    {
      key: 'units',
      label: say('三、单位和人员', '3 Units and people'),
      children: <UnitsStep place={place} />,
    },
    { key: 'check', label: say('四、检查和推演', '4 Check'), children: <CheckStep place={place} /> },
    { key: 'launch', label: say('五、启动', '5 Launch'), children: <LaunchStep place={place} /> },
  ];
  return (
    <>
      {draft.isBack && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            <Flex justify="space-between" align="center" wrap gap={8}>
              {say('已恢复上次未完成的内容', 'What you had begun is back')}
              <Button size="small" onClick={draft.beginAnew}>
                {say('重新填写', 'Begin anew')}
              </Button>
            </Flex>
          }
        />
      )}
      <FocusedHere step={step} title={tabs.find(({ key }) => key === step)?.label ?? ''} />
      <PageTabs name="step" tabs={tabs} />
      <StepButtons step={step} />
    </>
  );
}

function useStep(): StepKey {
  const [search] = useSearchParams();
  return STEPS.find((each) => each === search.get('step')) ?? 'plan';
}

/** Whoever goes on by keyboard or hears the page begins at the top of the next step. */
function FocusedHere({ step, title }: { readonly step: StepKey; readonly title: string }) {
  const { say } = useLanguage();
  const place = useRef<HTMLSpanElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.focus();
  }, [step]);
  return (
    <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
      <span ref={place} tabIndex={-1} style={{ outline: 'none' }}>
        {say(
          `当前步骤：${title}。启动前什么也不会记录。`,
          `Step ${title}. Nothing is recorded before the launch.`,
        )}
      </span>
    </Typography.Paragraph>
  );
}

function StepButtons({ step }: { readonly step: StepKey }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const index = STEPS.indexOf(step);
  const [before, after] = [STEPS[index - 1], STEPS[index + 1]];
  const go = (to: StepKey) => void navigate(`?step=${to}`);
  return (
    <Flex gap={8} wrap style={{ marginTop: 24 }} className="no-print">
      {before !== undefined && <Button onClick={() => go(before)}>{say('上一步', 'Back')}</Button>}
      {after !== undefined && (
        <Button type="primary" onClick={() => go(after)}>
          {say('下一步', 'Next')}
        </Button>
      )}
    </Flex>
  );
}
