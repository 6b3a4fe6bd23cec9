/**
 * One command as a dialog: its fields, the refusal as the server words it, and what was filled in kept as a draft until it
 * has been taken.
 */
import { Alert, App, Button, Flex, Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCommand, type BodyOf, type CommandAnswer, type Posted } from '../api/use-command';
import { useSession } from '../app/session';
import { draftOf } from './draft';
import { useLanguage } from './language';
import { apartFromLate, LateEntry } from './late-entry';
import { ProblemAlert } from './problem-alert';

interface Props<P extends Posted, F extends object> {
  readonly title: string;
  readonly path: P;
  /** What stands in the path. */
  readonly places?: Readonly<Record<string, string>>;
  /** The revision the form shows: somebody else's change in between is refused. */
  readonly ifMatch?: number;
  /** Names the draft: the form and what it is about. */
  readonly draft: string;
  readonly initial?: Partial<F>;
  readonly bodyOf: (fields: F) => BodyOf<P>;
  readonly okText: string;
  readonly width?: number;
  /** It cannot have happened earlier than it is entered. */
  readonly onlyNow?: boolean;
  readonly onClose: () => void;
  /** What the command answered, for what is shown once. */
  readonly onTaken?: (answer: CommandAnswer) => void;
  readonly children: ReactNode;
}

export function CommandDialog<P extends Posted, F extends object>(props: Props<P, F>) {
  const { title, path, places, initial, bodyOf, okText, width = 640, onlyNow = false, onClose } = props;
  // As it stood when it was opened: what others do meanwhile changes the choices, and not what the form is about.
  const [{ ifMatch, draft: name }] = useState(props);
  const { say } = useLanguage();
  const { who } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<F>();
  const [draft, setDraft] = useState(() => draftOf(who?.personId ?? '', name));
  const command = useCommand(path, who ?? null, draft.key);
  const [begun] = useState(draft.kept);
  const [fromDraft, setFromDraft] = useState(begun !== undefined);
  const beginAnew = () => {
    draft.drop();
    setDraft(draftOf(who?.personId ?? '', name));
    form.resetFields();
    form.setFieldsValue(initial ?? {});
    setFromDraft(false);
  };
  const submit = async (fields: F) => {
    const { own, late } = apartFromLate(fields);
    const answer = await command.mutateAsync({
      ...(places === undefined ? {} : { path: places }),
      ...(ifMatch === undefined ? {} : { ifMatch }),
      body: { ...bodyOf(own), ...late },
    });
    draft.drop();
    message.success(say('已记录', 'Recorded'));
    onClose();
    props.onTaken?.(answer);
  };
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={okText}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={command.isPending}
      width={width}
      mask={{ closable: false }}
    >
      {fromDraft && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            <Flex justify="space-between" align="center" wrap gap={8}>
              {say('已恢复上次未提交的内容', 'What you had not sent is back')}
              <Button size="small" onClick={beginAnew}>
                {say('重新填写', 'Begin anew')}
              </Button>
            </Flex>
          }
        />
      )}
      <ProblemAlert error={command.error} />
      <Form<F>
        form={form}
        // Before the ids of its fields: a page has ids of its own.
        name={name}
        layout="vertical"
        initialValues={{ ...initial, ...begun }}
        scrollToFirstError
        onValuesChange={(_, all) => draft.keep(all)}
        onFinish={(fields) => void submit(fields).catch(() => undefined)}
      >
        {props.children}
        {!onlyNow && <LateEntry begun={begun} />}
      </Form>
    </Modal>
  );
}
