/** 职权变动: what was asked for of powers, each request with its state and its review, which is the office's. */
import { Card, Collapse, Flex, Tag, Typography } from 'antd';
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PowerRequestAnswer } from '../../../projections/register/power-request-query';
import { POWER_REQUEST_KIND, POWER_REQUEST_STATE } from '../../../projections/words/labels';
import { useAnswer, usePages } from '../api/use-answer';
import { useSession } from '../app/session';
import { Acts, actsOf } from './acts';
import { instantText } from './dates';
import { useLanguage } from './language';
import { PagedList } from './paged-list';
import { PowerAsked } from './power-asked';
import { PowerReview } from './power-review';
import { useRights } from './rights';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is shown; undefined: all. */
  readonly unitId: string | undefined;
  readonly state?: PowerRequestAnswer['state'] | undefined;
}

const PATH = '/api/v1/campaigns/{campaignId}/power-requests';

/** Where the plan has changes reviewed, and where somebody has asked for a transfer, which every plan has reviewed. */
export function useHasPowerRequests({ campaign: { campaignId }, unitId }: Props): boolean {
  const path = { campaignId };
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path }).data?.data.plan;
  const isReviewed = plan?.dynamicManagement?.powers === 'reviewed';
  const some = useAnswer(
    PATH,
    { path, query: { unit: unitId, limit: '1' } },
    { enabled: plan !== undefined && !isReviewed },
  );
  return isReviewed || (some.data?.data.length ?? 0) > 0;
}

export function PowerRequests({ campaign, unitId, state }: Props) {
  const { say } = useLanguage();
  const query = usePages(PATH, {
    path: { campaignId: campaign.campaignId },
    query: { unit: unitId, state },
  });
  return (
    <PagedList
      query={query}
      empty={
        state === undefined
          ? say('还没有职权变动申请', 'Nothing has been asked for of powers yet')
          : say('没有这一状态的申请', 'No request in this state')
      }
      keyOf={({ requestId }) => requestId}
      children={(request) => <PowerRequest campaign={campaign} request={request} />}
    />
  );
}

interface RequestProps {
  readonly campaign: CampaignHeadline;
  readonly request: PowerRequestAnswer;
}

function PowerRequest({ campaign, request }: RequestProps) {
  const { say, told } = useLanguage();
  const { name, unitName, kind, state, reason, legalBasis, requestedAt, requestedBy } = request;
  const { toUnitName, toPostName, opinion, reviewedAt, reviewedBy } = request;
  const isOfWhatIsToBe = request.description !== null;
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <Typography.Text strong>{name}</Typography.Text>
        <span>{unitName}</span>
        <Tag>{told(POWER_REQUEST_KIND[kind])}</Tag>
        <Tag color={STATE_COLOURS[state]}>{told(POWER_REQUEST_STATE[state])}</Tag>
      </Flex>
      {kind === 'transfer' && (
        <p style={PARAGRAPH}>
          {say('划转至', 'To')}：
          {[toUnitName ?? request.toUnitId, toPostName ?? request.toPostId].join(' · ')}
        </p>
      )}
      <p style={PARAGRAPH}>
        {say('申请理由', 'Reason')}：{reason}
      </p>
      <p style={PARAGRAPH}>
        {say('依据', 'Legal basis')}：{legalBasis.join('；')}
      </p>
      <Typography.Paragraph type="secondary" style={PARAGRAPH}>
        {say('申请人', 'Asked for by')}：{request.requestedByName ?? requestedBy}（{instantText(requestedAt)}
        ）
      </Typography.Paragraph>
      {opinion !== null && reviewedAt !== null && (
        <p style={PARAGRAPH}>
          {say('审核意见', 'Review')}（{request.reviewedByName ?? reviewedBy}，{instantText(reviewedAt)}）：
          {opinion}
        </p>
      )}
      {isOfWhatIsToBe && (
        <Collapse
          size="small"
          style={{ marginTop: 8 }}
          items={[
            {
              key: 'asked',
              label: say('拟登记的内容', 'As it is to be'),
              children: <PowerAsked campaign={campaign} request={request} />,
            },
          ]}
        />
      )}
      <Review campaign={campaign} request={request} />
    </Card>
  );
}

/** Nobody reviews what they asked for themselves. */
function Review({ campaign, request }: RequestProps) {
  const { say } = useLanguage();
  const { who } = useSession();
  const may = useRights(campaign);
  const { kind, state, requestedBy } = request;
  const goesOn = campaign.status === 'running' || campaign.status === 'completed';
  const type = kind === 'transfer' ? 'ReviewPowerTransfer' : 'ReviewPowerChange';
  const acts = actsOf([
    goesOn && state === 'asked' && requestedBy !== who?.personId && may(type),
    {
      key: 'review',
      label: say('审核', 'Review'),
      kind: 'primary',
      dialog: (onClose) => <PowerReview campaign={campaign} request={request} onClose={onClose} />,
    },
  ]);
  if (acts.length === 0) return null;
  return (
    <div style={{ marginTop: 8 }}>
      <Acts acts={acts} small />
    </div>
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const STATE_COLOURS: Readonly<Record<PowerRequestAnswer['state'], string>> = {
  asked: 'orange',
  approved: 'green',
  refused: 'red',
};
