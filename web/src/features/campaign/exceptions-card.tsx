/** 例外放行: what a gate let pass, to be put right by a date; the office clears what has been. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { CampaignHeadline, GateExceptionAnswer } from '../../../../projections/campaigns/query';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { AnchoredList } from '../../shared/anchored-list';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { useRights } from '../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly titleOf: (stageId: string) => string;
}

export function ExceptionsCard({ campaign, titleOf }: Props) {
  const { say } = useLanguage();
  const { campaignId } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/exceptions', { path: { campaignId } });
  if (query.data?.data.length === 0) return null;
  return (
    <Card title={say('例外放行事项', 'Let pass as exceptions')}>
      <Answered query={query}>
        {(exceptions) => (
          <AnchoredList
            items={exceptions}
            idOf={({ exceptionId }) => exceptionId}
            children={(exception) => (
              <Exception campaign={campaign} exception={exception} stage={titleOf(exception.stageId)} />
            )}
          />
        )}
      </Answered>
    </Card>
  );
}

interface ExceptionProps {
  readonly campaign: CampaignHeadline;
  readonly exception: GateExceptionAnswer;
  readonly stage: string;
}

function Exception({ campaign, exception, stage }: ExceptionProps) {
  const { say, told } = useLanguage();
  const may = useRights(campaign);
  const units = useAnswer('/api/v1/units').data?.data;
  const { exceptionId, blocker, unitId, dueOn, clearedOn, report } = exception;
  const text = told(blocker.text);
  const acts = actsOf([
    campaign.status === 'running' && clearedOn === null && may('ClearGateException'),
    formAct({
      key: 'clear',
      label: say('销号', 'Clear'),
      kind: 'primary',
      title: say('销号过关例外', 'Clear the exception'),
      path: '/api/v1/campaigns/{campaignId}/exceptions/{exceptionId}/clear',
      places: { campaignId: campaign.campaignId, exceptionId },
      draft: 'exception-clear',
      fields: {
        on: { kind: 'day', label: say('整改完成日期', 'Put right on'), initial: today(), max: today() },
        report: { kind: 'long', label: say('整改情况', 'What was done') },
        evidence: { kind: 'evidence', label: say('佐证材料', 'Evidence') },
      },
      okText: say('销号', 'Clear'),
      above: <p>{text}</p>,
    }),
  ]);
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <Typography.Text strong>{text}</Typography.Text>
        <span>{units?.find((each) => each.unitId === unitId)?.name ?? unitId}</span>
        {clearedOn !== null ? (
          <Tag color="green">{say(`已于 ${clearedOn} 销号`, `Cleared on ${clearedOn}`)}</Tag>
        ) : dueOn < today() ? (
          <Tag color="red">{say('逾期', 'Late')}</Tag>
        ) : (
          <Tag color="orange">{say('待整改', 'To be put right')}</Tag>
        )}
      </Flex>
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
        {stage} · {say('期限', 'By')} <DateText date={dueOn} />
      </Typography.Paragraph>
      {report !== null && <p style={{ margin: '8px 0 0', whiteSpace: 'pre-wrap' }}>{report}</p>}
      <div style={{ marginTop: 8 }}>
        <Acts acts={acts} small />
      </div>
    </Card>
  );
}
