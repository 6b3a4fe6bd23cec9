/** One filing: what was sent to whom and when, what came back, and what the office may record of it. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type {
  CampaignHeadline,
  DecisionAnswer,
  FilingAnswer,
} from '../../../../../projections/campaigns/query';
import { FILING_STATUS, FILING_SUBJECT } from '../../../../../projections/words/office-labels';
import { Acts, actsOf, type Act } from '../../../shared/acts';
import { DateText, today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import type { May } from '../../../shared/rights';
import { FILING_COLOURS } from './asked-filings';
import { ResendDialog } from './send-dialog';
import { counted } from '../../../shared/counted';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly filing: FilingAnswer;
  readonly decisions: readonly DecisionAnswer[];
  readonly may: May;
}

export function FilingCard(props: Props) {
  const { say, told } = useLanguage();
  const { campaign, filing, decisions } = props;
  const { subject, status, recipient, sentOn, documents, riskPointIds, decisionIds } = filing;
  const matterOf = (id: string) => decisions.find((each) => each.decisionId === id)?.matter ?? id;
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <strong>{told(FILING_SUBJECT[subject])}</strong>
        <Tag color={FILING_COLOURS[status]}>{told(FILING_STATUS[status])}</Tag>
        <span>
          {say('报', 'to ')}
          {recipient}
        </span>
        <DateText date={sentOn} />
        {filing.receiptNumber !== null && (
          <span>
            {say('回执号', 'receipt')} {filing.receiptNumber} <DateText date={filing.receivedOn} />
          </span>
        )}
      </Flex>
      {filing.refusal !== null && (
        <Typography.Paragraph style={{ ...PARAGRAPH, color: '#a8071a' }}>
          {say('退回理由：', 'Refused because: ')}
          {filing.refusal}
        </Typography.Paragraph>
      )}
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {documents.map(({ title, documentNumber }) => (
          <li key={`${title} ${documentNumber}`}>
            {title}（{documentNumber}）
          </li>
        ))}
        {decisionIds.map((id) => (
          <li key={id}>
            {say('集体决策：', 'Decision: ')}
            <Link to={`/campaigns/${campaign.campaignId}?tab=decisions`}>{matterOf(id)}</Link>
          </li>
        ))}
      </ul>
      {riskPointIds.length > 0 && (
        <Typography.Paragraph type="secondary" style={PARAGRAPH}>
          {say(
            `所报风险点 ${riskPointIds.length} 个`,
            `${counted(riskPointIds.length, 'risk point')} reported`,
          )}
        </Typography.Paragraph>
      )}
      <div style={{ marginTop: 8 }}>
        <Acts small acts={useFilingActs(props)} />
      </div>
    </Card>
  );
}

function useFilingActs({ campaign, filing, may }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { filingId, status, sentOn } = filing;
  const places = { filingId };
  return actsOf(
    [
      status === 'sent' && may('RecordFilingReceipt'),
      formAct({
        key: 'receipt',
        label: say('登记回执', 'Record the receipt'),
        kind: 'primary',
        path: '/api/v1/filings/{filingId}/receipt',
        places,
        draft: 'filing-receipt',
        fields: {
          receiptNumber: { kind: 'text', label: say('回执号', 'Receipt number') },
          receivedOn: {
            kind: 'day',
            label: say('收到日期', 'Received on'),
            initial: today(),
            min: sentOn,
            max: today(),
          },
        },
        okText: say('登记', 'Record'),
      }),
    ],
    [
      status === 'sent' && may('RefuseFiling'),
      formAct({
        key: 'refuse',
        label: say('登记退回', 'Record a refusal'),
        kind: 'danger',
        title: say('受理机关退回', 'Refused by the recipient'),
        path: '/api/v1/filings/{filingId}/refuse',
        places,
        draft: 'filing-refuse',
        fields: { reason: { kind: 'long', label: say('退回理由', 'Reason') } },
        okText: say('登记', 'Record'),
      }),
    ],
    [
      status === 'refused' && may('ResendFiling'),
      {
        key: 'resend',
        label: say('重新报送', 'Send again'),
        kind: 'primary',
        dialog: (onClose) => <ResendDialog campaign={campaign} filing={filing} onClose={onClose} />,
      },
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;
