/** Meetings, trainings and the issue of the plan: what has been recorded, and, for the office, recording it. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import type { TrailItem } from '../../../../../projections/trail/query';
import type { MeetingData, PlanIssuedData } from '../../../../../workflows/campaign/events';
import { useAnswer, usePages } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { instantText, today } from '../../../shared/dates';
import { eventName } from '../../../shared/event-labels';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { MEETING_KIND } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import { PagedList } from '../../../shared/paged-list';
import type { May } from '../../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly may: May;
  readonly running: boolean;
}

const KINDS = 'PlanIssued,MeetingRecorded,TrainingRecorded';

export function MeetingsCard({ campaign, may, running }: Props) {
  const { say, told } = useLanguage();
  const { campaignId, title, planIssued } = campaign;
  const places = { campaignId };
  const mayTrain = running && may('RecordTraining');
  // Whoever may record one sees every unit.
  const units =
    useAnswer('/api/v1/campaigns/{campaignId}/matrix', { path: { campaignId } }, { enabled: mayTrain }).data
      ?.data.units ?? [];
  const evidence = { kind: 'evidence', label: say('佐证材料', 'Evidence') } as const;
  const heldOn = {
    kind: 'day',
    label: say('日期', 'Held on'),
    initial: today(),
    max: today(),
  } as const;
  const people = {
    kind: 'number',
    label: say('参加人数', 'How many took part'),
    min: 0,
    max: 1_000_000,
  } as const;
  const acts = actsOf(
    [
      running && may('RecordMeeting'),
      formAct({
        key: 'meeting',
        label: say('记录会议', 'Record a meeting'),
        path: '/api/v1/campaigns/{campaignId}/meetings',
        places,
        draft: 'meeting',
        fields: {
          kind: { kind: 'choice', label: say('类型', 'Kind'), choices: choicesOf(MEETING_KIND, told) },
          heldOn,
          place: { kind: 'text', label: say('地点', 'Place') },
          attendance: people,
          topic: { kind: 'text', label: say('议题', 'Topic') },
          evidence,
        },
        okText: say('记录', 'Record'),
      }),
    ],
    [
      mayTrain,
      formAct({
        key: 'training',
        label: say('记录培训', 'Record a training'),
        path: '/api/v1/campaigns/{campaignId}/trainings',
        places,
        draft: 'training',
        fields: {
          heldOn,
          topic: { kind: 'text', label: say('内容', 'Topic') },
          attendance: people,
          unitIds: {
            kind: 'choice',
            label: say('参加单位', 'Units'),
            many: true,
            choices: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
            initial: units.map(({ unitId }) => unitId),
          },
          evidence,
        },
        okText: say('记录', 'Record'),
      }),
    ],
    [
      running && planIssued === null && may('IssuePlan'),
      formAct({
        key: 'issue',
        label: say('印发实施方案', 'Issue the plan'),
        path: '/api/v1/campaigns/{campaignId}/plan/issue',
        places,
        draft: 'plan-issue',
        fields: {
          documentNumber: { kind: 'text', label: say('文号', 'Document number') },
          title: {
            kind: 'text',
            label: say('标题', 'Title'),
            initial: say(`${title}实施方案`, `Plan: ${title}`),
          },
          issuedOn: {
            kind: 'day',
            label: say('印发日期', 'Issued on'),
            initial: today(),
            max: today(),
          },
          issuedBy: { kind: 'text', label: say('印发单位', 'Issued by') },
        },
        okText: say('印发', 'Issue'),
      }),
    ],
  );
  return (
    <Card title={say('会议与培训', 'Meetings and trainings')} extra={<Acts acts={acts} />}>
      <Recorded campaignId={campaignId} />
    </Card>
  );
}

function Recorded({ campaignId }: { readonly campaignId: string }) {
  const { say } = useLanguage();
  const query = usePages('/api/v1/trails/{kind}/{id}', {
    path: { kind: 'campaign', id: campaignId },
    query: { type: KINDS, direction: 'backwards', limit: '30' },
  });
  return (
    <PagedList
      query={query}
      empty={say('还没有记录会议或培训', 'No meeting or training has been recorded yet')}
      keyOf={({ eventId }) => eventId}
      children={(item) => <Record item={item} />}
    />
  );
}

/** What the trail tells of each. */
type Summary = Partial<Pick<MeetingData, 'kind' | 'heldOn' | 'topic' | 'attendance'> & PlanIssuedData>;

function Record({ item: { type, summary, actor, recordedAt } }: { readonly item: TrailItem }) {
  const { say, told } = useLanguage();
  const { kind, heldOn, topic, attendance, documentNumber, title, issuedOn, issuedBy } = summary as Summary;
  const of = [
    documentNumber,
    issuedBy,
    attendance === undefined ? undefined : say(`${attendance} 人参加`, `${attendance} took part`),
  ].filter((part) => part !== undefined && part !== '');
  return (
    <>
      <Flex gap={8} wrap align="baseline">
        <span>{heldOn ?? issuedOn}</span>
        <Tag>{kind === undefined ? eventName(type, say) : told(MEETING_KIND[kind])}</Tag>
        <Typography.Text strong>{topic ?? title}</Typography.Text>
        {of.length > 0 && <span>{of.join('，')}</span>}
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {say('记录', 'Recorded')} {instantText(recordedAt)}，{actor.unitName} {actor.postName}{' '}
        {actor.personName}
      </Typography.Text>
    </>
  );
}
