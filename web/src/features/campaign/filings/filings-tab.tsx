/** 备案: what the gates ask to be filed upward and how far it is, what was sent with its receipt, and the office's acts on it. */
import { Card, Flex } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAnswer } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { AnchoredList } from '../../../shared/anchored-list';
import { AllAnswered, Answered } from '../../../shared/answered';
import { useLanguage } from '../../../shared/language';
import { useRights, type May } from '../../../shared/rights';
import { goesOn } from '../../../shared/goes-on';
import { AskedFilings } from './asked-filings';
import { FilingCard } from './filing-card';
import { SendDialog } from './send-dialog';

export default function FilingsTab({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say } = useLanguage();
  const granted = useRights(campaign);
  const { campaignId, status } = campaign;
  const may: May = (type, about) =>
    (type === 'SendFiling' ? status === 'running' : goesOn(campaign)) && granted(type, about);
  const of = { path: { campaignId } };
  const filings = useAnswer('/api/v1/campaigns/{campaignId}/filings', of);
  const decisions = useAnswer('/api/v1/campaigns/{campaignId}/decisions', of);
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', of);
  const send = actsOf([
    may('SendFiling'),
    {
      key: 'send',
      label: say('报送备案', 'Send a filing'),
      kind: 'primary',
      dialog: (onClose) => <SendDialog campaign={campaign} onClose={onClose} />,
    },
  ]);
  return (
    <Flex vertical gap={16}>
      <Card title={say('关口要求的备案', 'What the gates ask to be filed')}>
        <AllAnswered queries={[plan, filings, decisions]}>
          {({ plan: { stages } }, sent, taken) => (
            <AskedFilings campaign={campaign} stages={stages} filings={sent} decisions={taken} may={may} />
          )}
        </AllAnswered>
      </Card>
      <Card title={say('已报送的备案', 'Filings sent')} extra={<Acts acts={send} />}>
        <Answered query={filings} empty={say('还没有报送备案', 'Nothing has been sent yet')}>
          {(sent) => (
            <AnchoredList
              items={sent.toReversed()}
              idOf={({ filingId }) => filingId}
              children={(filing) => (
                <FilingCard
                  campaign={campaign}
                  filing={filing}
                  decisions={decisions.data?.data ?? []}
                  may={may}
                />
              )}
            />
          )}
        </Answered>
      </Card>
    </Flex>
  );
}
