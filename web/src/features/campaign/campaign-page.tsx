/** One campaign: its stages and gates, how far every unit is, what is due, what has happened. */
import { Button, Card, Descriptions, Flex, Statistic, Tag } from 'antd';
import { lazy } from 'react';
import { Link, useParams } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { CAMPAIGN_STATUS } from '../../../../projections/words/labels';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { useHasPowerRequests } from '../../shared/power-requests';
import { unitSeen } from '../../shared/reach';
import { StageCloses } from '../../shared/stage-closes';
import { GatesTab } from './gates-tab';
import { CampaignMenu } from './life/campaign-menu';
import { StagesTab } from './stages-tab';

const MatrixTab = lazy(() => import('./matrix-tab'));
const PowersTab = lazy(() => import('./powers-tab'));
const NoticesTab = lazy(() => import('./notices-tab'));
const FilingsTab = lazy(() => import('./filings/filings-tab'));
const PledgesTab = lazy(() => import('./pledges/pledges-tab'));
const StateTab = lazy(() => import('./state-tab'));
const AssessmentTab = lazy(() => import('./assessment/assessment-tab'));
const DecisionsTab = lazy(() => import('./decisions/decisions-tab'));
const DutiesTab = lazy(() => import('./duties-tab'));
const WarningsTab = lazy(() => import('./warnings/warnings-tab'));
const YearOnYearTab = lazy(() => import('./year-on-year-tab'));
const TimelineTab = lazy(() => import('./timeline-tab'));

export default function CampaignPage() {
  const { campaignId = '' } = useParams();
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
  const title = query.data?.data.title ?? campaignId;
  return (
    <>
      <PageTitle title={title} above={[{ to: '/campaigns', title: say('专项工作', 'Campaigns') }]}>
        {query.data !== undefined && <CampaignMenu campaign={query.data.data} />}
      </PageTitle>
      <Answered query={query} quiet>
        {(campaign) => <Campaign campaign={campaign} />}
      </Answered>
    </>
  );
}

function Campaign({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say } = useLanguage();
  const { post } = useSession();
  const { campaignId } = campaign;
  const unitId = unitSeen(campaign, post);
  const hasPowerRequests = useHasPowerRequests({ campaign, unitId });
  const powers = {
    key: 'powers',
    label: say('职权变动', 'Powers'),
    children: <PowersTab campaign={campaign} unitId={unitId} />,
  };
  const tabs = [
    { key: 'stages', label: say('阶段与时限', 'Stages'), children: <StagesTab campaign={campaign} /> },
    { key: 'gates', label: say('关口', 'Gates'), children: <GatesTab campaign={campaign} /> },
    {
      key: 'matrix',
      label: say('进度矩阵', 'Progress'),
      children: <MatrixTab campaign={campaign} unitId={unitId} />,
    },
    ...(hasPowerRequests ? [powers] : []),
    { key: 'notices', label: say('公示', 'Publication'), children: <NoticesTab campaign={campaign} /> },
    { key: 'filings', label: say('备案', 'Filings'), children: <FilingsTab campaign={campaign} /> },
    { key: 'state', label: say('流程状态', 'State'), children: <StateTab campaign={campaign} /> },
    {
      key: 'decisions',
      label: say('会议与决策', 'Decisions'),
      children: <DecisionsTab campaign={campaign} unitId={unitId} />,
    },
    {
      key: 'pledges',
      label: say('双向承诺', 'Pledges'),
      children: <PledgesTab campaign={campaign} unitId={unitId} />,
    },
    {
      key: 'assessment',
      label: say('考核', 'Assessment'),
      children: <AssessmentTab campaign={campaign} unitId={unitId} />,
    },
    {
      key: 'warnings',
      label: say('预警与整改', 'Warnings'),
      children: <WarningsTab campaign={campaign} unitId={unitId} />,
    },
    {
      key: 'duties',
      label: say('常态任务', 'Duties'),
      children: <DutiesTab campaign={campaign} unitId={unitId} />,
    },
    ...(campaign.previousCampaignId === null
      ? []
      : [
          {
            key: 'year-on-year',
            label: say('上年对照', 'Last year'),
            children: <YearOnYearTab campaign={campaign} unitId={unitId} />,
          },
        ]),
    { key: 'timeline', label: say('大事记', 'Timeline'), children: <TimelineTab campaignId={campaignId} /> },
  ];
  return (
    <>
      <Headline campaign={campaign} seesAll={unitId === undefined} />
      <Flex gap={8} wrap className="no-print" style={{ marginBottom: 12 }}>
        <Link to={`/campaigns/${campaignId}/board`}>
          <Button>{say('督查总览', 'Board')}</Button>
        </Link>
        {post !== null && ['unitHead', 'postHolder'].includes(post.role) && (
          <Link to={`/campaigns/${campaignId}/work`}>
            {campaign.status === 'running' ? (
              <Button type="primary">{say('填写本单位登记表', 'Fill in the unit’s form')}</Button>
            ) : (
              <Button>{say('本单位登记表', 'The unit’s form')}</Button>
            )}
          </Link>
        )}
      </Flex>
      <PageTabs name="tab" tabs={tabs} />
    </>
  );
}

interface HeadlineProps {
  readonly campaign: CampaignHeadline;
  readonly seesAll: boolean;
}

/** Of the campaign as a whole: for whoever sees a part of the lists, the numbers lead to none. */
function Headline({ campaign, seesAll }: HeadlineProps) {
  const { say, told } = useLanguage();
  const to = (path: string) => (value: string | number) =>
    seesAll ? <Link to={`/campaigns/${campaignId}${path}`}>{value}</Link> : value;
  const { campaignId, status, hostUnitName, launchedOn, counts, currentStage } = campaign;
  return (
    <Card style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Statistic title={say('单位', 'Units')} value={counts.units} formatter={to('?tab=matrix')} />
        <Statistic
          title={say('风险点', 'Risk points')}
          value={counts.riskPoints}
          formatter={to('/register')}
        />
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            {
              key: 'status',
              label: say('状态', 'Status'),
              children: (
                <Tag color={status === 'running' ? 'green' : 'default'}>{told(CAMPAIGN_STATUS[status])}</Tag>
              ),
            },
            { key: 'host', label: say('主办单位', 'Host'), children: hostUnitName },
            {
              key: 'stage',
              label: say('当前阶段', 'Stage'),
              children: currentStage === null ? '—' : told(currentStage.title),
            },
            {
              key: 'closes',
              label: say('截止', 'Closes'),
              children: <StageCloses stage={currentStage} running={status === 'running'} />,
            },
            { key: 'launched', label: say('启动', 'Launched'), children: <DateText date={launchedOn} /> },
          ]}
          style={{ flex: 1, minWidth: 280 }}
        />
      </Flex>
    </Card>
  );
}
