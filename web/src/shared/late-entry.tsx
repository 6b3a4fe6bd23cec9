/** 补录: what happened earlier is entered with its own time; when it was entered the system keeps beside it. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { instantOfInput, nowForInput } from './dates';
import { useLanguage } from './language';

/** The form's field: a time of the office's clock, as the browser's own input has it. */
const FIELD = 'occurredAt';

type Late = { readonly [FIELD]?: string };

/** Folded away until it is asked for: most of what is entered happens now. */
export function LateEntry({ begun }: { readonly begun: object | undefined }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(begun !== undefined && FIELD in begun);
  if (!isOpen)
    return (
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
        {say('补录：此事发生在此前', 'It happened earlier')}
      </Button>
    );
  return (
    <Form.Item
      name={FIELD}
      label={say('发生时间', 'When it happened')}
      extra={say(
        '北京时间；录入时间另行记录。不填即为现在',
        'Beijing time; when it is entered is kept beside it. Empty: now',
      )}
    >
      <Input type="datetime-local" max={nowForInput()} style={{ maxWidth: 240 }} />
    </Form.Item>
  );
}

/** The form's own fields, and what the body says of the time. */
export function apartFromLate<F extends object>(fields: F): { own: F; late: { occurredAt?: string } } {
  const { [FIELD]: said, ...own } = fields as F & Late;
  const isSaid = said !== undefined && said !== '';
  return { own: own as unknown as F, late: isSaid ? { occurredAt: instantOfInput(said) } : {} };
}
