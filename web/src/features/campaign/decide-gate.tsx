/**
 * The group's decision on a gate: pass, pass with named exceptions, or return. Passing with blockers needs an exception for
 * each; those left out are refused by the server with their names.
 */
import { Checkbox, Form, Radio } from 'antd';
import type { GateOutcome } from '../../../../workflows/campaign/events';
import type { GateFinding } from '../../../../workflows/gates/gate-finding';
import { CommandDialog } from '../../shared/command-dialog';
import { DayField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';

interface Props {
  readonly campaignId: string;
  readonly stageId: string;
  readonly stageTitle: string;
  readonly findings: readonly GateFinding[];
  readonly onClose: () => void;
}

interface Fields {
  readonly outcome: GateOutcome;
  readonly reason?: string;
  readonly excused?: readonly string[];
  readonly dueOn?: string;
}

export function DecideGate({ campaignId, stageId, stageTitle, findings, onClose }: Props) {
  const { say } = useLanguage();
  const blockers = blockersOf(findings);
  return (
    <CommandDialog<'/api/v1/campaigns/{campaignId}/stages/{stageId}/gate/decide', Fields>
      title={say(`关口决定：${stageTitle}`, `Gate decision: ${stageTitle}`)}
      path="/api/v1/campaigns/{campaignId}/stages/{stageId}/gate/decide"
      places={{ campaignId, stageId }}
      draft={`gate-decision.${campaignId}.${stageId}`}
      initial={{ outcome: 'passed' }}
      bodyOf={({ outcome, reason = '', excused = [], dueOn = '' }) => ({
        outcome,
        reason,
        exceptions: blockers
          .filter(({ key }) => outcome === 'passedWithExceptions' && excused.includes(key))
          .map(({ finding, blocker }, index) => ({
            exceptionId: `${stageId}-${index + 1}`,
            rule: finding.rule,
            code: blocker.code,
            subjectId: blocker.subject.id,
            dueOn,
          })),
      })}
      okText={say('作出决定', 'Decide')}
      width={720}
      onClose={onClose}
    >
      <DecisionFields blockers={blockers} />
    </CommandDialog>
  );
}

type Blockers = ReturnType<typeof blockersOf>;

function blockersOf(findings: readonly GateFinding[]) {
  return findings.flatMap((finding) =>
    finding.blockers.map((blocker) => ({
      finding,
      blocker,
      key: `${finding.rule} ${blocker.code} ${blocker.subject.id}`,
    })),
  );
}

function DecisionFields({ blockers }: { readonly blockers: Blockers }) {
  const { say, told } = useLanguage();
  const outcome = Form.useWatch('outcome', Form.useFormInstance<Fields>()) as GateOutcome | undefined;
  return (
    <>
      <Form.Item name="outcome" label={say('决定', 'Decision')}>
        <Radio.Group
          options={[
            { value: 'passed', label: say('过关', 'Pass') },
            {
              value: 'passedWithExceptions',
              label: say('附例外过关', 'Pass with exceptions'),
              disabled: blockers.length === 0,
            },
            { value: 'returned', label: say('退回整改', 'Return for rectification') },
          ]}
        />
      </Form.Item>
      {outcome === 'passedWithExceptions' && (
        <>
          <Form.Item
            name="excused"
            label={say('例外事项（须整改）', 'Excused, to be put right')}
            // A group of boxes has no such attribute; the rule holds all the same.
            required={false}
            rules={[{ required: true, message: say('请选择例外事项', 'Choose what is excused') }]}
          >
            <Checkbox.Group
              style={{ display: 'grid', gap: 4 }}
              options={blockers.map(({ key, blocker }) => ({ value: key, label: told(blocker.text) }))}
            />
          </Form.Item>
          <DayField name="dueOn" label={say('整改期限', 'To be put right by')} />
        </>
      )}
      <LongField
        name="reason"
        label={say('理由', 'Reason')}
        required={outcome === 'passedWithExceptions' || outcome === 'returned'}
      />
    </>
  );
}
