/**
 * Many hand-ins reviewed at once 批量审核: the office chooses among those that wait, accepts them with one note or returns them with the same
 * reasons. Each is decided by itself: one that is refused holds up no other, and stays with what was said against it.
 */
import { Alert, App, Button, Form, List, Modal, Radio, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { Matrix } from '../../../../projections/matrix/query';
import { useCommandForEach, type Refused } from '../../api/use-command-for-each';
import { useSession } from '../../app/session';
import { instantText } from '../../shared/dates';
import { linesOf, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { apartFromLate, LateEntry } from '../../shared/late-entry';
import { ProblemAlert } from '../../shared/problem-alert';
import { useRights } from '../../shared/rights';
import { ScrollBox } from '../../shared/scroll-box';
import { counted } from '../../shared/counted';

interface Props {
  readonly campaign: CampaignHeadline;
  /** As it is filtered on the page: what is not in sight is not decided on. */
  readonly matrix: Pick<Matrix, 'stages' | 'units'>;
}

export function ReviewMany({ campaign, matrix }: Props) {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const [isOpen, setOpen] = useState(false);
  const waiting = waitingIn(matrix);
  const mayReview = campaign.status === 'running' && may('AcceptSubmission') && may('ReturnSubmission');
  if (!mayReview || (waiting.length === 0 && !isOpen)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {say(`批量审核（${waiting.length}）`, `Review many (${waiting.length})`)}
      </Button>
      {isOpen && (
        <ReviewDialog
          campaignId={campaign.campaignId}
          matrix={matrix}
          waiting={waiting}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type Waiting = ReturnType<typeof waitingIn>[number];

/** Handed in and not decided on, the longest waiting first. */
function waitingIn({ units }: Pick<Matrix, 'units'>) {
  return units
    .flatMap(({ unitId, name, cells }) =>
      cells.filter(({ status }) => status === 'submitted').map((cell) => ({ ...cell, unitId, name })),
    )
    .toSorted((one, other) => (one.submittedAt ?? '').localeCompare(other.submittedAt ?? ''));
}

interface DialogProps {
  readonly campaignId: string;
  readonly matrix: Pick<Matrix, 'stages'>;
  readonly waiting: readonly Waiting[];
  readonly onClose: () => void;
}

type Decision = 'accept' | 'return';

interface Fields {
  readonly note?: string;
  readonly reasons?: string;
}

function ReviewDialog({ campaignId, matrix, waiting, onClose }: DialogProps) {
  const { say, told } = useLanguage();
  const { who } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [decision, setDecision] = useState<Decision>('accept');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly Told[]>([]);
  const accept = useCommandForEach('/api/v1/submissions/{submissionId}/accept', who ?? null);
  const giveBack = useCommandForEach('/api/v1/submissions/{submissionId}/return', who ?? null);
  const command = decision === 'accept' ? accept : giveBack;
  // What somebody else has decided on meanwhile is no longer among them.
  const those = waiting.filter(({ submissionId }) => chosen.includes(submissionId));
  const submit = async (fields: Fields) => {
    const { own, late } = apartFromLate(fields);
    const places = those.map(({ submissionId }) => ({ path: { submissionId } }));
    const outcome =
      decision === 'accept'
        ? await accept.mutateAsync(
            places.map((place) => ({ ...place, body: { note: own.note ?? '', ...late } })),
          )
        : await giveBack.mutateAsync(
            places.map((place) => ({ ...place, body: { reasons: linesOf(own.reasons), ...late } })),
          );
    setRefused(named(outcome.refused, those));
    setChosen([]);
    if (outcome.taken > 0) message.success(say(`已记录 ${outcome.taken} 项`, `${outcome.taken} recorded`));
    if (outcome.refused.length === 0) onClose();
  };
  const stageTitles = new Map(matrix.stages.map(({ stageId, title }) => [stageId, told(title)]));
  const okText =
    decision === 'accept' ? say('接收所选', 'Accept those chosen') : say('退回所选', 'Return those chosen');
  return (
    <Modal
      open
      width={860}
      title={say('批量审核报送', 'Review many hand-ins')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={
        command.isPending
          ? `${command.progress.done}/${command.progress.total}`
          : `${okText}（${those.length}）`
      }
      okButtonProps={{ disabled: those.length === 0, danger: decision === 'return' }}
      cancelText={say('关闭', 'Close')}
      confirmLoading={command.isPending}
      mask={{ closable: false }}
    >
      <ProblemAlert error={command.error} />
      <RefusedList refused={refused} />
      <ScrollBox label={say('待审核的报送', 'Hand-ins that wait')} minWidth={620}>
        <Table<Waiting>
          rowKey="submissionId"
          size="small"
          dataSource={[...waiting]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          rowSelection={{
            selectedRowKeys: [...chosen],
            preserveSelectedRowKeys: true,
            onChange: (keys) => setChosen(keys.map(String)),
            selections: [Table.SELECTION_ALL, Table.SELECTION_NONE],
            getCheckboxProps: ({ name }) => ({ 'aria-label': say(`选择 ${name}`, `Choose ${name}`) }),
          }}
          columns={[
            {
              title: say('单位', 'Unit'),
              render: (_, { unitId, name }) => (
                <Link to={`/campaigns/${campaignId}/work?unit=${unitId}`}>{name}</Link>
              ),
            },
            { title: say('阶段', 'Stage'), render: (_, { stageId }) => stageTitles.get(stageId) ?? stageId },
            {
              title: say('报送时间', 'Handed in'),
              render: (_, { submittedAt }) => (submittedAt === null ? '—' : instantText(submittedAt)),
            },
            {
              title: say('内容', 'Content'),
              render: (_, { counts: { posts, powers, riskPoints, measures } }) =>
                say(
                  `岗位 ${posts}，职权 ${powers}，风险点 ${riskPoints}，措施 ${measures}`,
                  `${counted(posts, 'post')}, ${counted(powers, 'power')}, ${counted(riskPoints, 'point')}, ${counted(measures, 'measure')}`,
                ),
            },
            { title: say('退回', 'Returned'), align: 'right', dataIndex: 'returns' },
          ]}
        />
      </ScrollBox>
      <Form<Fields>
        form={form}
        name="review-many"
        layout="vertical"
        style={{ marginTop: 12 }}
        onFinish={(fields) => void submit(fields).catch(() => undefined)}
      >
        <Form.Item label={say('决定', 'Decision')}>
          <Radio.Group
            value={decision}
            onChange={({ target }) => setDecision(target.value as Decision)}
            options={[
              { value: 'accept', label: say('接收', 'Accept') },
              { value: 'return', label: say('退回', 'Return') },
            ]}
          />
        </Form.Item>
        {decision === 'accept' ? (
          <LongField name="note" label={say('说明', 'Note')} required={false} rows={2} />
        ) : (
          <LongField name="reasons" label={say('理由', 'Reasons')} help={say('每行一条', 'One a line')} />
        )}
        <LateEntry begun={undefined} />
      </Form>
    </Modal>
  );
}

interface Told extends Pick<Refused<unknown>, 'problem'> {
  readonly submissionId: string;
  readonly name: string;
}

function named(
  refused: readonly Refused<{ readonly path?: Readonly<Record<string, string>> }>[],
  those: readonly Waiting[],
): readonly Told[] {
  return refused.map(({ call, problem }) => {
    const submissionId = call.path?.['submissionId'] ?? '';
    const name = those.find((each) => each.submissionId === submissionId)?.name ?? submissionId;
    return { submissionId, name, problem };
  });
}

function RefusedList({ refused }: { readonly refused: readonly Told[] }) {
  const { say, told, labelled } = useLanguage();
  if (refused.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={say(
        `${refused.length} 项未被接受，其余已记录`,
        `${refused.length} were refused, the others are recorded`,
      )}
      description={
        <List
          size="small"
          dataSource={[...refused]}
          renderItem={({ submissionId, name, problem }) => (
            <List.Item key={submissionId}>
              {labelled(name, told(problem.text))} <small>{problem.code}</small>
            </List.Item>
          )}
        />
      }
    />
  );
}
