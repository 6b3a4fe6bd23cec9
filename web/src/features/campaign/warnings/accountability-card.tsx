/** One accountability action: of whom, why asked for, what was decided, served and appealed against, and what may be done. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { AccountabilityItem } from '../../../../../projections/warnings/query';
import { useSession } from '../../../app/session';
import { Acts, actsOf, type Act } from '../../../shared/acts';
import { today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { ACCOUNTABILITY_STATE } from '../../../../../projections/words/office-labels';
import { programmeOf, type Board } from './board';

interface Props {
  readonly action: AccountabilityItem;
  readonly board: Board;
}

export function AccountabilityCard({ action, board }: Props) {
  const { say, told } = useLanguage();
  const { unitName, personId, state, askedFor, askedOn, finding, measure, authority, decidedOn } = action;
  return (
    <Card size="small">
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>
          {unitName}
          {personId !== null && ` · ${board.people.personName(personId)}`}
        </Typography.Text>
        <Tag color={STATE_COLOURS[state]}>{told(ACCOUNTABILITY_STATE[state])}</Tag>
      </Flex>
      {askedFor !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('提请', 'Asked for')} {askedOn}：{askedFor}
        </Typography.Paragraph>
      )}
      {finding !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('认定', 'Finding')}：{finding}；{say('处理', 'measure')}：{measure}（{authority}，{decidedOn}）
        </Typography.Paragraph>
      )}
      {action.servedOn !== null && (
        <Typography.Paragraph type="secondary" style={PARAGRAPH}>
          {say('送达', 'Served')} {action.servedOn}
        </Typography.Paragraph>
      )}
      {action.appealOutcome !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('复核', 'Appeal')}：
          {action.appealOutcome.outcome === 'upheld' ? say('维持', 'upheld') : say('变更', 'changed')}，
          {action.appealOutcome.reason}
        </Typography.Paragraph>
      )}
      {action.reason !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('理由', 'Reason')}：{action.reason}
        </Typography.Paragraph>
      )}
      <div style={{ marginTop: 8 }}>
        <Acts acts={useActs({ action, board })} small />
      </div>
    </Card>
  );
}

function useActs({ action, board }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { who, post } = useSession();
  const { may, running } = board;
  const { actionId, unitId, personId, state, grounds } = action;
  const places = { actionId };
  const authority = { kind: 'text', label: say('决定机关', 'Authority') } as const;
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  // Of a person the person alone; of a unit its head.
  const concerned = personId === null ? post?.unitId === unitId : who?.personId === personId;
  return actsOf(
    [
      running && state === 'asked' && may('DecideAccountability', { unitId }),
      formAct({
        key: 'decide',
        label: say('作出决定', 'Decide'),
        kind: 'primary',
        title: say('作出问责决定', 'Decide on accountability'),
        path: '/api/v1/accountability-actions/decide',
        draft: `accountability-decide.${actionId}`,
        fixed: { actionId, programme: programmeOf(board), unitId, personId, grounds: [...grounds] },
        fields: {
          finding: { kind: 'long', label: say('认定的问题', 'Finding') },
          measure: { kind: 'long', label: say('处理方式', 'Measure') },
          authority,
          decidedOn: {
            kind: 'day',
            label: say('决定日期', 'Decided on'),
            initial: today(),
            max: today(),
          },
        },
        okText: say('作出决定', 'Decide'),
      }),
    ],
    [
      running && state === 'asked' && may('DeclineAccountability', { unitId }),
      formAct({
        key: 'decline',
        label: say('不予问责', 'Decline'),
        path: '/api/v1/accountability-actions/{actionId}/decline',
        places,
        draft: 'accountability-decline',
        fields: { authority, reason },
      }),
    ],
    [
      running && state === 'decided' && may('ServeAccountability', { unitId }),
      formAct({
        key: 'serve',
        label: say('登记送达', 'Record the service'),
        kind: 'primary',
        path: '/api/v1/accountability-actions/{actionId}/serve',
        places,
        draft: 'accountability-serve',
        fields: {
          servedOn: { kind: 'day', label: say('送达日期', 'Served on'), initial: today(), max: today() },
        },
      }),
    ],
    [
      running && state === 'served' && concerned && may('AppealAccountability', { unitId }),
      formAct({
        key: 'appeal',
        label: say('申诉', 'Appeal'),
        path: '/api/v1/accountability-actions/{actionId}/appeal',
        places,
        draft: 'accountability-appeal',
        fields: { text: { kind: 'long', label: say('申诉内容', 'What you say') } },
      }),
    ],
    [
      running && state === 'appealed' && may('DecideAccountabilityAppeal', { unitId }),
      formAct({
        key: 'decideAppeal',
        label: say('复核决定', 'Decide the appeal'),
        kind: 'primary',
        path: '/api/v1/accountability-actions/{actionId}/appeal/decide',
        places,
        draft: 'accountability-appeal-decide',
        fields: {
          outcome: {
            kind: 'choice',
            label: say('结果', 'Outcome'),
            choices: [
              { value: 'upheld', label: say('维持', 'Upheld') },
              { value: 'changed', label: say('变更', 'Changed') },
            ],
          },
          measure: {
            kind: 'long',
            label: say('变更后的处理方式', 'Changed measure'),
            required: false,
          },
          authority,
          reason,
        },
      }),
    ],
    [
      running &&
        ['decided', 'served', 'appealed', 'final'].includes(state) &&
        may('WithdrawAccountability', { unitId }),
      formAct({
        key: 'withdraw',
        label: say('撤销决定', 'Withdraw'),
        kind: 'danger',
        title: say('撤销有误的决定', 'Withdraw a wrong decision'),
        path: '/api/v1/accountability-actions/{actionId}/withdraw',
        places,
        draft: 'accountability-withdraw',
        fields: { authority, reason },
        okText: say('撤销决定', 'Withdraw'),
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const STATE_COLOURS: Readonly<Record<AccountabilityItem['state'], string>> = {
  asked: 'orange',
  declined: 'default',
  decided: 'red',
  served: 'red',
  appealed: 'blue',
  final: 'red',
  withdrawn: 'default',
};
