/** What concerns me: my posts' campaigns, and what is due there. */
import { Card, Flex, List, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { CAMPAIGN_STATUS } from '../../shared/labels';
import { PageTitle } from '../../shared/page-title';

/** How far ahead the list looks. */
const AHEAD_DAYS = 30;

export default function HomePage() {
  const { say } = useLanguage();
  const { who, post } = useSession();
  const query = useAnswer('/api/v1/campaigns', { query: { limit: '50' } });
  return (
    <>
      <PageTitle title={say(`${who?.name ?? ''}，您好`, `Good day, ${who?.name ?? ''}`)} />
      {post === null ? (
        <Typography.Paragraph>
          {say(
            '您目前没有任职岗位，无法查看内容。请联系系统管理员登记任职。',
            'You hold no post today, so there is nothing to see. Ask the administrator to record your appointment.',
          )}
        </Typography.Paragraph>
      ) : (
        <Answered query={query} empty={say('目前没有与您有关的专项工作', 'No campaign concerns you now')}>
          {(campaigns) => (
            <Flex vertical gap={16}>
              {campaigns.map((campaign) => (
                <CampaignCard key={campaign.campaignId} campaign={campaign} />
              ))}
            </Flex>
          )}
        </Answered>
      )}
    </>
  );
}

function CampaignCard({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say, told } = useLanguage();
  const { campaignId, title, status, currentStageTitle } = campaign;
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
      <Typography.Paragraph>
        {currentStageTitle === null
          ? say('各阶段均已过关', 'Every gate has been passed')
          : `${say('当前阶段', 'Present stage')}：${currentStageTitle}`}
      </Typography.Paragraph>
      {running && <Due campaignId={campaignId} />}
    </Card>
  );
}

function Due({ campaignId }: { readonly campaignId: string }) {
  const { say } = useLanguage();
  const until = new Date(Date.parse(`${today()}T00:00:00Z`) + AHEAD_DAYS * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const query = useAnswer('/api/v1/campaigns/{campaignId}/due', {
    path: { campaignId },
    query: { asOf: until },
  });
  return (
    <Answered
      query={query}
      empty={say(`${AHEAD_DAYS} 天内没有到期事项`, `Nothing due within ${AHEAD_DAYS} days`)}
    >
      {(items) => (
        <List
          size="small"
          dataSource={items.slice(0, 20)}
          renderItem={(item) => (
            <List.Item>
              <span>{item.title}</span>
              <Flex gap={8}>
                <DateText date={item.dueOn} />
                {item.dueOn < today() && <Tag color="red">{say('逾期', 'Late')}</Tag>}
              </Flex>
            </List.Item>
          )}
        />
      )}
    </Answered>
  );
}
