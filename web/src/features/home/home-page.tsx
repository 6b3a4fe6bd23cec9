/** What waits for me in the post I act in, and the campaigns that concern me. */
import { Card, Flex, Tag } from 'antd';
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { useSession } from '../../app/session';
import { usePages } from '../../api/use-answer';
import { useLanguage } from '../../shared/language';
import { CAMPAIGN_STATUS } from '../../../../projections/words/labels';
import { PagedList } from '../../shared/paged-list';
import { PageTitle } from '../../shared/page-title';
import { StageCloses } from '../../shared/stage-closes';
import { TaskList } from './task-list';

export default function HomePage() {
  const { say } = useLanguage();
  const { who } = useSession();
  const query = usePages('/api/v1/campaigns', { query: { limit: '20' } });
  return (
    <>
      <PageTitle title={say(`${who?.name ?? ''}，您好`, `Good day, ${who?.name ?? ''}`)} />
      <Flex vertical gap={16}>
        <TaskList />
        <div>
          <PagedList
            query={query}
            empty={say('目前没有与您有关的专项工作', 'No campaign concerns you now')}
            keyOf={({ campaignId }) => campaignId}
            children={(campaign) => <CampaignCard campaign={campaign} />}
          />
        </div>
      </Flex>
    </>
  );
}

function CampaignCard({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say, told } = useLanguage();
  const { campaignId, title, status, currentStage, counts } = campaign;
  const running = status === 'running';
  return (
    <Card
      title={
        <Link to={`/campaigns/${campaignId}`} style={{ whiteSpace: 'normal' }}>
          {title}
        </Link>
      }
      extra={<Tag color={running ? 'green' : 'default'}>{told(CAMPAIGN_STATUS[status])}</Tag>}
    >
      {currentStage === null ? (
        say('各阶段均已过关', 'Every gate has been passed')
      ) : (
        <Flex gap="4px 32px" wrap>
          <span>
            {say('当前阶段：', 'Present stage: ')}
            {told(currentStage.title)}
          </span>
          <span>
            {say('截止：', 'Closes: ')}
            <StageCloses stage={currentStage} running={running} />
          </span>
          {currentStage.handsIn && (
            <span>
              {say('已接收单位：', 'Units accepted: ')}
              {counts.acceptedInStage}/{counts.units}
            </span>
          )}
        </Flex>
      )}
    </Card>
  );
}
