/** 预警与整改: warnings, rectifications and accountability actions, with what whoever looks may do about each. */
import { Alert, Card, Flex } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAnswer, usePages } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { useLanguage } from '../../../shared/language';
import { PagedList } from '../../../shared/paged-list';
import { usePeople } from '../../../shared/people';
import { useRights } from '../../../shared/rights';
import { AskDialog } from './ask-dialog';
import { AccountabilityCard } from './accountability-card';
import { IssueDialog } from './issue-dialog';
import { OrderDialog } from './order-dialog';
import { RectificationCard } from './rectification-card';
import type { Board } from './board';
import { WarningCard } from './warning-card';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

export default function WarningsTab({ campaign, unitId }: Props) {
  const { say } = useLanguage();
  const { campaignId } = campaign;
  const of = { query: { campaign: campaignId, unit: unitId } };
  const warnings = usePages('/api/v1/warnings', of);
  const rectifications = usePages('/api/v1/rectifications', of);
  const actions = usePages('/api/v1/accountability-actions', of);
  const board = useBoard(campaign, unitId);
  const { running, units, scheme, may } = board;
  const within = (type: 'IssueWarning' | 'OrderRectification' | 'AskAccountability') =>
    running && units.some((unit) => may(type, { unitId: unit.unitId }));
  const issue = actsOf([
    scheme !== undefined && within('IssueWarning'),
    {
      key: 'issue',
      label: say('发出预警', 'Issue a warning'),
      kind: 'primary',
      dialog: (onClose) => <IssueDialog board={board} onClose={onClose} />,
    },
  ]);
  const order = actsOf([
    within('OrderRectification'),
    {
      key: 'order',
      label: say('责令整改', 'Order rectification'),
      dialog: (onClose) => <OrderDialog board={board} onClose={onClose} />,
    },
  ]);
  const ask = actsOf(
    [
      within('AskAccountability'),
      {
        key: 'ask',
        label: say('提请问责', 'Ask for accountability'),
        dialog: (onClose) => <AskDialog board={board} decides={false} onClose={onClose} />,
      },
    ],
    [
      running && may('DecideAccountability'),
      {
        key: 'decide',
        label: say('作出问责决定', 'Decide on accountability'),
        dialog: (onClose) => <AskDialog board={board} decides onClose={onClose} />,
      },
    ],
  );
  return (
    <Flex vertical gap={16}>
      <Card title={say('预警', 'Warnings')} extra={<Acts acts={issue} />}>
        {board.known && scheme === undefined && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title={say(
              '实施方案没有规定预警等级，不能发出预警；可先修订方案。',
              'The plan sets no colours of warnings, so none can be issued: amend the plan first.',
            )}
          />
        )}
        <PagedList
          query={warnings}
          empty={say('没有预警', 'No warning')}
          keyOf={(each) => each.warningId}
          children={(warning) => <WarningCard warning={warning} board={board} />}
        />
      </Card>
      <Card title={say('整改', 'Rectifications')} extra={<Acts acts={order} />}>
        <PagedList
          query={rectifications}
          empty={say('没有整改事项', 'No rectification')}
          keyOf={(each) => each.rectificationId}
          children={(rectification) => <RectificationCard rectification={rectification} board={board} />}
        />
      </Card>
      <Card title={say('问责', 'Accountability')} extra={<Acts acts={ask} />}>
        <PagedList
          query={actions}
          empty={say('没有问责事项', 'No accountability action')}
          keyOf={(each) => each.actionId}
          children={(action) => <AccountabilityCard action={action} board={board} />}
        />
      </Card>
    </Flex>
  );
}

function useBoard(campaign: CampaignHeadline, unitId: string | undefined): Board {
  const { campaignId } = campaign;
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const matrix = useAnswer('/api/v1/campaigns/{campaignId}/matrix', {
    path: { campaignId },
    query: { unit: unitId },
  });
  const may = useRights(campaign);
  const people = usePeople(campaign);
  return {
    campaign,
    may,
    people,
    scheme: plan?.warnings,
    known: plan !== undefined,
    units: matrix.data?.data.units ?? [],
    running: campaign.status === 'running',
  };
}
