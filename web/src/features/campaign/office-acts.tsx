/** What the office does with a hand-in: accept it, return it with reasons, open it again, take up what changed since. */
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { MatrixCell } from '../../../../projections/matrix/query';
import { Acts, actsOf } from '../../shared/acts';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { useRights } from '../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly cell: MatrixCell;
  /** Something has changed since the acceptance that nobody has decided on. */
  readonly hasDrift: boolean;
}

export function OfficeActs({ campaign, cell, hasDrift }: Props) {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const { status, submissionId } = cell;
  if (campaign.status !== 'running') return null;
  const places = { submissionId };
  const reasons = { kind: 'lines', label: say('理由', 'Reasons') } as const;
  const acts = actsOf(
    [
      status === 'submitted' && may('AcceptSubmission'),
      formAct({
        key: 'accept',
        label: say('接收', 'Accept'),
        kind: 'primary',
        title: say('接收报送', 'Accept'),
        path: '/api/v1/submissions/{submissionId}/accept',
        places,
        draft: 'accept',
        fields: { note: { kind: 'long', label: say('说明', 'Note'), required: false, empty: '' } },
        okText: say('接收', 'Accept'),
      }),
    ],
    [
      status === 'submitted' && may('ReturnSubmission'),
      formAct({
        key: 'return',
        label: say('退回', 'Return'),
        kind: 'danger',
        title: say('退回报送', 'Return'),
        path: '/api/v1/submissions/{submissionId}/return',
        places,
        draft: 'return',
        fields: { reasons },
        okText: say('退回', 'Return'),
      }),
    ],
    [
      status === 'accepted' && may('ReopenSubmission'),
      formAct({
        key: 'reopen',
        label: say('重新打开', 'Open again'),
        path: '/api/v1/submissions/{submissionId}/reopen',
        places,
        draft: 'reopen',
        fields: { reasons },
      }),
    ],
    [
      status === 'accepted' && hasDrift && may('TakeUpDrift'),
      formAct({
        key: 'drift',
        label: say('处理变动', 'Take up the changes'),
        title: say('处理报送后的变动', 'Take up what has changed'),
        path: '/api/v1/submissions/{submissionId}/drift',
        places,
        draft: 'drift',
        fields: {
          decision: {
            kind: 'choice',
            label: say('处理', 'Decision'),
            choices: [
              { value: 'noted', label: say('知悉，纳入动态管理', 'Noted') },
              {
                value: 'resubmissionAsked',
                label: say('要求重新报送（退回单位）', 'Hand in again (given back)'),
              },
            ],
          },
          reason: { kind: 'long', label: say('理由', 'Reason') },
        },
        okText: say('处理', 'Decide'),
      }),
    ],
  );
  return (
    <div style={{ marginTop: 16 }}>
      <Acts acts={acts} />
    </div>
  );
}
