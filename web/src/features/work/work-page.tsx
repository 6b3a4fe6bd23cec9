/**
 * A unit's own form 本单位登记表, step by step: duties, powers with their flows, risk points on the steps, measures, and the hand-in
 * of the whole. Each entry is kept as it is made. Whoever may only look sees the same without the buttons.
 */
import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { AllAnswered } from '../../shared/answered';
import { DateText, DaysLeftTag } from '../../shared/dates';
import { FormsAct } from '../../shared/forms-act';
import { useLanguage } from '../../shared/language';
import { CELL_STATUS } from '../../../../projections/words/labels';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { useRights } from '../../shared/rights';
import { HandInStep } from './hand-in-step';
import { MeasuresStep } from './measures-step';
import { rightsAt, type Place } from './place';
import { PointsStep } from './points-step';
import { PostsStep } from './posts-step';
import { PowersStep } from './powers-step';
import { UnitImport } from './unit-import';

export default function WorkPage() {
  const { campaignId = '' } = useParams();
  const { say } = useLanguage();
  const { post } = useSession();
  const [search] = useSearchParams();
  const unitId = search.get('unit') ?? post?.unitId ?? '';
  const campaign = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
  const may = useRights(campaign.data?.data);
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } });
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } });
  const unit = useAnswer('/api/v1/units/{unitId}', { path: { unitId } });
  const posts = useAnswer('/api/v1/units/{unitId}/posts', { path: { unitId } });
  const all = useAnswer(
    '/api/v1/units/{unitId}/posts',
    { path: { unitId: campaign.data?.data.hostUnitId ?? '' }, query: { below: 'true' } },
    { enabled: campaign.data !== undefined },
  );
  const title = campaign.data?.data.title ?? campaignId;
  return (
    <>
      <PageTitle
        title={
          unit.data === undefined
            ? say('本单位登记表', 'Own form')
            : `${unit.data.data.name} · ${say('登记表', 'form')}`
        }
        above={[
          { to: '/campaigns', title: say('专项工作', 'Campaigns') },
          { to: `/campaigns/${campaignId}`, title },
        ]}
      >
        {unit.data !== undefined && <FormsAct campaignId={campaignId} unitId={unitId} />}
      </PageTitle>
      <AllAnswered queries={[campaign, plan, stages, unit, posts]}>
        {(found, { plan: frozen }, dates, of, held) => (
          <Steps
            place={{
              campaign: found,
              plan: frozen,
              stages: dates.stages,
              unit: of,
              posts: held,
              allPosts: all.data?.data ?? held,
              may: rightsAt(may, { campaign: found, unit: of, posts: held }),
            }}
          />
        )}
      </AllAnswered>
    </>
  );
}

function Steps({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const tabs = [
    { key: 'posts', label: say('一、岗位职责', '1 Duties'), children: <PostsStep place={place} /> },
    {
      key: 'powers',
      label: say('二、职权与流程', '2 Powers and flows'),
      children: <PowersStep place={place} />,
    },
    { key: 'points', label: say('三、风险点', '3 Risk points'), children: <PointsStep place={place} /> },
    { key: 'measures', label: say('四、防控措施', '4 Measures'), children: <MeasuresStep place={place} /> },
    { key: 'handIn', label: say('五、报送', '5 Hand in'), children: <HandInStep place={place} /> },
  ];
  return (
    <>
      <Standing place={place} />
      <Flex justify="end">
        <UnitImport place={place} />
      </Flex>
      <PageTabs name="step" tabs={tabs} keep={['unit']} />
    </>
  );
}

/** How far the unit is in the present stage, by when it is due, and why it came back. */
function Standing({ place: { campaign, stages, unit } }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const { campaignId, currentStageId } = campaign;
  const stage = stages.find((each) => each.stageId === currentStageId && each.submissionDue !== null);
  const matrix = useAnswer('/api/v1/campaigns/{campaignId}/matrix', {
    path: { campaignId },
    query: { unit: unit.unitId },
  });
  const cell = matrix.data?.data.units
    .find(({ unitId }) => unitId === unit.unitId)
    ?.cells.find(({ stageId }) => stageId === stage?.stageId);
  const detail = useAnswer(
    '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}',
    { path: { campaignId, unitId: unit.unitId, stageId: stage?.stageId ?? '' } },
    { enabled: cell?.status === 'returned' },
  );
  const reasons = cell?.status === 'returned' ? (detail.data?.data.returnReasons ?? []) : [];
  if (stage === undefined || cell === undefined) return null;
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Flex gap={12} align="center" wrap>
        <Typography.Text strong>{told(stage.title)}</Typography.Text>
        <Tag>{told(CELL_STATUS[cell.status])}</Tag>
        {say('报送截止', 'Due')} <DateText date={stage.submissionDue} />
        {cell.status !== 'accepted' && <DaysLeftTag left={stage.submissionLeft} />}
      </Flex>
      {reasons.map((reason) => (
        <Alert
          key={reason}
          type="error"
          showIcon
          style={{ marginTop: 8 }}
          title={`${say('退回理由', 'Returned because')}：${reason}`}
        />
      ))}
    </Card>
  );
}
