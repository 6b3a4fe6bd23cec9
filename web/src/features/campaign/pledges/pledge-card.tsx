/** The pledge of one unit and its leader's in return, with their texts and who signed; given, returned and withdrawn here, in person. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { CampaignHeadline, PledgeAnswer } from '../../../../../projections/campaigns/query';
import { PLEDGE_STATE } from '../../../../../projections/words/office-labels';
import type { PledgeSide } from '../../../../../workflows/pledge/events';
import { useSession } from '../../../app/session';
import { Acts, actsOf, type Act } from '../../../shared/acts';
import { formAct } from '../../../shared/form-act';
import { goesOn } from '../../../shared/goes-on';
import { useLanguage } from '../../../shared/language';
import { usePeople } from '../../../shared/people';
import { useRights } from '../../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly unit: { readonly unitId: string; readonly name: string };
  /** Undefined: the unit has not pledged. */
  readonly pledge: PledgeAnswer | undefined;
}

export function PledgeCard(props: Props) {
  const { say, told } = useLanguage();
  const { unit, pledge } = props;
  const state = pledge?.state;
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <strong>{unit.name}</strong>
        <Tag color={state === undefined ? 'orange' : COLOURS[state]}>
          {state === undefined ? say('未承诺', 'Not given') : told(PLEDGE_STATE[state])}
        </Tag>
        <Acts small acts={usePledgeActs(props)} />
      </Flex>
      {pledge !== undefined && <Side {...props} title={say('单位承诺', 'The unit')} side={pledge.given} />}
      {pledge?.returned != null && (
        <Side {...props} title={say('领导承诺', 'The leader')} side={pledge.returned} />
      )}
      {pledge?.withdrawnFor != null && state === 'withdrawn' && (
        <Typography.Paragraph style={{ ...PARAGRAPH, color: '#a8071a' }}>
          {say('撤回理由：', 'Withdrawn because: ')}
          {pledge.withdrawnFor}
        </Typography.Paragraph>
      )}
    </Card>
  );
}

interface SideProps extends Pick<Props, 'campaign'> {
  readonly title: string;
  readonly side: PledgeSide;
}

function Side({ campaign, title, side }: SideProps) {
  const people = usePeople(campaign);
  return (
    <Typography.Paragraph style={PARAGRAPH}>
      {title}（{people.personName(side.byPersonId)}，{side.on}）：{side.text}
    </Typography.Paragraph>
  );
}

function usePledgeActs({ campaign, unit: { unitId, name }, pledge }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { who } = useSession();
  const may = useRights(campaign);
  const { campaignId, status } = campaign;
  const stands = pledge?.state === 'given' || pledge?.state === 'mutual';
  const places = { pledgeId: pledge?.pledgeId ?? '' };
  const text = { kind: 'long', label: say('承诺内容', 'Pledge') } as const;
  return actsOf(
    [
      status === 'running' && !stands && may('GivePledge', { unitId }),
      formAct({
        key: 'give',
        label: say('承诺', 'Pledge'),
        kind: 'primary',
        title: say(`${name}向领导班子承诺`, `${name} pledges to the leading body`),
        path: '/api/v1/pledges',
        draft: `pledge.${campaignId}.${unitId}`,
        fixed: { campaignId, unitId },
        fields: { text },
        okText: say('承诺', 'Pledge'),
      }),
    ],
    [
      goesOn(campaign) &&
        pledge?.state === 'given' &&
        // Nobody pledges to himself.
        pledge.given.byPersonId !== who?.personId &&
        may('ReturnPledge'),
      formAct({
        key: 'return',
        label: say('领导承诺', 'Pledge in return'),
        kind: 'primary',
        title: say(`向${name}承诺`, `Pledge in return to ${name}`),
        path: '/api/v1/pledges/{pledgeId}/return',
        places,
        draft: 'pledge-return',
        fields: { text },
        okText: say('承诺', 'Pledge'),
      }),
    ],
    [
      goesOn(campaign) && stands && may('WithdrawPledge', { unitId }),
      formAct({
        key: 'withdraw',
        label: say('撤回承诺', 'Withdraw'),
        kind: 'danger',
        path: '/api/v1/pledges/{pledgeId}/withdraw',
        places,
        draft: 'pledge-withdraw',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('撤回', 'Withdraw'),
      }),
    ],
  );
}

const COLOURS = { given: 'blue', mutual: 'green', withdrawn: 'red' } as const;
const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;
