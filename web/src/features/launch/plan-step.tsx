/** Which plan, for which year, under which title; and what its stages are. */
import { Alert, Card, Empty, Flex, Input, InputNumber, Radio, Tag, Typography } from 'antd';
import type { UnusablePlanFile, UsablePlan } from '../../../../src/plans/plan-library';
import type { Bilingual } from '../../../../workflows/kernel/text';
import type { Fault } from '../../../../workflows/plans/fault';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { chosenPlan, usablePlans, type Place } from './place';
import { PlanStages } from './plan-stages';

export function PlanStep({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const plans = usablePlans(place);
  const unusable = place.plans.flatMap((each) => (each.kind === 'plan' && !each.usable ? [each] : []));
  return (
    <Flex vertical gap={16}>
      {plans.length === 0 ? (
        <Empty
          description={say(
            '没有可用的方案：请系统管理员把方案文件放入数据目录的 plans 文件夹',
            'No plan is usable: ask the administrator to put one into the folder plans of the data folder',
          )}
        />
      ) : (
        <Choices place={place} plans={plans} />
      )}
      {unusable.map((file) => (
        <Unusable key={file.file} file={file} />
      ))}
      <Chosen place={place} />
    </Flex>
  );
}

interface ChoicesProps {
  readonly place: Place;
  readonly plans: readonly UsablePlan[];
}

function Choices({ place, plans }: ChoicesProps) {
  const { say, told } = useLanguage();
  const { fields, change } = place.draft;
  const choose = (planId: string) => {
    const plan = plans.find(({ id }) => id === planId);
    if (plan === undefined) return;
    const year = plan.fixedYear ?? Number(today().slice(0, 4));
    change({ planId, year, title: titleAfter(place, plan, year) });
  };
  return (
    <Card title={say('可用的方案', 'Plans that can be used')} size="small">
      <Radio.Group
        aria-label={say('实施方案', 'Plan')}
        value={fields.planId}
        onChange={({ target }) => choose(target.value as string)}
        style={{ display: 'grid', gap: 12 }}
      >
        {plans.map((plan) => (
          <Radio key={plan.id} value={plan.id} style={{ alignItems: 'flex-start', whiteSpace: 'normal' }}>
            <Flex gap={6} wrap align="center">
              <strong>{told(plan.title)}</strong>
              <Tag>
                {plan.fixedYear === null
                  ? say('任何年度', 'any year')
                  : say(`只用于 ${plan.fixedYear} 年`, `for ${plan.fixedYear} only`)}
              </Tag>
              <Tag>{plan.shipped ? say('随产品提供', 'shipped') : say('本单位方案', 'own')}</Tag>
            </Flex>
            <Typography.Text type="secondary" style={{ wordBreak: 'break-word' }}>
              {say('来源', 'Source')}：{plan.source.document} {plan.source.description}
            </Typography.Text>
          </Radio>
        ))}
      </Radio.Group>
    </Card>
  );
}

/** A title of one's own stays when another plan or year is chosen. */
function titleAfter(place: Place, plan: UsablePlan, year: number): string {
  const { title, year: before } = place.draft.fields;
  const old = chosenPlan(place);
  const isOwn = title !== '' && (old === undefined || title !== titleOf(old, before));
  return isOwn ? title : titleOf(plan, year);
}

function titleOf(plan: UsablePlan, year: number): string {
  return `${year} 年${plan.title.zh}`.slice(0, 200);
}

function Chosen({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { fields, change } = place.draft;
  const plan = chosenPlan(place);
  const query = useAnswer(
    '/api/v1/plans/{planId}',
    { path: { planId: fields.planId ?? '' }, query: { year: String(fields.year) } },
    { enabled: plan !== undefined },
  );
  if (plan === undefined) return null;
  return (
    <Card title={say('年度、名称和阶段', 'Year, title and stages')} size="small">
      <Flex vertical gap={12}>
        <label>
          <div>{say('年度', 'Year')}</div>
          <InputNumber
            min={1990}
            max={2200}
            precision={0}
            value={fields.year}
            disabled={plan.fixedYear !== null}
            onChange={(year) => {
              if (year !== null) change({ year, title: titleAfter(place, plan, year) });
            }}
          />
        </label>
        <label>
          <div>{say('专项工作名称', 'Title of the campaign')}</div>
          <Input
            maxLength={200}
            value={fields.title}
            onChange={({ target }) => change({ title: target.value })}
            style={{ maxWidth: 640 }}
          />
        </label>
        <Answered query={query} quiet>
          {(resolved) => <PlanStages plan={resolved} />}
        </Answered>
      </Flex>
    </Card>
  );
}

const WHY: Readonly<Record<string, Bilingual>> = {
  'PLAN.NOT_YAML': { zh: '不是有效的 YAML', en: 'not valid YAML' },
  'PLAN.TOO_LARGE': { zh: '文件过大', en: 'too large' },
  'PLAN.INVALID': { zh: '方案有错误', en: 'has faults' },
};

/** A file that has to be put right first, with all that is wrong with it. */
function Unusable({ file: { file, code, details } }: { readonly file: UnusablePlanFile }) {
  const { say, told, labelled } = useLanguage();
  const faults = (details['faults'] ?? []) as readonly Fault[];
  const why = WHY[code];
  return (
    <Alert
      type="warning"
      showIcon
      title={labelled(say('不能使用', 'Not usable'), `${file}（${why === undefined ? code : told(why)}）`)}
      description={
        <>
          {faults.map((fault) => (
            <div key={`${fault.path} ${fault.code}`} style={{ wordBreak: 'break-word' }}>
              {labelled(fault.path, told(fault.wrong))}
              {say('；', '; ')}
              {told(fault.right)}
            </div>
          ))}
          <small>{code}</small>
        </>
      }
    />
  );
}
