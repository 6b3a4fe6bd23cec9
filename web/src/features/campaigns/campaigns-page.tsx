/** All campaigns one may see, the newest first. */
import { Button, Progress, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { useSession } from '../../app/session';
import { useAll } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { StageCloses } from '../../shared/stage-closes';
import { useLanguage } from '../../shared/language';
import { CAMPAIGN_STATUS } from '../../../../projections/words/labels';
import { useMoment } from '../../shared/moment';
import { PageTitle } from '../../shared/page-title';
import { unitSeen } from '../../shared/reach';
import { ScrollBox } from '../../shared/scroll-box';

export default function CampaignsPage() {
  const { say, told } = useLanguage();
  const { post } = useSession();
  const { at } = useMoment();
  const query = useAll('/api/v1/campaigns');
  const mayLaunch = post?.role === 'unitHead' && at === null;
  return (
    <>
      <PageTitle title={say('专项工作', 'Campaigns')}>
        {mayLaunch && (
          <Link to="/launch" className="no-print">
            <Button type="primary">{say('启动专项工作', 'Launch a campaign')}</Button>
          </Link>
        )}
      </PageTitle>
      <Answered
        query={query}
        empty={
          mayLaunch
            ? say('还没有专项工作，可点“启动专项工作”', 'No campaign yet: you can launch one')
            : say('还没有专项工作', 'No campaign yet')
        }
      >
        {(campaigns) => (
          <ScrollBox label={say('专项工作', 'Campaigns')} minWidth={1150}>
            <Table<CampaignHeadline>
              rowKey="campaignId"
              dataSource={[...campaigns]}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: say('名称', 'Title'),
                  render: (_, each) => <Link to={`/campaigns/${each.campaignId}`}>{each.title}</Link>,
                },
                { title: say('年度', 'Year'), dataIndex: 'year' },
                { title: say('主办单位', 'Host'), dataIndex: 'hostUnitName' },
                {
                  title: say('状态', 'Status'),
                  render: (_, { status }) => (
                    <Tag color={status === 'running' ? 'green' : 'default'}>
                      {told(CAMPAIGN_STATUS[status])}
                    </Tag>
                  ),
                },
                {
                  title: say('当前阶段', 'Present stage'),
                  render: (_, { currentStage }) => (currentStage === null ? '—' : told(currentStage.title)),
                },
                {
                  title: say('截止', 'Closes'),
                  render: (_, { currentStage, status }) => (
                    <StageCloses stage={currentStage} running={status === 'running'} />
                  ),
                },
                {
                  title: say('本阶段已接收', 'Accepted in the stage'),
                  render: (_, { counts: { units, acceptedInStage }, campaignId, currentStage }) =>
                    currentStage?.handsIn !== true ? (
                      '—'
                    ) : (
                      <Link
                        to={`/campaigns/${campaignId}?tab=matrix`}
                        aria-label={say(
                          `已接收 ${acceptedInStage}/${units}`,
                          `${acceptedInStage} of ${units} accepted`,
                        )}
                      >
                        <Progress
                          aria-label={say('本阶段已接收', 'Accepted in the stage')}
                          percent={units === 0 ? 0 : Math.round((100 * acceptedInStage) / units)}
                          format={() => `${acceptedInStage}/${units}`}
                          style={{ minWidth: 140 }}
                        />
                      </Link>
                    ),
                },
                {
                  title: say('风险点', 'Risk points'),
                  align: 'right',
                  // Of the campaign as a whole: it leads nowhere for whoever sees a part of the register.
                  render: (_, campaign) => {
                    const { riskPoints } = campaign.counts;
                    if (unitSeen(campaign, post) !== undefined) return riskPoints;
                    return <Link to={`/campaigns/${campaign.campaignId}/register`}>{riskPoints}</Link>;
                  },
                },
                {
                  title: say('启动', 'Launched'),
                  render: (_, { launchedOn }) => <DateText date={launchedOn} />,
                },
              ]}
            />
          </ScrollBox>
        )}
      </Answered>
    </>
  );
}
