/** 双向承诺: which unit has pledged to the leading body, which leader in return, and who is missing. */
import { Alert, Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { CampaignHeadline, PledgeAnswer } from '../../../../../projections/campaigns/query';
import type { MatrixUnit } from '../../../../../projections/matrix/query';
import { pledgesExchanged } from '../../../../../workflows/gates/control/pledges-exchanged/rule';
import type { Plan } from '../../../../../workflows/plans/plan';
import { useAnswer } from '../../../api/use-answer';
import { AnchoredList } from '../../../shared/anchored-list';
import { AllAnswered, CompleteToLine } from '../../../shared/answered';
import { useLanguage } from '../../../shared/language';
import { PledgeCard } from './pledge-card';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

export default function PledgesTab({ campaign, unitId }: Props) {
  const { campaignId } = campaign;
  const of = { path: { campaignId } };
  const pledges = useAnswer('/api/v1/campaigns/{campaignId}/pledges', of);
  const matrix = useAnswer('/api/v1/campaigns/{campaignId}/matrix', { ...of, query: { unit: unitId } });
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', of);
  return (
    <>
      <AllAnswered queries={[plan, matrix, pledges]}>
        {({ plan: rules }, { units }, given) => (
          <>
            <Asked plan={rules} />
            <Pledges campaign={campaign} units={units} pledges={given} />
          </>
        )}
      </AllAnswered>
      {pledges.data !== undefined && <CompleteToLine {...pledges.data.completeTo} />}
    </>
  );
}

function Asked({ plan: { stages } }: { readonly plan: Plan }) {
  const { say, told } = useLanguage();
  const asking = stages.filter(({ gate }) => gate.criteria.some(({ rule }) => rule === pledgesExchanged.id));
  const titles = asking.map(({ title }) => told(title)).join('、');
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        asking.length === 0
          ? say(
              '方案的关口不要求双向承诺，单位仍可承诺。',
              'No gate of the plan asks for pledges; units may give them.',
            )
          : say(
              `过“${titles}”关口前，主办单位以外的各单位都须向领导班子承诺，领导也须承诺。`,
              `Before the gate of ${titles} every unit but the host pledges to the leading body, and a leader in return.`,
            )
      }
    />
  );
}

interface PledgesProps {
  readonly campaign: CampaignHeadline;
  readonly units: readonly Pick<MatrixUnit, 'unitId' | 'name' | 'childCampaignId'>[];
  readonly pledges: readonly PledgeAnswer[];
}

function Pledges({ campaign, units, pledges }: PledgesProps) {
  const { say } = useLanguage();
  const [missingOnly, setMissingOnly] = useState(false);
  // The host is the one pledged to; a unit with a campaign of its own exchanges its pledges there.
  const pledging = units.filter(
    ({ unitId, childCampaignId }) => unitId !== campaign.hostUnitId && childCampaignId === null,
  );
  const pledgeOf = (unitId: string) => pledges.find((each) => each.unitId === unitId);
  const missing = pledging.filter(({ unitId }) => pledgeOf(unitId)?.state !== 'mutual');
  return (
    <>
      <Flex gap={16} wrap align="center" style={{ marginBottom: 12 }}>
        <Typography.Text role="status">
          {say(
            `应承诺的单位 ${pledging.length} 个，还差 ${missing.length} 个`,
            `${missing.length} of ${pledging.length} units are missing`,
          )}
        </Typography.Text>
        <Checkbox checked={missingOnly} onChange={({ target }) => setMissingOnly(target.checked)}>
          {say('只看还差的', 'Only those missing')}
        </Checkbox>
      </Flex>
      <AnchoredList
        items={missingOnly ? missing : pledging}
        idOf={({ unitId }) => unitId}
        children={(unit) => <PledgeCard campaign={campaign} unit={unit} pledge={pledgeOf(unit.unitId)} />}
      />
    </>
  );
}
