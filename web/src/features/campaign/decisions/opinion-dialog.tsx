/** A member's own opinion, and in a joint review one on each matter. Said once; the server knows who may speak when. */
import { Typography } from 'antd';
import type { DecisionAnswer } from '../../../../../projections/campaigns/query';
import type { Stance } from '../../../../../workflows/decision/events';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField, LongField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { STANCE } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';

interface Fields {
  readonly stance: Stance;
  readonly reason: string;
  readonly matters?: readonly { readonly stance: Stance; readonly reason: string }[];
}

interface Props {
  readonly decision: DecisionAnswer;
  readonly memberPostId: string;
  readonly onClose: () => void;
}

export function OpinionDialog({ decision, memberPostId, onClose }: Props) {
  const { say, told } = useLanguage();
  const { decisionId, matter, procedure } = decision;
  const reviewed = procedure?.jointReview?.matters ?? [];
  const stances = choicesOf(STANCE, told);
  return (
    <CommandDialog<'/api/v1/decisions/{decisionId}/opinions/{memberPostId}', Fields>
      title={say('发表意见', 'State an opinion')}
      path="/api/v1/decisions/{decisionId}/opinions/{memberPostId}"
      places={{ decisionId, memberPostId }}
      draft={`decision-opinion.${decisionId}.${memberPostId}`}
      bodyOf={({ stance, reason, matters = [] }) => ({
        ...{ stance, reason },
        matters: reviewed.length > 1 ? matters.map((each, index) => ({ ...each, matter: index + 1 })) : [],
      })}
      okText={say('发表', 'State')}
      onClose={onClose}
    >
      <p>
        <strong>{matter}</strong>
      </p>
      <ChoiceField name="stance" label={say('态度', 'Stance')} choices={stances} />
      <LongField name="reason" label={say('理由', 'Reason')} />
      {reviewed.length > 1 &&
        reviewed.map(({ title }, index) => (
          <div key={title}>
            <Typography.Text strong>
              {index + 1}. {title}
            </Typography.Text>
            <ChoiceField
              name={['matters', index, 'stance']}
              label={say(`对第 ${index + 1} 项的态度`, `Stance on ${index + 1}`)}
              choices={stances}
            />
            <LongField
              name={['matters', index, 'reason']}
              label={say(`对第 ${index + 1} 项的理由`, `Reason on ${index + 1}`)}
              rows={2}
            />
          </div>
        ))}
    </CommandDialog>
  );
}
