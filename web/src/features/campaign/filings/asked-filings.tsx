/** What each gate asks to be filed upward, and how far it is: not sent, sent, refused, filed. */
import { Empty, Flex, Tag } from 'antd';
import type {
  CampaignHeadline,
  DecisionAnswer,
  FilingAnswer,
} from '../../../../../projections/campaigns/query';
import { FILING_STATUS, FILING_SUBJECT } from '../../../../../projections/words/office-labels';
import { filingsAsked } from '../../../../../workflows/gates/filings-asked';
import type { FilingAsked } from '../../../../../workflows/gates/gate-rule';
import type { PlanStage } from '../../../../../workflows/plans/plan';
import { Acts, actsOf } from '../../../shared/acts';
import { useLanguage } from '../../../shared/language';
import type { May } from '../../../shared/rights';
import { SendDialog } from './send-dialog';
import { counted } from '../../../shared/counted';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly stages: readonly PlanStage[];
  readonly filings: readonly FilingAnswer[];
  readonly decisions: readonly DecisionAnswer[];
  readonly may: May;
}

export function AskedFilings(props: Props) {
  const { say } = useLanguage();
  const asked = props.stages.flatMap((stage) => filingsAsked(stage).map((filing) => ({ stage, filing })));
  if (asked.length === 0)
    return <Empty description={say('方案的关口不要求备案', 'No gate of the plan asks for a filing')} />;
  return (
    <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {asked.map(({ stage, filing }) => (
        <li key={`${stage.id} ${filing.anyOf[0]}`}>
          <Asked {...props} stage={stage} asked={filing} />
        </li>
      ))}
    </Flex>
  );
}

interface AskedProps extends Props {
  readonly stage: PlanStage;
  readonly asked: FilingAsked;
}

function Asked({ campaign, stage, asked, filings, decisions, may }: AskedProps) {
  const { say, told } = useLanguage();
  const [subject] = asked.anyOf;
  const ofDecisions = asked.each === 'decision';
  const open = ofDecisions ? unfiled(decisions, filings) : [];
  const status = ofDecisions ? undefined : furthest(asked, filings);
  const isToSend = ofDecisions ? open.length > 0 : status === undefined;
  return (
    <Flex gap={8} wrap align="center">
      <strong>{told(FILING_SUBJECT[subject])}</strong>
      <span>{told(stage.title)}</span>
      {ofDecisions ? (
        <Tag color={isToSend ? 'orange' : 'green'}>
          {isToSend
            ? say(`${open.length} 项决定未报送`, `${counted(open.length, 'decision')} not sent`)
            : say('没有待报送的决定', 'No decision waits to be sent')}
        </Tag>
      ) : status === undefined ? (
        <Tag color="orange">{say('未报送', 'Not sent')}</Tag>
      ) : (
        <Tag color={FILING_COLOURS[status]}>{told(FILING_STATUS[status])}</Tag>
      )}
      <Acts
        small
        acts={actsOf([
          isToSend && may('SendFiling'),
          {
            key: 'send',
            label: say('报送', 'Send'),
            dialog: (onClose) => (
              <SendDialog campaign={campaign} asked={{ subject, stageId: stage.id }} onClose={onClose} />
            ),
          },
        ])}
      />
    </Flex>
  );
}

export const FILING_COLOURS = { sent: 'blue', refused: 'red', received: 'green' } as const;

const FURTHEST_FIRST = ['received', 'sent', 'refused'] as const;

function furthest({ anyOf }: FilingAsked, filings: readonly FilingAnswer[]) {
  const counting = filings.filter((filing) => anyOf.includes(filing.subject));
  return FURTHEST_FIRST.find((status) => counting.some((filing) => filing.status === status));
}

/** Taken, of a class that is reported upward, and named in no filing that stands. */
function unfiled(
  decisions: readonly DecisionAnswer[],
  filings: readonly FilingAnswer[],
): readonly DecisionAnswer[] {
  const filed = new Set(
    filings.filter(({ status }) => status !== 'refused').flatMap(({ decisionIds }) => decisionIds),
  );
  return decisions.filter(
    ({ decisionId, status, procedure }) =>
      status === 'adopted' && procedure?.class?.filedUpward === true && !filed.has(decisionId),
  );
}
