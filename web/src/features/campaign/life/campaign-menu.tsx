/** 更多: what the leadership and the office may do with the campaign as a whole, each with its reason. */
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAll, useAnswer } from '../../../api/use-answer';
import { ActMenu, actsOf, type Act } from '../../../shared/acts';
import { FormDialog } from '../../../shared/form-dialog';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { useRights } from '../../../shared/rights';
import { scopeFields } from '../../../shared/scope-fields';
import { AmendDialog } from './amend/amend-dialog';
import { GroupDialog } from './group-dialog';

interface Props {
  readonly campaign: CampaignHeadline;
}

export function CampaignMenu({ campaign }: Props) {
  const { say } = useLanguage();
  return <ActMenu acts={useCampaignActs(campaign)} label={say('更多', 'More')} />;
}

function useCampaignActs(campaign: CampaignHeadline): readonly Act[] {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const { campaignId, status, currentStageId } = campaign;
  const places = { campaignId };
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  const running = status === 'running';
  const over = status === 'completed' || status === 'endedEarly';
  return actsOf(
    [
      running && may('AmendPlan'),
      {
        key: 'amend',
        label: say('调整方案', 'Amend the plan'),
        dialog: (onClose) => <AmendDialog campaign={campaign} onClose={onClose} />,
      },
    ],
    [
      running && may('ChangeScope'),
      {
        key: 'scope',
        label: say('调整参加单位', 'Change the scope'),
        dialog: (onClose) => <ScopeDialog campaign={campaign} onClose={onClose} />,
      },
    ],
    [
      running && may('ChangeLeadershipGroup'),
      {
        key: 'group',
        label: say('调整领导小组和办公室', 'Change group and office'),
        dialog: (onClose) => <GroupDialog campaign={campaign} onClose={onClose} />,
      },
    ],
    [
      running && may('ChooseCarryOver'),
      {
        key: 'carryOver',
        label: say('确定结转', 'Choose what is carried over'),
        dialog: (onClose) => <CarryOverDialog campaign={campaign} onClose={onClose} />,
      },
    ],
    [
      running && currentStageId === null && may('CompleteCampaign'),
      formAct({
        key: 'complete',
        label: say('办结', 'Complete'),
        title: say('办结专项工作', 'Complete the campaign'),
        path: '/api/v1/campaigns/{campaignId}/complete',
        places,
        draft: 'campaign-complete',
        fields: { summary: { kind: 'long', label: say('总结', 'Summary') } },
        okText: say('办结', 'Complete'),
      }),
    ],
    [
      over && may('ArchiveCampaign'),
      formAct({
        key: 'archive',
        label: say('归档', 'Archive'),
        title: say('归档', 'Archive the campaign'),
        path: '/api/v1/campaigns/{campaignId}/archive',
        places,
        draft: 'campaign-archive',
        fields: { archiveNumber: { kind: 'text', label: say('档案号', 'Archive number') } },
        okText: say('归档', 'Archive'),
      }),
    ],
    [
      status === 'suspended' && may('ResumeCampaign'),
      formAct({
        key: 'resume',
        label: say('恢复', 'Resume'),
        title: say('恢复专项工作', 'Resume the campaign'),
        path: '/api/v1/campaigns/{campaignId}/resume',
        places,
        draft: 'campaign-resume',
        fields: { reason },
        okText: say('恢复', 'Resume'),
      }),
    ],
    [
      running && may('SuspendCampaign'),
      formAct({
        key: 'suspend',
        label: say('暂停', 'Suspend'),
        kind: 'danger',
        title: say('暂停专项工作', 'Suspend the campaign'),
        path: '/api/v1/campaigns/{campaignId}/suspend',
        places,
        draft: 'campaign-suspend',
        fields: { reason },
        okText: say('暂停', 'Suspend'),
        above: (
          <p>
            {say(
              '暂停期间不再填报、审核，也不计期限；可以恢复。',
              'While suspended nothing is handed in or decided and no date runs; it can be resumed.',
            )}
          </p>
        ),
      }),
    ],
    [
      (running || status === 'suspended') && may('EndCampaignEarly'),
      formAct({
        key: 'endEarly',
        label: say('提前结束', 'End early'),
        kind: 'danger',
        title: say('提前结束专项工作', 'End the campaign early'),
        path: '/api/v1/campaigns/{campaignId}/end-early',
        places,
        draft: 'campaign-end-early',
        fields: {
          reason,
          authority: { kind: 'text', label: say('批准机关或文号', 'Authority or document') },
        },
        okText: say('提前结束', 'End early'),
        above: <p>{say('终止后不能恢复。', 'It cannot be taken up again.')}</p>,
      }),
    ],
  );
}

interface DialogProps extends Props {
  readonly onClose: () => void;
}

function ScopeDialog({ campaign: { campaignId, hostUnitId }, onClose }: DialogProps) {
  const { say } = useLanguage();
  const all = useAnswer('/api/v1/units', { query: { root: hostUnitId } }).data?.data ?? [];
  const inScope =
    useAnswer('/api/v1/campaigns/{campaignId}/matrix', { path: { campaignId } }).data?.data.units ?? [];
  return (
    <FormDialog
      title={say('调整参加单位', 'Change the scope')}
      path="/api/v1/campaigns/{campaignId}/scope"
      places={{ campaignId }}
      draft="campaign-scope"
      fields={scopeFields(say, all, inScope)}
      okText={say('调整', 'Change')}
      onClose={onClose}
    />
  );
}

function CarryOverDialog({ campaign: { campaignId }, onClose }: DialogProps) {
  const { say } = useLanguage();
  const points = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
  }).data?.data;
  return (
    <FormDialog
      title={say('确定结转', 'Choose what is carried over')}
      path="/api/v1/campaigns/{campaignId}/carry-over"
      places={{ campaignId }}
      draft="carry-over"
      fields={{
        mode: {
          kind: 'choice',
          label: say('结转', 'What'),
          choices: [
            { value: 'all', label: say('全部', 'All') },
            { value: 'selected', label: say('部分', 'Some') },
            { value: 'none', label: say('不结转', 'None') },
          ],
        },
        riskPointIds: {
          kind: 'choice',
          label: say('结转的风险点', 'Risk points'),
          help: say('只在部分结转时选择', 'Only where some are carried over'),
          many: true,
          required: false,
          initial: [],
          choices: (points ?? []).map(({ riskPointId, unitName, manifestation }) => ({
            value: riskPointId,
            label: `${unitName} · ${manifestation}`,
          })),
        },
        reason: { kind: 'long', label: say('理由', 'Reason') },
      }}
      okText={say('确定', 'Choose')}
      onClose={onClose}
    />
  );
}
