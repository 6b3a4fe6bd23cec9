/** A risk point as annex 3 asks for it: on a power and the step of its flow, or on a post. */
import { Form } from 'antd';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { RegisterItem } from '../../../../projections/register/query';
import type { DiscoveryMethod } from '../../../../workflows/plans/plan';
import { useAll } from '../../api/use-answer';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { postChoices, type Place } from './place';

interface Props {
  readonly place: Place;
  /** null: a new one. */
  readonly point: RegisterItem | null;
  readonly onClose: () => void;
}

interface Fields {
  readonly manifestation: string;
  readonly category: string;
  readonly holderLevel?: string | null;
  readonly method: DiscoveryMethod;
  readonly powerId?: string | null;
  readonly flowStepId?: string | null;
  readonly postId: string;
}

export function PointDialog({ place, point, onClose }: Props) {
  const { say } = useLanguage();
  const { campaign, unit } = place;
  if (point === null)
    return (
      <CommandDialog<'/api/v1/risk-points', Fields>
        title={say('登记风险点', 'Enter a risk point')}
        path="/api/v1/risk-points"
        draft={`risk-point.${campaign.campaignId}.${unit.unitId}`}
        initial={{ method: 'self' }}
        bodyOf={(fields) => ({ ...said(fields), campaignId: campaign.campaignId, unitId: unit.unitId })}
        okText={say('登记', 'Enter')}
        onClose={onClose}
      >
        <PointFields place={place} type="FindRiskPoint" />
      </CommandDialog>
    );
  return (
    <CommandDialog<'/api/v1/risk-points/{riskPointId}/revise', Fields>
      title={say('修改风险点', 'Revise the risk point')}
      path="/api/v1/risk-points/{riskPointId}/revise"
      places={{ riskPointId: point.riskPointId }}
      ifMatch={point.revision}
      draft={`risk-point.${point.riskPointId}.${point.revision}`}
      initial={point}
      bodyOf={said}
      okText={say('保存', 'Save')}
      onClose={onClose}
    >
      <PointFields place={place} type="ReviseRiskPoint" />
    </CommandDialog>
  );
}

function said({ manifestation, category, holderLevel, method, powerId, flowStepId, postId }: Fields) {
  return {
    ...{ manifestation, category, method, postId },
    ...(holderLevel === undefined || holderLevel === null ? {} : { holderLevel }),
    powerId: powerId ?? null,
    flowStepId: powerId == null ? null : (flowStepId ?? null),
  };
}

function PointFields({
  place,
  type,
}: {
  readonly place: Place;
  readonly type: 'FindRiskPoint' | 'ReviseRiskPoint';
}) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const { campaign, plan, unit, may } = place;
  const powers = useAll('/api/v1/units/{unitId}/catalogues/powers', {
    path: { unitId: unit.unitId },
    query: { campaign: campaign.campaignId },
  });
  const own = (powers.data?.data ?? []).filter(({ holderPostId }) => may.ofPost(type, holderPostId));
  const { categories, holderLevels = [], discoveryMethods } = plan.schemes;
  return (
    <>
      <ChoiceField
        name="powerId"
        label={say('所在职权', 'Power')}
        help={say('不在职权上、而在岗位上的，不选', 'Left empty where it lies in the post itself')}
        required={false}
        choices={own.map(({ powerId, name }) => ({ value: powerId, label: name }))}
        onChange={() => {
          form.setFieldValue('flowStepId', undefined);
          const holder = own.find(({ powerId }) => powerId === form.getFieldValue('powerId'))?.holderPostId;
          if (holder !== undefined) form.setFieldValue('postId', holder);
        }}
      />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (
          <ChoiceField
            name="flowStepId"
            label={say('所在流程环节', 'Step of the flow')}
            required={false}
            choices={stepsOf(own, getFieldValue('powerId') as string | undefined)}
          />
        )}
      </Form.Item>
      <ChoiceField name="postId" label={say('所在岗位', 'Post')} choices={postChoices(place, type)} />
      <LongField name="manifestation" label={say('风险点表现形式', 'How it shows')} />
      <ChoiceField
        name="category"
        label={say('风险类别', 'Category')}
        choices={categories.map(({ id, label }) => ({ value: id, label: told(label) }))}
      />
      {holderLevels.length > 0 && (
        <ChoiceField
          name="holderLevel"
          label={say('风险层面', 'Level of the holder')}
          choices={holderLevels.map(({ id, label }) => ({ value: id, label: told(label) }))}
        />
      )}
      <ChoiceField
        name="method"
        label={say('排查方式', 'Found by')}
        choices={discoveryMethods.map(({ method, label }) => ({ value: method, label: told(label) }))}
      />
    </>
  );
}

function stepsOf(powers: readonly PowerCatalogueItem[], powerId: string | undefined) {
  const steps = powers.find((power) => power.powerId === powerId)?.flow?.steps ?? [];
  return steps.map(({ stepId, name }, index) => ({ value: stepId, label: `${index + 1} ${name}` }));
}
