/** Who takes part: the host unit, the units in scope, the group and its office. What the server would refuse is said at once. */
import { Alert, Button, Card, Checkbox, Flex, Form, Select, Typography } from 'antd';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { UnitAnswer } from '../../../../projections/organisation/query';
import { useAll } from '../../api/use-answer';
import type { Choice } from '../../shared/choice';
import { useLanguage } from '../../shared/language';
import { faultsOf } from './checks';
import type { LaunchFields } from './launch-draft';
import { postChoices, unitsOfHost, type Place } from './place';
import { counted } from '../../shared/counted';

export function UnitsStep({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const faults = faultsOf(place).filter(({ step }) => step === 'units');
  return (
    <Flex vertical gap={16}>
      <Host place={place} />
      <Scope place={place} />
      <Group place={place} />
      <Order place={place} />
      <Alert
        type={faults.length === 0 ? 'success' : 'warning'}
        showIcon
        role="status"
        title={
          faults.length === 0
            ? say('单位和人员已齐全', 'Units and people are complete')
            : say('还差', 'Still missing')
        }
        description={
          faults.length === 0 ? null : faults.map((fault) => <div key={fault.zh}>{told(fault)}</div>)
        }
      />
    </Flex>
  );
}

function Host({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { units, campaigns, draft } = place;
  const { fields, change } = draft;
  // What lies outside the new host cannot take part.
  const choose = (hostUnitId: string) => {
    const within = new Set(units.filter(({ path }) => path.includes(hostUnitId)).map(({ unitId }) => unitId));
    const inside = (unitIds: readonly string[]) => unitIds.filter((unitId) => within.has(unitId));
    change({
      hostUnitId,
      scopeUnitIds: inside(fields.scopeUnitIds),
      leadingUnitIds: inside(fields.leadingUnitIds),
      pilotUnitIds: inside(fields.pilotUnitIds),
      previousCampaignId: null,
      parentCampaignId: null,
    });
  };
  const parents = useAll('/api/v1/campaigns', { query: { parentFor: fields.hostUnitId } });
  const above = parents.data?.data ?? [];
  const within = new Set(unitsOfHost(place).map(({ unitId }) => unitId));
  const earlier = campaigns.filter((each) => each.status !== 'running' && within.has(each.hostUnitId));
  return (
    <Card title={say('主办单位', 'Host unit')} size="small">
      <Form layout="vertical" component="div">
        <Picked
          label={say('主办单位', 'Host unit')}
          help={say('启动人的单位，或其下级单位', 'The unit of whoever launches, or one below it')}
          choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={fields.hostUnitId}
          onChange={(value) => choose(value ?? fields.hostUnitId)}
        />
        <Picked
          label={say('上年的专项工作', 'Last year’s campaign')}
          help={
            earlier.length === 0
              ? say('没有已结束的专项工作可供结转', 'No earlier campaign to carry over from')
              : say(
                  '选定后，其决定结转的风险点转入本次；没有则不选',
                  'The risk points it chose to carry over come into this one; leave it out if there is none',
                )
          }
          clearable
          choices={earlier.map(campaignChoice)}
          value={fields.previousCampaignId}
          onChange={(previousCampaignId) => change({ previousCampaignId })}
        />
        <Picked
          label={say('上级的专项工作', 'Campaign above')}
          help={
            above.length === 0
              ? say('主办单位的上级没有进行中的专项工作', 'No unit above the host has a running campaign')
              : say(
                  '属于上级部署的选定它：各阶段日期须在其日期之内，结果逐级汇总上报；单独开展的不选',
                  'Choose it where this campaign is part of one above: its dates then bound these, and results are reported upwards; leave it out otherwise',
                )
          }
          clearable
          choices={above.map(campaignChoice)}
          value={fields.parentCampaignId}
          onChange={(parentCampaignId) => change({ parentCampaignId })}
        />
      </Form>
    </Card>
  );
}

function campaignChoice({ campaignId, title, year }: CampaignHeadline): Choice {
  return { value: campaignId, label: `${title}（${year}）` };
}

function Scope({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { fields, change } = place.draft;
  const units = unitsOfHost(place);
  const chosen = new Set(fields.scopeUnitIds);
  const top = Math.min(...units.map(({ path }) => path.length));
  const choose = (unitIds: readonly string[], isIn: boolean) => {
    const changed = new Set(unitIds);
    change({
      scopeUnitIds: units
        .map(({ unitId }) => unitId)
        .filter((unitId) => (changed.has(unitId) ? isIn : chosen.has(unitId))),
    });
  };
  const all = units.map(({ unitId }) => unitId);
  return (
    <Card
      size="small"
      title={say('参加单位', 'Units that take part')}
      extra={
        <Flex gap={8} wrap>
          <Button size="small" onClick={() => choose(all, true)}>
            {say('全选', 'All')}
          </Button>
          <Button size="small" onClick={() => choose(all, false)}>
            {say('全不选', 'None')}
          </Button>
        </Flex>
      }
    >
      <Typography.Paragraph role="status">
        {say(
          `已选 ${chosen.size} 个，共 ${units.length} 个单位`,
          `${chosen.size} of ${counted(units.length, 'unit')} chosen`,
        )}
      </Typography.Paragraph>
      <ul
        aria-label={say('单位', 'Units')}
        style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 480, overflowY: 'auto' }}
        tabIndex={0}
      >
        {units.map((unit) => (
          <UnitRow
            key={unit.unitId}
            unit={unit}
            depth={unit.path.length - top}
            below={units.filter(({ path }) => path.includes(unit.unitId)).map(({ unitId }) => unitId)}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </ul>
    </Card>
  );
}

interface UnitRowProps {
  readonly unit: UnitAnswer;
  readonly depth: number;
  /** Itself, and all below it. */
  readonly below: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (unitIds: readonly string[], isIn: boolean) => void;
}

function UnitRow({ unit: { unitId, name }, depth, below, chosen, onChoose }: UnitRowProps) {
  const { say } = useLanguage();
  const isWhole = below.every((each) => chosen.has(each));
  return (
    <li style={{ paddingLeft: depth * 22, paddingBlock: 3 }}>
      <Flex gap={8} align="center" wrap>
        <Checkbox checked={chosen.has(unitId)} onChange={({ target }) => onChoose([unitId], target.checked)}>
          {name}
        </Checkbox>
        {below.length > 1 && (
          <Button
            size="small"
            onClick={() => onChoose(below, !isWhole)}
            aria-label={
              isWhole
                ? say(`含下级全不选：${name}`, `None below: ${name}`)
                : say(`含下级全选：${name}`, `All below: ${name}`)
            }
          >
            {isWhole ? say('含下级全不选', 'None below') : say('含下级全选', 'All below')}
          </Button>
        )}
      </Flex>
    </li>
  );
}

type PostLists = 'headPostIds' | 'deputyPostIds' | 'memberPostIds' | 'officePostIds';

function Group({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { fields, change } = place.draft;
  const choices = postChoices(place);
  const list = (name: PostLists, label: string, help: string) => (
    <PickedMany
      label={label}
      help={help}
      choices={choices}
      value={fields[name]}
      onChange={(postIds) => change({ [name]: postIds } satisfies Partial<LaunchFields>)}
    />
  );
  return (
    <Card title={say('领导小组和办公室', 'Leadership group and office')} size="small">
      <Form layout="vertical" component="div">
        {list(
          'headPostIds',
          say('组长', 'Heads'),
          say(
            '至少一人；启动人须是组长、副组长或成员',
            'One at least; whoever launches has to be of the group',
          ),
        )}
        {list(
          'deputyPostIds',
          say('副组长', 'Deputies'),
          say('可不设；一个岗位在小组中只有一个位置', 'May be none; a post has one place in the group'),
        )}
        {list('memberPostIds', say('成员', 'Members'), say('可不设', 'May be none'))}
        <Picked
          label={say('办公室主任', 'Director of the office')}
          help={say(
            '必设；办公室接收报送、提请关口。可以同时在领导小组中',
            'Needed: the office accepts hand-ins and asks for gates. May sit in the group, too',
          )}
          clearable
          choices={choices}
          value={fields.directorPostId}
          onChange={(directorPostId) => change({ directorPostId })}
        />
        {list(
          'officePostIds',
          say('办公室成员', 'Members of the office'),
          say('可不设；主任不再列入', 'May be none; not the director again'),
        )}
      </Form>
    </Card>
  );
}

/** Plans that let leaders and pilots go first ask for them at the gate; they are named at the launch only. */
function Order({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { fields, change } = place.draft;
  const choices = unitsOfHost(place).map(({ unitId, name }) => ({ value: unitId, label: name }));
  return (
    <Card title={say('先后次序（可不填）', 'Who goes first (may be left out)')} size="small">
      <Form layout="vertical" component="div">
        <PickedMany
          label={say('带头的领导班子', 'Leading units')}
          help={say('先于其他单位查找风险点', 'They look for risk points before all others')}
          choices={choices}
          value={fields.leadingUnitIds}
          onChange={(leadingUnitIds) => change({ leadingUnitIds })}
        />
        <PickedMany
          label={say('试点单位', 'Pilot units')}
          help={say(
            '先于其余单位报送。方案的关口查先后次序时须在此填写，启动后不能补',
            'They hand in before the rest. Where a gate of the plan asks who went first, name them here: it cannot be done after the launch',
          )}
          choices={choices}
          value={fields.pilotUnitIds}
          onChange={(pilotUnitIds) => change({ pilotUnitIds })}
        />
      </Form>
    </Card>
  );
}

interface PickedProps {
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly clearable?: boolean;
}

function Picked({ label, help, choices, value, onChange, clearable = false }: PickedProps) {
  return (
    <Form.Item label={label} extra={help}>
      <Select
        aria-label={label}
        options={[...choices]}
        value={value}
        allowClear={clearable}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      />
    </Form.Item>
  );
}

interface PickedManyProps extends Pick<PickedProps, 'label' | 'help' | 'choices'> {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

function PickedMany({ label, help, choices, value, onChange }: PickedManyProps) {
  return (
    <Form.Item label={label} extra={help}>
      <Select
        mode="multiple"
        aria-label={label}
        options={[...choices]}
        value={[...value]}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: readonly string[]) => onChange(chosen)}
      />
    </Form.Item>
  );
}
