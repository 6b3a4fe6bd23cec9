/** The meeting of a deciding body: every member is present, absent or avoiding, the latter two with a reason. */
import { Form } from 'antd';
import type { DecisionAnswer } from '../../../../../projections/campaigns/query';
import { CommandDialog } from '../../../shared/command-dialog';
import { today } from '../../../shared/dates';
import { ChoiceField, DayField, TextField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import type { People } from '../../../shared/people';

interface Fields {
  readonly heldOn: string;
  readonly place: string;
  readonly convenorPostId: string;
  readonly presentPostIds: readonly string[];
  readonly away?: Readonly<Record<string, { readonly how: 'absent' | 'avoiding'; readonly reason: string }>>;
}

interface Props {
  readonly decision: DecisionAnswer;
  readonly people: People;
  readonly onClose: () => void;
}

export function MeetingDialog({ decision, people, onClose }: Props) {
  const { say } = useLanguage();
  const { decisionId, memberPostIds, chiefPostId } = decision;
  return (
    <CommandDialog<'/api/v1/decisions/{decisionId}/meeting', Fields>
      title={say('记录决策会议', 'Record the meeting')}
      path="/api/v1/decisions/{decisionId}/meeting"
      places={{ decisionId }}
      draft={`decision-meeting.${decisionId}`}
      initial={{ heldOn: today(), convenorPostId: chiefPostId, presentPostIds: memberPostIds }}
      bodyOf={({ heldOn, place, convenorPostId, presentPostIds, away = {} }) => {
        const notThere = (how: 'absent' | 'avoiding') =>
          memberPostIds
            .filter((postId) => !presentPostIds.includes(postId) && away[postId]?.how === how)
            .map((postId) => ({ postId, reason: away[postId]?.reason ?? '' }));
        return {
          ...{ heldOn, place, convenorPostId, presentPostIds: [...presentPostIds] },
          absent: notThere('absent'),
          avoiding: notThere('avoiding'),
        };
      }}
      okText={say('记录', 'Record')}
      onClose={onClose}
    >
      <MeetingFields decision={decision} people={people} />
    </CommandDialog>
  );
}

function MeetingFields({ decision: { memberPostIds }, people }: Omit<Props, 'onClose'>) {
  const { say } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const present = Form.useWatch('presentPostIds', form) as readonly string[] | undefined;
  const members = memberPostIds.map((value) => ({ value, label: people.postName(value) }));
  const away = members.filter(({ value }) => !(present ?? memberPostIds).includes(value));
  return (
    <>
      <DayField name="heldOn" label={say('会议日期', 'Held on')} max={today()} />
      <TextField name="place" label={say('地点', 'Place')} />
      <ChoiceField name="convenorPostId" label={say('召集人', 'Convenor')} choices={members} />
      <ChoiceField name="presentPostIds" label={say('出席成员', 'Present')} many choices={members} />
      {away.map(({ value, label }) => (
        <div key={value}>
          <ChoiceField
            name={['away', value, 'how']}
            label={say(`${label} 未出席`, `${label} did not take part`)}
            choices={[
              { value: 'absent', label: say('缺席', 'Absent') },
              { value: 'avoiding', label: say('回避', 'Avoids') },
            ]}
          />
          <TextField
            name={['away', value, 'reason']}
            label={say(`${label} 未出席的原因`, `Why ${label} did not`)}
          />
        </div>
      ))}
    </>
  );
}
