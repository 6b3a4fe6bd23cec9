/** A warning on a unit, a post or a person in a colour of the plan; the colour says what follows and by when to answer. */
import { Form, Typography } from 'antd';
import type { WarningSubjectKind } from '../../../../../workflows/warning/events';
import { useAll } from '../../../api/use-answer';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField, LongField, TextField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { WARNING_SUBJECT } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import { programmeOf, type Board } from './board';
import { counted } from '../../../shared/counted';

interface Fields {
  readonly kind: WarningSubjectKind;
  readonly unitId: string;
  readonly postId?: string;
  /** `postId personId` */
  readonly holder?: string;
  readonly colourId: string;
  readonly content: string;
  readonly riskPointId?: string;
  readonly ground?: string;
  readonly noticeNumber?: string;
}

interface Props {
  readonly board: Board;
  readonly onClose: () => void;
}

export function IssueDialog({ board, onClose }: Props) {
  const { say } = useLanguage();
  return (
    <CommandDialog<'/api/v1/warnings', Fields>
      title={say('发出预警', 'Issue a warning')}
      path="/api/v1/warnings"
      draft={`warning.${board.campaign.campaignId}`}
      initial={{ kind: 'unit' }}
      bodyOf={({ colourId, content, riskPointId = '', ground = '', noticeNumber = '', ...warned }) => ({
        ...{ colourId, content, matterId: null, programme: programmeOf(board) },
        ...warnedIn(warned),
        origin:
          riskPointId === ''
            ? { kind: 'other', text: ground, reportIds: [] }
            : { kind: 'riskPoint', riskPointId, reportIds: [] },
        ...(noticeNumber === '' ? {} : { noticeNumber }),
      })}
      okText={say('发出', 'Issue')}
      onClose={onClose}
    >
      <IssueFields board={board} />
    </CommandDialog>
  );
}

function warnedIn({
  kind,
  unitId,
  postId = '',
  holder = '',
}: Pick<Fields, 'kind' | 'unitId' | 'postId' | 'holder'>) {
  if (kind === 'unit') return { subject: { kind, id: unitId }, postId: null };
  if (kind === 'post') return { subject: { kind, id: postId }, postId: null };
  const [heldPost = '', personId = ''] = holder.split(' ');
  return { subject: { kind, id: personId }, postId: heldPost };
}

function IssueFields({ board }: { readonly board: Board }) {
  const { say, told } = useLanguage();
  const { units, may, people, scheme, campaign } = board;
  const form = Form.useFormInstance<Fields>();
  const kind = Form.useWatch('kind', form) as WarningSubjectKind | undefined;
  const unitId = Form.useWatch('unitId', form) as string | undefined;
  const colourId = Form.useWatch('colourId', form) as string | undefined;
  const riskPointId = Form.useWatch('riskPointId', form);
  const colour = scheme?.colours.find(({ id }) => id === colourId);
  const points = useAll(
    '/api/v1/campaigns/{campaignId}/register',
    { path: { campaignId: campaign.campaignId }, query: { unit: unitId } },
    { enabled: unitId !== undefined },
  ).data?.data;
  const reset = () => form.setFieldsValue({ postId: undefined, holder: undefined, riskPointId: undefined });
  const holders = people.posts
    .filter((post) => post.unitId === unitId)
    .flatMap((post) =>
      post.holders.map(({ personId, name }) => ({
        value: `${post.postId} ${personId}`,
        label: `${name}（${post.name}）`,
      })),
    );
  return (
    <>
      <ChoiceField
        name="kind"
        label={say('预警对象', 'On')}
        choices={choicesOf(WARNING_SUBJECT, told)}
        onChange={reset}
      />
      <ChoiceField
        name="unitId"
        label={say('单位', 'Unit')}
        choices={units
          .filter((unit) => may('IssueWarning', { unitId: unit.unitId }))
          .map((unit) => ({ value: unit.unitId, label: unit.name }))}
        onChange={reset}
      />
      {kind === 'post' && (
        <ChoiceField
          name="postId"
          label={say('岗位', 'Post')}
          choices={unitId === undefined ? [] : people.postChoices(unitId)}
        />
      )}
      {kind === 'person' && <ChoiceField name="holder" label={say('人员', 'Person')} choices={holders} />}
      <ChoiceField
        name="colourId"
        label={say('预警等级', 'Colour')}
        choices={(scheme?.colours ?? []).map(({ id, label }) => ({ value: id, label: told(label) }))}
      />
      {colour !== undefined && (
        <Typography.Paragraph type="secondary">
          {say('处置方式：', 'What follows: ')}
          {told(colour.disposition.label)}
          {colour.answerWithinDays !== null &&
            say(
              `，${colour.answerWithinDays} 个${colour.dayKind === 'working' ? '工作日' : '日历日'}内答复`,
              `, to be answered within ${counted(colour.answerWithinDays, `${colour.dayKind} day`)}`,
            )}
        </Typography.Paragraph>
      )}
      <LongField name="content" label={say('预警内容', 'What it is about')} />
      <ChoiceField
        name="riskPointId"
        label={say('所涉风险点', 'Risk point')}
        required={false}
        choices={(points ?? []).map((point) => ({ value: point.riskPointId, label: point.manifestation }))}
      />
      {(riskPointId ?? '') === '' && <LongField name="ground" label={say('缘由', 'Ground')} rows={2} />}
      <TextField
        name="noticeNumber"
        label={say('文号', 'Notice number')}
        required={false}
        help={say('不填则按方案编号或以后补', 'Empty: numbered by the plan, or later')}
      />
    </>
  );
}
