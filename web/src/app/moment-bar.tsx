/** The auditor's way to an earlier moment, and, once there, the word that this is not now. */
import { HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker, Flex, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { instantText } from '../shared/dates';
import { useLanguage } from '../shared/language';
import { useMoment } from '../shared/moment';

const POSITION = /^\d{1,20}(\/\d{1,20})?$/;

interface Wanted {
  readonly day?: { readonly format: (form: string) => string } | null;
  readonly position?: string;
}

export function MomentButton() {
  const { say } = useLanguage();
  const { go } = useMoment();
  const [open, setOpen] = useState(false);
  const choose = ({ day, position }: Wanted) => {
    const at = position?.trim() || day?.format('YYYY-MM-DD');
    if (at === undefined) return;
    go(at);
    setOpen(false);
  };
  const form = (
    <Form<Wanted> layout="vertical" onFinish={choose} style={{ width: 260 }}>
      <Form.Item name="day" label={say('某日终了时', 'At the end of a day')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="position"
        label={say('或某一日志位置', 'Or at a position of the log')}
        rules={[{ pattern: POSITION, message: say('应为数字', 'It is a number') }]}
      >
        <Input inputMode="numeric" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        {say('查看当时', 'Show it as it was')}
      </Button>
    </Form>
  );
  return (
    <Popover content={form} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight">
      <Button icon={<HistoryOutlined />}>{say('历史时刻', 'Earlier moment')}</Button>
    </Popover>
  );
}

export function MomentNotice() {
  const { say } = useLanguage();
  const { at, go } = useMoment();
  if (at === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <Flex justify="space-between" align="center" gap={12} wrap>
          {say(
            `所见为${momentText(at, say)}已记录的情形，不是现在。`,
            `This is what had been recorded ${momentText(at, say)}; it is not now.`,
          )}
          <Button onClick={() => go(null)}>{say('回到现在', 'Back to now')}</Button>
        </Flex>
      }
    />
  );
}

function momentText(at: string, say: (zh: string, en: string) => string): string {
  if (POSITION.test(at)) return say(`日志位置 ${at} 时`, `up to log position ${at}`);
  if (at.includes('T')) return say(` ${instantText(at)} 时`, `by ${instantText(at)}`);
  return say(` ${at} 终了时`, `by the end of ${at}`);
}
