/** What whoever looks may do with a power of the unit: at once, or, where its office reviews changes, by request. */
import { Flex, Tag } from 'antd';
import { Link } from 'react-router';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { PowerRequestAnswer } from '../../../../projections/register/power-request-query';
import { POWER_REQUEST_KIND } from '../../../../projections/words/labels';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { FlowDialog } from './flow-dialog';
import { hasOpened, type Place } from './place';
import { PowerDialog } from './power-dialog';
import { TransferDialog } from './transfer-dialog';

interface Props {
  readonly place: Place;
  readonly power: PowerCatalogueItem;
  readonly byRequest: boolean;
  /** What has been asked for of it and awaits its review. */
  readonly asked: PowerRequestAnswer | undefined;
}

export function PowerActs(props: Props) {
  const { say, told } = useLanguage();
  const { asked } = props;
  return (
    <Flex gap={8} wrap align="center" style={{ marginTop: 8 }}>
      <Acts small acts={[...useDirectActs(props), ...useRequests(props)]} />
      {asked !== undefined && (
        <Tag color="orange">
          {say(
            `已申请${told(POWER_REQUEST_KIND[asked.kind])}，待审核`,
            `${told(POWER_REQUEST_KIND[asked.kind])} asked for, to be reviewed`,
          )}
        </Tag>
      )}
      <Elsewhere {...props} />
    </Flex>
  );
}

function useDirectActs({ place, power, byRequest }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { campaign, may } = place;
  const { powerId, name, holderPostId, flow, screening, revision } = power;
  const { campaignId } = campaign;
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  const cancelBasis = { kind: 'lines', label: say('取消依据', 'Legal basis') } as const;
  return actsOf(
    [
      !byRequest && may.ofPost('RevisePower', holderPostId),
      {
        key: 'revise',
        label: say('修改', 'Revise'),
        dialog: (onClose) => <PowerDialog place={place} power={power} byRequest={false} onClose={onClose} />,
      },
    ],
    [
      may.ofPost('DrawPowerFlow', holderPostId),
      {
        key: 'flow',
        label: flow === null ? say('绘制流程图', 'Draw the flow') : say('修改流程图', 'Redraw the flow'),
        dialog: (onClose) => <FlowDialog place={place} power={power} onClose={onClose} />,
      },
    ],
    [
      screening?.riskPoints === 0 &&
        hasOpened(place, 'identification') &&
        may.ofPost('DeclarePowerWithoutRisk', holderPostId),
      formAct({
        key: 'noRisk',
        label: say('未发现风险', 'None found'),
        title: `${name} · ${say('未发现风险点', 'no risk point found')}`,
        path: '/api/v1/powers/{powerId}/without-risk',
        places: { powerId },
        draft: `power-without-risk.${campaignId}`,
        fixed: { campaignId },
        fields: { reason },
        okText: say('签署', 'Sign'),
      }),
    ],
    [
      !byRequest && may.ofUnit('CancelPower'),
      formAct({
        key: 'cancel',
        label: say('取消职权', 'Cancel the power'),
        kind: 'danger',
        title: `${say('取消职权', 'Cancel the power')}：${name}`,
        path: '/api/v1/powers/{powerId}/cancel',
        places: { powerId },
        ifMatch: revision,
        draft: 'power-cancel',
        fields: { legalBasis: cancelBasis, reason },
        okText: say('取消职权', 'Cancel the power'),
      }),
    ],
  );
}

/** One at a time: what has been asked for waits for its review. */
function useRequests({ place, power, byRequest, asked }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { campaign, may } = place;
  const { powerId, name, revision } = power;
  if (asked !== undefined || power.campaignId !== campaign.campaignId) return [];
  return actsOf(
    [
      byRequest && may.ofUnit('RequestPowerRevision'),
      {
        key: 'askRevision',
        label: say('申请变更', 'Ask for a revision'),
        dialog: (onClose) => <PowerDialog place={place} power={power} byRequest onClose={onClose} />,
      },
    ],
    [
      may.ofUnit('RequestPowerTransfer'),
      {
        key: 'askTransfer',
        label: say('申请划转', 'Ask for a transfer'),
        dialog: (onClose) => <TransferDialog place={place} power={power} onClose={onClose} />,
      },
    ],
    [
      byRequest && may.ofUnit('RequestPowerCancellation'),
      formAct({
        key: 'askCancellation',
        label: say('申请取消', 'Ask for the cancellation'),
        kind: 'danger',
        title: `${say('申请取消职权', 'Ask for the cancellation')}：${name}`,
        path: '/api/v1/powers/{powerId}/cancellation/request',
        places: { powerId },
        ifMatch: revision,
        draft: 'power-cancellation',
        fields: {
          legalBasis: { kind: 'lines', label: say('取消依据', 'Legal basis') },
          reason: { kind: 'long', label: say('申请理由', 'Reason') },
        },
        okText: say('申请', 'Ask'),
      }),
    ],
  );
}

/** The office of the campaign that found the power reviews its changes. */
function Elsewhere({ place, power: { campaignId } }: Props) {
  const { say } = useLanguage();
  const { campaign, unit, may } = place;
  if (campaignId === campaign.campaignId || !may.ofUnit('RequestPowerTransfer')) return null;
  return (
    <Link to={`/campaigns/${campaignId}/work?step=powers&unit=${unit.unitId}`}>
      {say('在登记它的专项工作中申请变动', 'Changes are asked for in the campaign that listed it')}
    </Link>
  );
}
