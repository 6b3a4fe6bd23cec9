/** 重新排查: what changed hands or was changed after the search, to be searched again by a date; it stands above the risk points. */
import { Card, Flex, Tag } from 'antd';
import type { RescreeningAnswer } from '../../../../projections/duties/rescreening-query';
import type { RegisterItem } from '../../../../projections/register/query';
import { RESCREENING_CAUSE, RESCREENING_OUTCOME } from '../../../../projections/words/office-labels';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { choicesOf } from '../../shared/choice';
import { DateText, DaysLeftTag } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { ProblemAlert } from '../../shared/problem-alert';
import type { Place } from './place';

interface Props {
  readonly place: Place;
  /** Of the unit. */
  readonly points: readonly RegisterItem[];
}

export function Rescreenings({ place, points }: Props) {
  const { say } = useLanguage();
  const { campaign, plan, unit } = place;
  const query = useAnswer(
    '/api/v1/campaigns/{campaignId}/rescreenings',
    { path: { campaignId: campaign.campaignId }, query: { open: 'true' } },
    { enabled: plan.dynamicManagement?.rescreening !== undefined },
  );
  const own = query.data?.data.filter(({ unitId }) => unitId === unit.unitId) ?? [];
  if (query.error !== null) return <ProblemAlert error={query.error} />;
  if (own.length === 0) return null;
  return (
    <Card size="small" title={say('待重新排查', 'To be searched again')} style={{ marginBottom: 12 }}>
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {own.map((each) => (
          <li key={each.rescreeningId}>
            <Rescreening place={place} rescreening={each} points={points} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

interface RescreeningProps extends Props {
  readonly rescreening: RescreeningAnswer;
}

function Rescreening({ place, rescreening, points }: RescreeningProps) {
  const { say, told } = useLanguage();
  const { rescreeningId, postId, postName, powerId, powerName, cause, changedOn, dueOn, left } = rescreening;
  const name = powerId === null ? (postName ?? postId) : (powerName ?? powerId);
  const lyingOn = points.filter((point) =>
    powerId === null ? point.postId === postId : point.powerId === powerId,
  );
  const acts = actsOf([
    place.may.ofPost('CompleteRescreening', postId),
    formAct({
      key: 'complete',
      label: say('报告排查结果', 'Say what was found'),
      kind: 'primary',
      title: `${say('重新排查', 'Searched again')}：${name}`,
      path: '/api/v1/rescreenings/{rescreeningId}/complete',
      places: { rescreeningId },
      draft: 'rescreening',
      fields: {
        outcome: {
          kind: 'choice',
          label: say('结果', 'Outcome'),
          choices: choicesOf(RESCREENING_OUTCOME, told),
        },
        riskPointIds: {
          kind: 'choice',
          label: say('确认或修订的风险点', 'Risk points confirmed or revised'),
          help: say('未发现风险点的不选', 'None where none was found'),
          many: true,
          required: false,
          initial: [],
          choices: lyingOn.map(({ riskPointId, manifestation }) => ({
            value: riskPointId,
            label: manifestation,
          })),
        },
        statement: {
          kind: 'long',
          label: say('排查情况', 'What was looked at and found'),
          help: say('未发现的，写明理由', 'Where none was found, the reason'),
        },
      },
      okText: say('报告', 'Report'),
    }),
  ]);
  return (
    <Flex gap={8} wrap align="center">
      <strong>{name}</strong>
      <Tag>{told(RESCREENING_CAUSE[cause])}</Tag>
      <span>
        <DateText date={changedOn} /> → {say('期限', 'by')} <DateText date={dueOn} />
      </span>
      <DaysLeftTag left={left} />
      <Acts acts={acts} small />
    </Flex>
  );
}
