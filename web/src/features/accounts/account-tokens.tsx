/** The tokens of an account 接口令牌, with which other systems act as its person: issued, revoked. A token is shown once. */
import { App, Button, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { AccountAnswer, AccountTokenAnswer } from '../../../../projections/accounts/query';
import { addDays } from '../../../../workflows/kernel/time';
import { TOKEN_COMMANDS } from '../../../../workflows/rights/token-scopes';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { instantText, today } from '../../shared/dates';
import { ChoiceField, DayField, LongField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';

const ISSUE = '/api/v1/accounts/{accountId}/tokens';
const REVOKE = '/api/v1/accounts/{accountId}/tokens/{tokenId}/revoke';
const MAX_DAYS = 366;

interface Props {
  readonly account: AccountAnswer;
  readonly onClose: () => void;
}

export function AccountTokens({ account, onClose }: Props) {
  const { say } = useLanguage();
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<AccountTokenAnswer | null>(null);
  const { accountId, state } = account;
  const query = useAnswer('/api/v1/accounts/{accountId}/tokens', { path: { accountId } });
  return (
    <Modal
      open
      title={`${say('接口令牌', 'Tokens for other systems')} · ${accountId}`}
      onCancel={onClose}
      footer={null}
      width={960}
    >
      {state !== 'closed' && (
        <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setIssuing(true)}>
          {say('签发令牌', 'Issue a token')}
        </Button>
      )}
      <Answered query={query} empty={say('还没有令牌', 'No token yet')}>
        {(tokens) => (
          <Tokens tokens={tokens} onRevoke={state === 'closed' ? undefined : (token) => setRevoking(token)} />
        )}
      </Answered>
      {issuing && <IssueToken account={account} onClose={() => setIssuing(false)} />}
      {revoking !== null && (
        <RevokeToken accountId={accountId} token={revoking} onClose={() => setRevoking(null)} />
      )}
    </Modal>
  );
}

interface TokensProps {
  readonly tokens: readonly AccountTokenAnswer[];
  readonly onRevoke: ((token: AccountTokenAnswer) => void) | undefined;
}

function Tokens({ tokens, onRevoke }: TokensProps) {
  const { say } = useLanguage();
  const states = {
    usable: { text: say('可用', 'usable'), colour: 'green' },
    expired: { text: say('已过期', 'expired'), colour: 'default' },
    accountClosed: { text: say('账号已注销', 'account closed'), colour: 'default' },
    revoked: { text: say('已吊销', 'revoked'), colour: 'red' },
  } as const;
  return (
    <ScrollBox label={say('接口令牌', 'Tokens')} minWidth={760}>
      <Table<AccountTokenAnswer>
        rowKey="tokenId"
        size="small"
        dataSource={[...tokens]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        columns={[
          { title: say('名称', 'Name'), dataIndex: 'name' },
          { title: say('岗位', 'Post'), render: (_, { postName, postId }) => postName || postId },
          { title: say('范围', 'Scopes'), render: (_, { scopes }) => scopes.join('、') },
          { title: say('签发', 'Issued'), render: (_, { issuedAt }) => instantText(issuedAt) },
          { title: say('最后一天', 'Last day'), dataIndex: 'until' },
          {
            title: say('状态', 'State'),
            render: (_, { state, reason }) => (
              <Tag color={states[state].colour} title={reason ?? ''}>
                {states[state].text}
              </Tag>
            ),
          },
          {
            title: say('操作', 'Acts'),
            render: (_, token) =>
              token.state !== 'revoked' &&
              onRevoke !== undefined && (
                <Button size="small" danger onClick={() => onRevoke(token)}>
                  {say('吊销', 'Revoke')}
                </Button>
              ),
          },
        ]}
      />
    </ScrollBox>
  );
}

interface IssueFields {
  readonly name: string;
  readonly postId: string;
  readonly scopes: string[];
  readonly until: string;
}

function IssueToken({ account: { accountId, personId, personName }, onClose }: Props) {
  const { say } = useLanguage();
  const show = useShownOnce();
  const query = useAnswer('/api/v1/persons/{personId}/posts', { path: { personId } });
  const posts = (query.data?.data ?? []).filter(
    ({ delegatedBy, from, until }) =>
      delegatedBy === undefined && from <= today() && (until === null || today() <= until),
  );
  return (
    <CommandDialog<typeof ISSUE, IssueFields>
      title={say(`签发令牌：${personName}`, `Issue a token: ${personName}`)}
      path={ISSUE}
      places={{ accountId }}
      draft={`token-for.${accountId}`}
      initial={{ scopes: ['read'] }}
      bodyOf={({ name, postId, scopes, until }) => ({ name, postId, scopes, until })}
      okText={say('签发', 'Issue')}
      onlyNow
      onClose={onClose}
      onTaken={({ token = '' }) => show(token)}
    >
      <TextField name="name" label={say('名称（哪个系统）', 'Name (which system)')} />
      <ChoiceField
        name="postId"
        label={say('以什么岗位行事', 'In which post')}
        choices={posts.map(({ postId, name, unitName }) => ({ value: postId, label: `${unitName} ${name}` }))}
      />
      <ChoiceField
        name="scopes"
        label={say('范围', 'Scopes')}
        help={say('不超出该岗位的权限', 'Never more than the post may do')}
        many
        choices={[
          { value: 'read', label: say('read：全部查询', 'read: every question') },
          { value: 'write', label: say('write：全部命令', 'write: every command') },
          ...TOKEN_COMMANDS.map((type) => ({ value: `write:${type}`, label: `write:${type}` })),
        ]}
      />
      <DayField
        name="until"
        label={say('最后一天', 'Last day')}
        min={today()}
        max={addDays(today(), MAX_DAYS)}
      />
    </CommandDialog>
  );
}

interface RevokeProps {
  readonly accountId: string;
  readonly token: AccountTokenAnswer;
  readonly onClose: () => void;
}

function RevokeToken({ accountId, token: { tokenId, name }, onClose }: RevokeProps) {
  const { say } = useLanguage();
  return (
    <CommandDialog<typeof REVOKE, { readonly reason: string }>
      title={say(`吊销令牌：${name}`, `Revoke the token: ${name}`)}
      path={REVOKE}
      places={{ accountId, tokenId }}
      draft={`revoke-token.${accountId}.${tokenId}`}
      bodyOf={({ reason }) => ({ reason })}
      okText={say('吊销', 'Revoke')}
      onlyNow
      onClose={onClose}
    >
      <LongField name="reason" label={say('理由', 'Reason')} />
    </CommandDialog>
  );
}

function useShownOnce() {
  const { say } = useLanguage();
  const { modal } = App.useApp();
  return (token: string) => {
    modal.info({
      title: say('接口令牌（只显示这一次）', 'Token (shown this once)'),
      width: 640,
      content: (
        <Typography.Paragraph copyable={{ text: token }} code style={{ wordBreak: 'break-all' }}>
          {token}
        </Typography.Paragraph>
      ),
    });
  };
}
