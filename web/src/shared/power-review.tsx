/** The office reviews what was asked for of a power: what it approves is in effect at once. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PowerRequestAnswer } from '../../../projections/register/power-request-query';
import { POWER_REQUEST_KIND } from '../../../projections/words/labels';
import { useAnswer } from '../api/use-answer';
import { FormDialog } from './form-dialog';
import { useLanguage } from './language';
import { PowerAsked } from './power-asked';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly request: PowerRequestAnswer;
  readonly onClose: () => void;
}

export function PowerReview({ campaign, request, onClose }: Props) {
  const { say, told } = useLanguage();
  const { powerId, requestId, name, kind, reason } = request;
  // What was refused may be asked for anew in other words: the review is of what was read here.
  const power = useAnswer('/api/v1/powers/{id}', { path: { id: powerId } });
  const revision = power.data?.data.revision;
  if (power.error === null && revision === undefined) return null;
  const kindName = told(POWER_REQUEST_KIND[kind]);
  return (
    <FormDialog
      title={say(`审核${kindName}：${name}`, `Review: ${kindName}, ${name}`)}
      path={
        kind === 'transfer'
          ? '/api/v1/powers/{powerId}/transfer/review'
          : '/api/v1/powers/{powerId}/change/review'
      }
      places={{ powerId }}
      {...(revision === undefined ? {} : { ifMatch: revision })}
      draft={`power-review.${requestId}`}
      fields={{
        outcome: {
          kind: 'choice',
          label: say('审核结果', 'Outcome'),
          choices: [
            { value: 'approved', label: say('批准，即时生效', 'Approve: in effect at once') },
            { value: 'refused', label: say('不予批准', 'Refuse') },
          ],
        },
        opinion: { kind: 'long', label: say('审核意见', 'Opinion') },
      }}
      okText={say('审核', 'Review')}
      above={
        <>
          <p>
            {say('申请理由', 'Reason')}：{reason}
          </p>
          <PowerAsked campaign={campaign} request={request} />
        </>
      }
      onClose={onClose}
    />
  );
}
