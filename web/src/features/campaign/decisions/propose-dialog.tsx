/**
 * A matter laid before a leading body: who sits in it, how many must speak, and the grades it is to approve, of points that have been
 * rated. Where the plan has classes of matter, its class; of a joint review the matters and whom each member speaks for.
 */
import { Form } from 'antd';
import type { CampaignHeadline, DecisionAnswer } from '../../../../../projections/campaigns/query';
import type { RegisterItem } from '../../../../../projections/register/query';
import type { DecisionSubject } from '../../../../../workflows/decision/events';
import type { GradeLevel, Plan } from '../../../../../workflows/plans/plan';
import { useAll } from '../../../api/use-answer';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField, linesOf, LongField, NumberField, TextField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { DECISION_SUBJECT } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import type { People } from '../../../shared/people';

interface Fields {
  readonly subject: DecisionSubject;
  readonly classId?: string;
  readonly matter: string;
  readonly body: string;
  readonly memberPostIds: readonly string[];
  readonly chiefPostId: string;
  readonly quorum: number;
  readonly riskPointIds?: readonly string[];
  readonly levels?: Readonly<Record<string, GradeLevel>>;
  readonly revises?: readonly string[];
  readonly matters?: string;
  readonly bodies?: Readonly<Record<string, string>>;
}

interface Props {
  readonly campaign: CampaignHeadline;
  readonly plan: Plan;
  readonly people: People;
  readonly decisions: readonly DecisionAnswer[];
  readonly onClose: () => void;
}

export function ProposeDialog({ onClose, ...props }: Props) {
  const { say } = useLanguage();
  const { campaignId, leadershipGroup } = props.campaign;
  const { headPostIds, deputyPostIds, memberPostIds: members } = leadershipGroup;
  const group = [...headPostIds, ...deputyPostIds, ...members];
  return (
    <CommandDialog<'/api/v1/decisions', Fields>
      title={say('提请集体决策', 'Propose a decision')}
      path="/api/v1/decisions"
      draft={`decision.${campaignId}`}
      initial={{
        subject: 'riskGrades',
        memberPostIds: group,
        quorum: Math.floor(group.length / 2) + 1,
        ...(headPostIds[0] === undefined ? {} : { chiefPostId: headPostIds[0] }),
      }}
      bodyOf={(fields) => bodyOf(campaignId, fields)}
      okText={say('提请', 'Propose')}
      width={720}
      onClose={onClose}
    >
      <ProposeFields {...props} />
    </CommandDialog>
  );
}

function bodyOf(campaignId: string, fields: Fields) {
  const { subject, matter, body, memberPostIds, chiefPostId, quorum, classId } = fields;
  const { riskPointIds = [], levels = {}, revises = [], matters, bodies = {} } = fields;
  const reviewed = linesOf(matters);
  const grades = riskPointIds.flatMap((riskPointId) => {
    const level = levels[riskPointId];
    return level === undefined ? [] : [{ riskPointId, level }];
  });
  return {
    ...{ campaignId, subject, matter, body, chiefPostId, quorum },
    memberPostIds: [...memberPostIds],
    grades: subject === 'other' ? [] : grades,
    ...(classId === undefined ? {} : { classId }),
    revisesDecisionIds: [...revises],
    ...(reviewed.length === 0
      ? {}
      : {
          jointReview: {
            bodies: memberPostIds.map((memberPostId) => ({
              memberPostId,
              body: bodies[memberPostId] ?? '',
            })),
            matters: reviewed.map((title) => ({ title, subjectId: null })),
          },
        }),
  };
}

function ProposeFields({ campaign, plan, people, decisions }: Omit<Props, 'onClose'>) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const subject = Form.useWatch('subject', form) as DecisionSubject | undefined;
  const memberPostIds = Form.useWatch('memberPostIds', form) as readonly string[] | undefined;
  const classId = Form.useWatch('classId', form);
  const classes = plan.decisions?.classes ?? [];
  const isReview = classes.some(({ id, meeting }) => id === classId && meeting === 'jointReview');
  const members = (memberPostIds ?? []).map((value) => ({ value, label: people.postName(value) }));
  const adopted = decisions.filter(({ status }) => status === 'adopted');
  return (
    <>
      <ChoiceField
        name="subject"
        label={say('事项类别', 'Subject')}
        choices={choicesOf(DECISION_SUBJECT, told)}
      />
      {classes.length > 0 && (
        <ChoiceField
          name="classId"
          label={say('事项分类', 'Class of matter')}
          choices={classes.map(({ id, label }) => ({ value: id, label: told(label) }))}
        />
      )}
      <LongField name="matter" label={say('事项', 'Matter')} rows={2} />
      <TextField
        name="body"
        label={say('决策机构', 'Deciding body')}
        help={say('如：局党组', 'e.g. the leading party group')}
      />
      <ChoiceField
        name="memberPostIds"
        label={say('成员', 'Members')}
        many
        choices={withOthers(people.postChoices(), memberPostIds ?? [], people)}
      />
      <ChoiceField name="chiefPostId" label={say('主要负责人', 'Chief')} choices={members} />
      <NumberField
        name="quorum"
        label={say('法定人数', 'Quorum')}
        help={say('至少几名成员表态才能形成决定', 'So many members must have stated an opinion')}
        min={2}
        max={200}
      />
      {subject !== undefined && subject !== 'other' && <Grades campaign={campaign} plan={plan} />}
      {isReview && (
        <>
          <LongField name="matters" label={say('会审事项', 'Matters')} help={say('每行一项', 'One a line')} />
          {members.map(({ value, label }) => (
            <TextField
              key={value}
              name={['bodies', value]}
              label={say(`${label} 代表的单位`, `${label} speaks for`)}
            />
          ))}
        </>
      )}
      {adopted.length > 0 && (
        <ChoiceField
          name="revises"
          label={say('所改变的决定', 'Replaces')}
          required={false}
          many
          choices={adopted.map(({ decisionId, matter }) => ({ value: decisionId, label: matter }))}
        />
      )}
    </>
  );
}

/** Members of the group may sit outside the host unit. */
function withOthers(choices: ReturnType<People['postChoices']>, chosen: readonly string[], people: People) {
  const others = chosen.filter((postId) => !choices.some(({ value }) => value === postId));
  return [...choices, ...others.map((value) => ({ value, label: people.postName(value) }))];
}

function Grades({ campaign: { campaignId }, plan }: Pick<Props, 'campaign' | 'plan'>) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const chosen = Form.useWatch('riskPointIds', form);
  const points = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { state: 'rating' },
  }).data?.data;
  const ready = (points ?? []).filter(isRated);
  const levels = plan.schemes.grades.map(({ level, label, colourLabel }) => ({
    value: level,
    label: `${told(label)}（${told(colourLabel)}）`,
  }));
  // As rated, until somebody says otherwise.
  const fill = () => {
    for (const riskPointId of form.getFieldValue('riskPointIds') as readonly string[]) {
      const place = ['levels', riskPointId] as const;
      const rated = ready.find((point) => point.riskPointId === riskPointId)?.level;
      if (form.getFieldValue([...place]) === undefined) form.setFieldValue([...place], rated);
    }
  };
  return (
    <>
      <ChoiceField
        name="riskPointIds"
        label={say('拟定等级的风险点', 'Risk points')}
        many
        onChange={fill}
        help={
          points !== undefined && ready.length === 0
            ? say('没有已评定待审定的风险点', 'No risk point is rated and waits for its approval')
            : say('已评定、尚未审定的风险点', 'Rated, and not approved yet')
        }
        choices={ready.map(({ riskPointId, unitName, manifestation }) => ({
          value: riskPointId,
          label: `${unitName} · ${manifestation}`,
        }))}
      />
      {(chosen ?? []).map((riskPointId) => (
        <ChoiceField
          key={riskPointId}
          name={['levels', riskPointId]}
          label={say(
            `拟定等级：${ready.find((point) => point.riskPointId === riskPointId)?.manifestation ?? riskPointId}`,
            `Grade: ${ready.find((point) => point.riskPointId === riskPointId)?.manifestation ?? riskPointId}`,
          )}
          choices={levels}
        />
      ))}
    </>
  );
}

function isRated({ level, approvedInRound }: RegisterItem): boolean {
  return level !== null && !approvedInRound;
}
