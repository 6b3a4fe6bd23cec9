/** Logging in: by login name and password, or by the identity provider, which may have brought somebody back here. */
import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { useLanguage } from '../../shared/language';
import { ProblemAlert } from '../../shared/problem-alert';
import { ProviderButton, useBroughtBack } from './provider-button';

interface Fields {
  readonly accountId: string;
  readonly password: string;
}

export default function LoginPage() {
  const { say, language, choose } = useLanguage();
  const { logIn } = useSession();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [address, setAddress] = useSearchParams();
  const [code, setCode] = useState(address.get('problem'));
  const broughtBack = useBroughtBack(code);
  // Said once: a page that is loaded anew, or kept as a bookmark, begins afresh.
  useEffect(() => {
    if (address.has('problem')) setAddress({}, { replace: true });
  }, [address, setAddress]);
  const submit = async ({ accountId, password }: Fields) => {
    setBusy(true);
    setError(null);
    setCode(null);
    await logIn(accountId.trim().toLowerCase(), password).catch(setError);
    setBusy(false);
  };
  return (
    <main style={{ minHeight: '100vh', background: '#f5f0ee', padding: 16 }}>
      <Card style={{ maxWidth: 420, margin: '12vh auto 0' }}>
        <Typography.Title level={1} style={{ marginTop: 0, fontSize: 28 }}>
          {say('廉程', 'Liancheng')}
        </Typography.Title>
        <Typography.Paragraph>
          {say('廉政风险防控工作平台', 'Integrity-risk campaigns, with their proof')}
        </Typography.Paragraph>
        <ProblemAlert error={error ?? broughtBack} />
        <Form<Fields> layout="vertical" onFinish={(fields) => void submit(fields)} requiredMark={false}>
          <Form.Item
            name="accountId"
            label={say('登录名', 'Login name')}
            rules={[{ required: true, message: say('请填写登录名', 'Fill in the login name') }]}
          >
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('口令', 'Password')}
            rules={[{ required: true, message: say('请填写口令', 'Fill in the password') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {say('登录', 'Log in')}
          </Button>
        </Form>
        <ProviderButton />
        <p style={{ marginTop: 16 }}>
          <Link to="/public">{say('查看正在公示的内容', 'What is published now')}</Link>
        </p>
        <Flex justify="space-between" style={{ marginTop: 16 }}>
          <Typography.Text type="secondary">
            {say('忘记口令请联系系统管理员', 'Forgotten? Ask the administrator')}
          </Typography.Text>
          <Button type="link" style={{ padding: 0 }} onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
            {language === 'zh' ? 'English' : '中文'}
          </Button>
        </Flex>
      </Card>
    </main>
  );
}
