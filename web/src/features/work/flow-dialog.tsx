/** The flow of a power, drawn by adding steps: each goes on to the next one, unless others are named. */
import { Button, Flex, Form, Input, Radio, Select } from 'antd';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { PowerKind } from '../../../../workflows/power/events';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, TextField } from '../../shared/fields';
import { FormPart } from '../../shared/form-part';
import { useLanguage } from '../../shared/language';
import { POWER_KIND } from '../../../../projections/words/labels';
import { allPostChoices, type Place } from './place';

interface StepFields {
  readonly stepId: string;
  readonly name: string;
  readonly responsiblePostId: string;
  readonly timeLimit?: string;
  /** Empty: the next in order; the last one ends the flow. */
  readonly next?: readonly string[];
}

interface Fields {
  readonly variant: PowerKind;
  readonly steps: readonly StepFields[];
}

interface Props {
  readonly place: Place;
  readonly power: PowerCatalogueItem;
  readonly onClose: () => void;
}

export function FlowDialog({ place, power, onClose }: Props) {
  const { say, told } = useLanguage();
  const drawn = power.flow?.steps.map((step, index, steps) => ({
    ...step,
    next: followsInOrder(step.next, steps[index + 1]?.stepId) ? [] : [...step.next],
  }));
  const variants = Object.entries(POWER_KIND).map(([value, label]) => ({ value, label: told(label) }));
  return (
    <CommandDialog<'/api/v1/powers/{powerId}/flow', Fields>
      title={`${power.name} · ${say('运行流程图', 'flow')}`}
      path="/api/v1/powers/{powerId}/flow"
      places={{ powerId: power.powerId }}
      ifMatch={power.revision}
      draft={`flow.${power.powerId}.${power.revision}`}
      initial={{
        variant: power.flow?.variant ?? power.kind,
        steps: drawn ?? [newStep([], power.holderPostId)],
      }}
      bodyOf={({ variant, steps }) => ({
        variant,
        steps: steps.map((step, index) => asSaid(step, steps[index + 1])),
      })}
      okText={say('保存', 'Save')}
      width={760}
      onClose={onClose}
    >
      <Form.Item name="variant" label={say('外部或内部流程图', 'Outward or inward flow')}>
        <Radio.Group options={variants} />
      </Form.Item>
      <Form.List name="steps">
        {(rows, { add, remove, move }) => (
          <Flex vertical gap={8}>
            {rows.map(({ key, name }, index) => (
              <Step
                key={key}
                place={place}
                name={name}
                index={index}
                onUp={index === 0 ? null : () => move(index, index - 1)}
                onDown={index === rows.length - 1 ? null : () => move(index, index + 1)}
                onRemove={rows.length === 1 ? null : () => remove(name)}
              />
            ))}
            <Form.Item noStyle shouldUpdate>
              {({ getFieldValue }) => (
                <Button
                  onClick={() =>
                    add(
                      newStep(
                        (getFieldValue('steps') as readonly StepFields[] | undefined) ?? [],
                        power.holderPostId,
                      ),
                    )
                  }
                >
                  {say('增加环节', 'Add a step')}
                </Button>
              )}
            </Form.Item>
          </Flex>
        )}
      </Form.List>
    </CommandDialog>
  );
}

interface StepProps {
  readonly place: Place;
  readonly name: number;
  readonly index: number;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function Step({ place, name, index, onUp, onDown, onRemove }: StepProps) {
  const { say } = useLanguage();
  const acts = (
    <>
      {onUp !== null && (
        <Button size="small" onClick={onUp}>
          {say('上移', 'Up')}
        </Button>
      )}
      {onDown !== null && (
        <Button size="small" onClick={onDown}>
          {say('下移', 'Down')}
        </Button>
      )}
      {onRemove !== null && (
        <Button size="small" danger onClick={onRemove}>
          {say('删去', 'Take out')}
        </Button>
      )}
    </>
  );
  return (
    <FormPart title={say(`环节 ${index + 1}`, `Step ${index + 1}`)} acts={acts}>
      <Form.Item name={[name, 'stepId']} hidden>
        <Input />
      </Form.Item>
      <TextField name={[name, 'name']} label={say('环节名称', 'Name of the step')} />
      <ChoiceField
        name={[name, 'responsiblePostId']}
        label={say('责任岗位', 'Responsible post')}
        choices={allPostChoices(place)}
      />
      <TextField name={[name, 'timeLimit']} label={say('时限', 'Time limit')} required={false} />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (
          <Form.Item
            name={[name, 'next']}
            label={say('下一环节', 'Goes on to')}
            extra={say(
              '不选则依次进入下一环节；最后一个环节即办结',
              'Left empty, to the next in order; the last one ends the flow',
            )}
          >
            <Select
              mode="multiple"
              options={otherSteps(getFieldValue('steps') as readonly StepFields[], index)}
            />
          </Form.Item>
        )}
      </Form.Item>
    </FormPart>
  );
}

function otherSteps(steps: readonly StepFields[], index: number) {
  return steps.flatMap((step, place) =>
    place === index
      ? []
      : [{ value: step.stepId, label: step.name === '' ? `${place + 1}` : `${place + 1} ${step.name}` }],
  );
}

/** Its id is free among those there are, and never reused for another step by moving. */
function newStep(steps: readonly StepFields[], responsiblePostId: string): StepFields {
  let number = steps.length + 1;
  while (steps.some(({ stepId }) => stepId === `step-${number}`)) number += 1;
  return { stepId: `step-${number}`, name: '', responsiblePostId, timeLimit: '', next: [] };
}

function asSaid(
  { stepId, name, responsiblePostId, timeLimit = '', next = [] }: StepFields,
  following?: StepFields,
) {
  const inOrder = following === undefined ? [] : [following.stepId];
  return { stepId, name, responsiblePostId, timeLimit, next: next.length > 0 ? [...next] : inOrder };
}

function followsInOrder(next: readonly string[], following: string | undefined): boolean {
  return following === undefined ? next.length === 0 : next.length === 1 && next[0] === following;
}
