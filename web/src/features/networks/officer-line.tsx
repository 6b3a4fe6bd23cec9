/** An information officer: since when, how trained and assessed, and what whoever keeps the point may do. */
import { Flex, Tag, Typography } from 'antd';
import type { OfficerAnswer } from '../../../../projections/networks/query-work';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { useModuleWords, type Net } from './net';

interface Props {
  readonly net: Net;
  readonly officer: OfficerAnswer;
  /** Where the point lies. */
  readonly unitId: string;
}

export function OfficerLine(props: Props) {
  const { say } = useLanguage();
  const { labelOf } = useModuleWords();
  const { net, officer } = props;
  const { kinds, results, dismissalGrounds } = net.network.module.network.officers;
  const { status, lastTrainedOn, lastResultId, lastConsequence, dismissedFor } = officer;
  const dismissed = status === 'dismissed';
  return (
    <Flex gap={8} wrap align="center">
      <strong>{officer.personName}</strong>
      <Tag>{labelOf(kinds, officer.kindId)}</Tag>
      <Typography.Text type="secondary">
        {say('聘请', 'Appointed')} {officer.appointedOn}
        {lastTrainedOn !== null && ` · ${say('最近培训', 'last trained')} ${lastTrainedOn}`}
      </Typography.Text>
      {lastResultId !== null && (
        <Tag color={lastConsequence === 'dismiss' ? 'red' : 'blue'}>{labelOf(results, lastResultId)}</Tag>
      )}
      {dismissed && (
        <Tag>
          {say('已解聘', 'Dismissed')} {officer.dismissedOn}
          {dismissedFor !== null && ` · ${labelOf(dismissalGrounds, dismissedFor)}`}
        </Tag>
      )}
      <Acts acts={useOfficerActs(props)} small />
    </Flex>
  );
}

function useOfficerActs({ net, officer, unitId }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { officerId, personName, status } = officer;
  const { trainingForms, results, dismissalGrounds } = net.network.module.network.officers;
  const places = { officerId };
  const about = { unitId };
  const appointed = status === 'appointed';
  return actsOf(
    [
      appointed && net.may('TrainOfficer', about),
      formAct({
        key: 'train',
        label: say('登记培训', 'Train'),
        title: say(`登记培训：${personName}`, `Training of ${personName}`),
        path: '/api/v1/information-officers/{officerId}/trainings',
        places,
        draft: 'officer-train',
        fields: {
          on: { kind: 'day', label: say('培训日期', 'On'), initial: today(), max: today() },
          formId: { kind: 'choice', label: say('培训方式', 'How'), choices: choicesOf(trainingForms) },
          topic: { kind: 'text', label: say('培训内容', 'Topic') },
        },
        okText: say('登记', 'Record'),
      }),
    ],
    [
      appointed && net.may('AssessOfficer', about),
      formAct({
        key: 'assess',
        label: say('考核', 'Assess'),
        title: say(`考核：${personName}`, `Assess ${personName}`),
        path: '/api/v1/information-officers/{officerId}/assessments',
        places,
        draft: 'officer-assess',
        fields: {
          period: { kind: 'text', label: say('考核期间', 'Period'), initial: today().slice(0, 4) },
          resultId: { kind: 'choice', label: say('考核结果', 'Result'), choices: choicesOf(results) },
          finding: { kind: 'long', label: say('考核情况', 'Finding'), required: false, empty: '' },
        },
        okText: say('考核', 'Assess'),
      }),
    ],
    [
      appointed && net.may('DismissOfficer', about),
      formAct({
        key: 'dismiss',
        label: say('解聘', 'Dismiss'),
        kind: 'danger',
        title: say(`解聘：${personName}`, `Dismiss ${personName}`),
        path: '/api/v1/information-officers/{officerId}/dismiss',
        places,
        draft: 'officer-dismiss',
        fields: {
          groundId: {
            kind: 'choice',
            label: say('解聘情形', 'Ground'),
            choices: choicesOf(dismissalGrounds),
          },
          reason: { kind: 'long', label: say('理由', 'Reason') },
        },
        okText: say('解聘', 'Dismiss'),
      }),
    ],
  );
}
