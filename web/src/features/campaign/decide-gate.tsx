/**
 * The group's decision on a gate: pass, pass with named exceptions, or return. Passing with blockers needs an exception for
 * each; those left out are refused by the server with their names.
 */
import { App, Checkbox, DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { GateOutcome } from '../../../../workflows/campaign/events';
import type { GateFinding } from '../../../../workflows/gates/gate-finding';
import { useSession } from '../../app/session';
import { useCommand } from '../../api/use-command';
import { useLanguage } from '../../shared/language';
import { ProblemAlert } from '../../shared/problem-alert';

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
  readonly dueOn?: dayjs.Dayjs;
}

export function DecideGate({ campaignId, stageId, stageTitle, findings, onClose }: Props) {
  const { say, told } = useLanguage();
  const { who } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [outcome, setOutcome] = useState<GateOutcome>('passed');
  const decide = useCommand('/api/v1/campaigns/{campaignId}/stages/{stageId}/gate/decide', who ?? null);
  const blockers = findings.flatMap((finding) =>
    finding.blockers.map((blocker) => ({
      finding,
      blocker,
      key: `${finding.rule} ${blocker.code} ${blocker.subject.id}`,
    })),
  );
  const submit = async ({ reason = '', excused = [], dueOn }: Fields) => {
    const exceptions =
      outcome === 'passedWithExceptions'
        ? blockers
            .filter(({ key }) => excused.includes(key))
            .map(({ finding, blocker }, index) => ({
              exceptionId: `${stageId}-${index + 1}`,
              rule: finding.rule,
              code: blocker.code,
              subjectId: blocker.subject.id,
              dueOn: dueOn?.format('YYYY-MM-DD') ?? '',
            }))
        : [];
    await decide.mutateAsync({
      path: { campaignId, stageId },
      body: { outcome, reason, exceptions },
    });
    message.success(say('决定已记录', 'The decision is recorded'));
    onClose();
  };
  return (
    <Modal
      open
      title={say(`关口决定：${stageTitle}`, `Gate decision: ${stageTitle}`)}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={say('作出决定', 'Decide')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={decide.isPending}
      width={720}
    >
      <ProblemAlert error={decide.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={(fields) => void submit(fields).catch(() => undefined)}
      >
        <Form.Item label={say('决定', 'Decision')}>
          <Radio.Group
            value={outcome}
            onChange={({ target }) => setOutcome(target.value as GateOutcome)}
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
              rules={[{ required: true }]}
            >
              <Checkbox.Group
                style={{ display: 'grid', gap: 4 }}
                options={blockers.map(({ key, blocker }) => ({ value: key, label: told(blocker.text) }))}
              />
            </Form.Item>
            <Form.Item
              name="dueOn"
              label={say('整改期限', 'To be put right by')}
              rules={[{ required: true }]}
            >
              <DatePicker minDate={dayjs()} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="reason"
          label={say('理由', 'Reason')}
          rules={[{ required: outcome !== 'passed', message: say('请说明理由', 'Give the reason') }]}
        >
          <Input.TextArea rows={3} maxLength={4000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
