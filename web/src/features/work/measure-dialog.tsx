/** A control measure 防控措施 for a risk point: what is done, in which phase, by whom, by when. */
import { Form } from 'antd';
import type { MeasureListItem } from '../../../../projections/register/measure-query';
import type { RegisterItem } from '../../../../projections/register/query';
import type { MeasureLevel } from '../../../../workflows/control-measure/events';
import type { MeasurePhase } from '../../../../workflows/plans/plan';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, DayField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { MEASURE_LEVEL, MEASURE_PHASE } from '../../../../projections/words/labels';
import { unitPostChoices, type Place } from './place';

interface Fields {
  readonly phase: MeasurePhase;
  readonly level: MeasureLevel;
  readonly content: string;
  readonly responsiblePostId: string;
  readonly responsiblePersonId: string;
  readonly dueOn: string;
}

interface Props {
  readonly place: Place;
  /** A new one for a point, or one to revise. */
  readonly subject: { readonly point: RegisterItem } | { readonly measure: MeasureListItem };
  readonly onClose: () => void;
}

export function MeasureDialog({ place, subject, onClose }: Props) {
  const { say } = useLanguage();
  const { campaign, unit } = place;
  if ('measure' in subject) {
    const { measureId, revision } = subject.measure;
    return (
      <CommandDialog<'/api/v1/measures/{measureId}/revise', Fields>
        title={say('修改措施', 'Revise the measure')}
        path="/api/v1/measures/{measureId}/revise"
        places={{ measureId }}
        ifMatch={revision}
        draft={`measure.${measureId}.${revision}`}
        initial={subject.measure}
        bodyOf={said}
        okText={say('保存', 'Save')}
        onClose={onClose}
      >
        <MeasureFields place={place} />
      </CommandDialog>
    );
  }
  const { riskPointId, postId, manifestation } = subject.point;
  return (
    <CommandDialog<'/api/v1/measures', Fields>
      title={say('制定措施', 'Set a measure')}
      path="/api/v1/measures"
      draft={`measure-for.${riskPointId}`}
      initial={{
        phase: 'prevention',
        level: 'post',
        responsiblePostId: postId,
        ...onlyHolder(place, postId),
      }}
      bodyOf={(fields) => ({
        ...said(fields),
        riskPointId,
        unitId: unit.unitId,
        campaignId: campaign.campaignId,
      })}
      okText={say('制定', 'Set')}
      onClose={onClose}
    >
      <p>
        <strong>{manifestation}</strong>
      </p>
      <MeasureFields place={place} />
    </CommandDialog>
  );
}

function said({ phase, level, content, responsiblePostId, responsiblePersonId, dueOn }: Fields) {
  return { phase, level, content, responsiblePostId, responsiblePersonId, dueOn };
}

function onlyHolder({ posts }: Place, postId: string): Pick<Fields, 'responsiblePersonId'> | object {
  const holders = posts.find((post) => post.postId === postId)?.holders ?? [];
  const [only] = holders;
  return only !== undefined && holders.length === 1 ? { responsiblePersonId: only.personId } : {};
}

function MeasureFields({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const labelled = (labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label: told(label) }));
  return (
    <>
      <LongField name="content" label={say('措施内容', 'Measure')} />
      <ChoiceField name="phase" label={say('阶段', 'Phase')} choices={labelled(MEASURE_PHASE)} />
      <ChoiceField name="level" label={say('层级', 'Level')} choices={labelled(MEASURE_LEVEL)} />
      <ChoiceField
        name="responsiblePostId"
        label={say('责任岗位', 'Responsible post')}
        choices={unitPostChoices(place)}
        onChange={() => {
          form.setFieldsValue({
            responsiblePersonId: undefined as unknown as string,
            ...onlyHolder(place, form.getFieldValue('responsiblePostId') as string),
          });
        }}
      />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (
          <ChoiceField
            name="responsiblePersonId"
            label={say('责任人', 'Responsible person')}
            choices={holdersOf(place, getFieldValue('responsiblePostId') as string | undefined)}
          />
        )}
      </Form.Item>
      <DayField name="dueOn" label={say('完成期限', 'Due on')} />
    </>
  );
}

function holdersOf({ posts }: Place, postId: string | undefined) {
  const holders = posts.find((post) => post.postId === postId)?.holders ?? [];
  return holders.map(({ personId, name }) => ({ value: personId, label: name }));
}
