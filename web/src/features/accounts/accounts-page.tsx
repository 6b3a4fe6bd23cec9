/**
 * Accounts, for the administrator: open, reset, lock, unlock, close, tokens. A password for one use is shown once. Nothing here takes
 * a time 补录: nobody was let in or kept out before the program was told to.
 */
import { App, Button, Flex, Form, Input, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { AccountAnswer } from '../../../../projections/accounts/query';
import { useSession } from '../../app/session';
import { useAll } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../shared/answered';
import { instantText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';
import { PersonField } from '../../shared/person-field';
import { ScrollBox } from '../../shared/scroll-box';
import { ProblemAlert } from '../../shared/problem-alert';
import { AccountTokens } from './account-tokens';

type Act = 'lock' | 'unlock' | 'close';

export default function AccountsPage() {
  const { say } = useLanguage();
  const [opening, setOpening] = useState(false);
  const query = useAll('/api/v1/accounts', {});
  return (
    <>
      <PageTitle title={say('账号', 'Accounts')}>
        <Button type="primary" onClick={() => setOpening(true)}>
          {say('开立账号', 'Open an account')}
        </Button>
      </PageTitle>
      <Answered query={query} empty={say('还没有账号', 'No account yet')}>
        {(accounts) => <Accounts accounts={accounts} />}
      </Answered>
      {opening && <OpenAccount onClose={() => setOpening(false)} />}
    </>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly AccountAnswer[] }) {
  const { say } = useLanguage();
  const { who } = useSession();
  const show = useOneTimePassword();
  const [asked, setAsked] = useState<{ readonly act: Act; readonly accountId: string } | null>(null);
  const [tokensOf, setTokensOf] = useState<AccountAnswer | null>(null);
  const reset = useCommand('/api/v1/accounts/{accountId}/reset-password', who ?? null);
  const states = {
    open: { text: say('可登录', 'open'), colour: 'green' },
    locked: { text: say('已锁定', 'locked'), colour: 'red' },
    closed: { text: say('已注销', 'closed'), colour: 'default' },
  } as const;
  return (
    <>
      <ProblemAlert error={reset.error} />
      <ScrollBox label={say('账号', 'Accounts')} minWidth={760}>
        <Table<AccountAnswer>
          rowKey="accountId"
          dataSource={[...accounts]}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            { title: say('登录名', 'Login name'), dataIndex: 'accountId' },
            { title: say('姓名', 'Name'), dataIndex: 'personName' },
            {
              title: say('状态', 'State'),
              render: (_, { state, passwordDue }) => (
                <>
                  <Tag color={states[state].colour}>{states[state].text}</Tag>
                  {passwordDue && state === 'open' && <Tag>{say('口令待修改', 'password due')}</Tag>}
                </>
              ),
            },
            {
              title: say('最近登录', 'Last log-in'),
              render: (_, { lastLoginAt }) => (lastLoginAt === null ? '—' : instantText(lastLoginAt)),
            },
            {
              title: say('操作', 'Acts'),
              render: (_, account) => {
                const { accountId, state } = account;
                const tokens = (
                  <Button size="small" onClick={() => setTokensOf(account)}>
                    {say('接口令牌', 'Tokens')}
                  </Button>
                );
                return state === 'closed' ? (
                  tokens
                ) : (
                  <Flex gap={8}>
                    <Button
                      size="small"
                      onClick={() =>
                        reset.mutate(
                          { path: { accountId }, body: {} },
                          { onSuccess: ({ oneTimePassword = '' }) => show(accountId, oneTimePassword) },
                        )
                      }
                    >
                      {say('重置口令', 'Reset')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() => setAsked({ act: state === 'locked' ? 'unlock' : 'lock', accountId })}
                    >
                      {state === 'locked' ? say('解锁', 'Unlock') : say('锁定', 'Lock')}
                    </Button>
                    <Button size="small" danger onClick={() => setAsked({ act: 'close', accountId })}>
                      {say('注销', 'Close')}
                    </Button>
                    {tokens}
                  </Flex>
                );
              },
            },
          ]}
        />
      </ScrollBox>
      {asked !== null && <WithReason {...asked} onClose={() => setAsked(null)} />}
      {tokensOf !== null && <AccountTokens account={tokensOf} onClose={() => setTokensOf(null)} />}
    </>
  );
}

function OpenAccount({ onClose }: { readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { who } = useSession();
  const show = useOneTimePassword();
  const [form] = Form.useForm<{ accountId: string; personId: string }>();
  const open = useCommand('/api/v1/accounts', who ?? null);
  return (
    <Modal
      open
      title={say('开立账号', 'Open an account')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={open.isPending}
      okText={say('开立', 'Open')}
    >
      <ProblemAlert error={open.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) =>
          open.mutate(
            { body },
            {
              onSuccess: ({ oneTimePassword = '' }) => {
                onClose();
                show(body.accountId, oneTimePassword);
              },
            },
          )
        }
      >
        <Form.Item
          name="accountId"
          label={say('登录名（小写字母、数字、点、横线）', 'Login name (lower case, digits, dot, dash)')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{0,99}$/ }]}
        >
          <Input autoFocus />
        </Form.Item>
        <PersonField name="personId" label={say('人员', 'Person')} />
      </Form>
    </Modal>
  );
}

interface WithReasonProps {
  readonly act: Act;
  readonly accountId: string;
  readonly onClose: () => void;
}

function WithReason({ act, accountId, onClose }: WithReasonProps) {
  const { say } = useLanguage();
  const { who } = useSession();
  const [form] = Form.useForm<{ reason: string }>();
  const lock = useCommand('/api/v1/accounts/{accountId}/lock', who ?? null);
  const unlock = useCommand('/api/v1/accounts/{accountId}/unlock', who ?? null);
  const close = useCommand('/api/v1/accounts/{accountId}/close', who ?? null);
  const command = { lock, unlock, close }[act];
  const title = { lock: say('锁定', 'Lock'), unlock: say('解锁', 'Unlock'), close: say('注销', 'Close') }[
    act
  ];
  return (
    <Modal
      open
      title={`${title} ${accountId}`}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={command.isPending}
    >
      <ProblemAlert error={command.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => command.mutate({ path: { accountId }, body }, { onSuccess: onClose })}
      >
        <Form.Item name="reason" label={say('理由', 'Reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={4000} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function useOneTimePassword() {
  const { say } = useLanguage();
  const { modal } = App.useApp();
  return (accountId: string, password: string) => {
    modal.info({
      title: say('一次性口令（只显示这一次）', 'Password for one use (shown this once)'),
      content: (
        <Typography.Paragraph copyable={{ text: password }} style={{ fontSize: 18 }}>
          {accountId} / {password}
        </Typography.Paragraph>
      ),
    });
  };
}
