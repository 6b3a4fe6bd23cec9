/** Everything on one page to read, then one button. Pressed twice, or again after a lost answer, it launches once. */
import { App, Button, Card, Descriptions, Flex, Form, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import { apartFromLate, LateEntry } from '../../shared/late-entry';
import { ProblemAlert } from '../../shared/problem-alert';
import { cautionsOf, faultsOf } from './checks';
import type { LaunchFields } from './launch-draft';
import { chosenPlan, postNames, unitNames, type Place } from './place';
import { PlanStages } from './plan-stages';
import { Remarks } from './remarks';

export function LaunchStep({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { draft } = place;
  const { who } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const launch = useCommand('/api/v1/campaigns', who ?? null, draft.key);
  const faults = faultsOf(place);
  const submit = async () => {
    const receipt = await launch.mutateAsync({
      body: { ...bodyOf(draft.fields), ...apartFromLate(draft.fields).late },
    });
    draft.drop();
    message.success(say('专项工作已启动', 'The campaign is launched'));
    await navigate(`/campaigns/${receipt.id}`);
  };
  return (
    <Flex vertical gap={16}>
      <Remarks remarks={faults} type="error" />
      <Remarks remarks={cautionsOf(place)} type="warning" />
      <Chosen place={place} />
      <Stages place={place} />
      <Typography.Paragraph style={{ margin: 0 }}>
        {say(
          '启动后，方案就此固定，第一阶段即开始，参加单位随即看到；以后的调整（方案修订、单位和人员变动）都留有记录和理由。',
          'The launch freezes the plan and opens the first stage, and the units see it at once. Later changes to plan, units or people are kept with their reasons.',
        )}
      </Typography.Paragraph>
      <Earlier draft={draft} />
      <ProblemAlert error={launch.error} />
      <div>
        <Button
          type="primary"
          size="large"
          disabled={faults.length > 0}
          loading={launch.isPending}
          onClick={() => void submit().catch(() => undefined)}
        >
          {say('启动专项工作', 'Launch the campaign')}
        </Button>
      </div>
    </Flex>
  );
}

function Earlier({ draft: { fields, change } }: Pick<Place, 'draft'>) {
  const { occurredAt } = fields;
  const begun = occurredAt === undefined ? undefined : { occurredAt };
  return (
    <Form<Pick<LaunchFields, 'occurredAt'>>
      name="launch"
      layout="vertical"
      {...(begun === undefined ? {} : { initialValues: begun })}
      onValuesChange={(_, { occurredAt: said }) => change({ occurredAt: said })}
    >
      <LateEntry begun={begun} />
    </Form>
  );
}

function bodyOf(fields: LaunchFields) {
  const { planId, directorPostId, leadingUnitIds, pilotUnitIds, parentCampaignId } = fields;
  const hasOrder = leadingUnitIds.length + pilotUnitIds.length > 0;
  return {
    title: fields.title.trim(),
    hostUnitId: fields.hostUnitId,
    planId: planId ?? '',
    year: fields.year,
    scopeUnitIds: [...fields.scopeUnitIds],
    group: {
      headPostIds: [...fields.headPostIds],
      deputyPostIds: [...fields.deputyPostIds],
      memberPostIds: [...fields.memberPostIds],
    },
    office: { directorPostId: directorPostId ?? '', memberPostIds: [...fields.officePostIds] },
    previousCampaignId: fields.previousCampaignId,
    ...(parentCampaignId === null ? {} : { parent: { campaignId: parentCampaignId } }),
    ...(hasOrder ? { order: { leadingUnitIds: [...leadingUnitIds], pilotUnitIds: [...pilotUnitIds] } } : {}),
  };
}

function Chosen({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const { fields } = place.draft;
  const plan = chosenPlan(place);
  const titleOf = (id: string | null) =>
    place.campaigns.find(({ campaignId }) => campaignId === id)?.title ?? '—';
  const posts = (postIds: readonly string[]) => <Lines lines={postNames(place, postIds)} />;
  const units = (unitIds: readonly string[]) => <Lines lines={unitNames(place, unitIds)} />;
  const items = [
    { key: 'title', label: say('名称', 'Title'), children: fields.title },
    {
      key: 'plan',
      label: say('方案和年度', 'Plan and year'),
      children: plan === undefined ? '—' : `${told(plan.title)}（${fields.year}）`,
    },
    { key: 'host', label: say('主办单位', 'Host unit'), children: units([fields.hostUnitId]) },
    {
      key: 'scope',
      label: say(`参加单位（${fields.scopeUnitIds.length}）`, `Units (${fields.scopeUnitIds.length})`),
      children: units(fields.scopeUnitIds),
    },
    { key: 'heads', label: say('组长', 'Heads'), children: posts(fields.headPostIds) },
    { key: 'deputies', label: say('副组长', 'Deputies'), children: posts(fields.deputyPostIds) },
    { key: 'members', label: say('成员', 'Members'), children: posts(fields.memberPostIds) },
    {
      key: 'director',
      label: say('办公室主任', 'Director of the office'),
      children: posts(fields.directorPostId === null ? [] : [fields.directorPostId]),
    },
    {
      key: 'office',
      label: say('办公室成员', 'Members of the office'),
      children: posts(fields.officePostIds),
    },
    {
      key: 'leading',
      label: say('带头的领导班子', 'Leading units'),
      children: units(fields.leadingUnitIds),
    },
    { key: 'pilots', label: say('试点单位', 'Pilot units'), children: units(fields.pilotUnitIds) },
    {
      key: 'previous',
      label: say('上年的专项工作', 'Last year’s campaign'),
      children: titleOf(fields.previousCampaignId),
    },
    {
      key: 'parent',
      label: say('上级的专项工作', 'Campaign above'),
      children: titleOf(fields.parentCampaignId),
    },
  ];
  return <Descriptions bordered size="small" column={1} items={items} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const { say } = useLanguage();
  return <>{lines.length === 0 ? say('无', 'none') : lines.join('、')}</>;
}

function Stages({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { planId, year } = place.draft.fields;
  const isChosen = chosenPlan(place) !== undefined;
  const query = useAnswer(
    '/api/v1/plans/{planId}',
    { path: { planId: planId ?? '' }, query: { year: String(year) } },
    { enabled: isChosen },
  );
  if (!isChosen) return null;
  return (
    <Card title={say('阶段和日期', 'Stages and dates')} size="small">
      <Answered query={query} quiet>
        {(plan) => <PlanStages plan={plan} />}
      </Answered>
    </Card>
  );
}
