/** 调整方案: the dates of stages that are not over, and whatever else of the plan is to be changed, with reason and authority. */
import { useState } from 'react';
import type { CampaignHeadline, CampaignPlanAnswer } from '../../../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../../../projections/deadlines/query';
import { useAnswer } from '../../../../api/use-answer';
import type { BodyOf } from '../../../../api/use-command';
import { CommandDialog } from '../../../../shared/command-dialog';
import { LongField, TextField } from '../../../../shared/fields';
import { useLanguage } from '../../../../shared/language';
import { ChangesShown } from './changes-shown';
import { changesOf, type AmendFields } from './changes';
import { DateFields } from './date-fields';
import { OtherFields } from './other-fields';
import { datesOf } from './plan-fields';

/** What was read from a form is plain data. */
type Json = BodyOf<'/api/v1/campaigns/{campaignId}/plan/amend'>['changes'][number]['to'];

interface Props {
  readonly campaign: CampaignHeadline;
  readonly onClose: () => void;
}

export function AmendDialog({ campaign, onClose }: Props) {
  const of = { path: { campaignId: campaign.campaignId } };
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', of).data?.data;
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', of).data?.data.stages;
  if (plan === undefined || stages === undefined) return null;
  return <Amend revision={campaign.revision} plan={plan} stages={stages} onClose={onClose} />;
}

interface AmendProps {
  readonly revision: number;
  readonly plan: CampaignPlanAnswer;
  readonly stages: readonly StageDeadlines[];
  readonly onClose: () => void;
}

function Amend({ onClose, ...props }: AmendProps) {
  const { say } = useLanguage();
  // As it stood when it was opened: what somebody else amends meanwhile is not undone, the server refuses instead.
  const [opened] = useState(props);
  const { campaignId, plan, planDigest } = opened.plan;
  const { revision, stages } = opened;
  const dates = Object.fromEntries(
    plan.stages.flatMap(datesOf).map(({ path, now }) => [path, now ?? undefined]),
  );
  return (
    <CommandDialog<'/api/v1/campaigns/{campaignId}/plan/amend', AmendFields>
      title={say('调整方案', 'Amend the plan')}
      path="/api/v1/campaigns/{campaignId}/plan/amend"
      places={{ campaignId }}
      ifMatch={revision}
      draft={`campaign-amend.${campaignId}.${planDigest}`}
      initial={{ dates }}
      bodyOf={(fields) => ({
        changes: changesOf(plan, fields).map(({ path, to }) => ({ path, to: to as Json })),
        reason: fields.reason,
        authority: fields.authority,
      })}
      okText={say('确认调整', 'Amend')}
      width={760}
      onClose={onClose}
    >
      <DateFields plan={plan} stages={stages} />
      <OtherFields plan={plan} stages={stages} />
      <LongField name="reason" label={say('理由', 'Reason')} />
      <TextField name="authority" label={say('批准机关或文号', 'Authority or document')} />
      <ChangesShown plan={plan} />
    </CommandDialog>
  );
}
