/** 方案调整: when and why the plan was amended, on what authority; and amending it. */
import { Card, List } from 'antd';
import type { CampaignHeadline, CampaignPlanAnswer } from '../../../../../../projections/campaigns/query';
import { useAnswer } from '../../../../api/use-answer';
import { Acts, actsOf } from '../../../../shared/acts';
import { Answered } from '../../../../shared/answered';
import { instantText } from '../../../../shared/dates';
import { useLanguage } from '../../../../shared/language';
import type { May } from '../../../../shared/rights';
import { AmendDialog } from './amend-dialog';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly may: May;
}

export function AmendmentsCard({ campaign, may }: Props) {
  const { say } = useLanguage();
  const { campaignId, status } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } });
  const acts = actsOf([
    status === 'running' && may('AmendPlan'),
    {
      key: 'amend',
      label: say('调整方案', 'Amend the plan'),
      dialog: (onClose) => <AmendDialog campaign={campaign} onClose={onClose} />,
    },
  ]);
  return (
    <Card
      size="small"
      title={say('方案调整', 'Amendments of the plan')}
      extra={<Acts small acts={acts} />}
      style={{ marginTop: 16 }}
    >
      <Answered query={query} quiet>
        {({ amendments }) => (
          <List<CampaignPlanAnswer['amendments'][number]>
            size="small"
            dataSource={[...amendments].reverse()}
            locale={{ emptyText: say('方案没有调整过', 'The plan has not been amended') }}
            renderItem={({ occurredAt, reason, authority }) => (
              <List.Item>
                <span>
                  {instantText(occurredAt)} · {reason}（{authority}）
                </span>
              </List.Item>
            )}
          />
        )}
      </Answered>
    </Card>
  );
}
