/** Changing the own password; with one for a single use, before anything else. */
import { App, Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../app/session';
import { useLanguage } from '../../shared/language';
import { ProblemAlert } from '../../shared/problem-alert';

interface Fields {
  readonly old: string;
  readonly password: string;
}

export default function PasswordPage() {
  const { say } = useLanguage();
  const { who, changePassword } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const submit = async ({ old, password }: Fields) => {
    setError(null);
    try {
      await changePassword(old, password);
      message.success(say('口令已修改，其他设备已退出', 'Changed; other sessions have ended'));
      void navigate('/');
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Card style={{ maxWidth: 480, margin: '8vh auto 0' }}>
      <Typography.Title level={1} style={{ marginTop: 0, fontSize: 22 }}>
        {say('修改口令', 'Change the password')}
      </Typography.Title>
      {who?.passwordDue === true && (
        <Typography.Paragraph>
          {say('当前为一次性口令，修改后才能使用。', 'This password is for one use: change it to go on.')}
        </Typography.Paragraph>
      )}
      <ProblemAlert error={error} />
      <Form<Fields> layout="vertical" onFinish={(fields) => void submit(fields)} requiredMark={false}>
        <Form.Item name="old" label={say('现口令', 'Present password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="password"
          label={say('新口令', 'New password')}
          extra={say(
            '10 至 128 个字符，含小写、大写（或汉字）、数字、符号中的三种；20 个字符以上不限',
            '10 to 128 characters of three kinds (lower case, upper case or Chinese, digits, signs); any from 20 on',
          )}
          rules={[{ required: true }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={say('再输一遍', 'Once more')}
          dependencies={['password']}
          rules={[
            { required: true },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('password')
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('两次输入不一致', 'The two differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {say('修改', 'Change')}
        </Button>
      </Form>
    </Card>
  );
}
