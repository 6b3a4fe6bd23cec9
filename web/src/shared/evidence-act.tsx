/** 取证: what an auditor takes away and checks without this server: the evidence of what is shown, checkpoints, the public key. */
import { Button, Flex, List, Modal, Typography } from 'antd';
import { useState } from 'react';
import { takeFile } from '../api/take-file';
import type { Params } from '../api/use-answer';
import { useSession } from '../app/session';
import { Acts } from './acts';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';

interface Props {
  readonly kind: string;
  readonly id: string;
  /** As the trail is narrowed. */
  readonly filter: Readonly<Record<string, string | undefined>>;
}

/** The raw log is the auditors' (workflows/rights/reading.ts); nobody else is offered any of it. */
export function EvidenceAct(props: Props) {
  const { say } = useLanguage();
  const { post } = useSession();
  if (post?.role !== 'auditor') return null;
  const label = say('取证', 'Evidence');
  return (
    <Acts
      acts={[
        { key: 'evidence', label, dialog: (onClose) => <EvidenceDialog {...props} onClose={onClose} /> },
      ]}
    />
  );
}

interface Taken {
  readonly title: string;
  readonly about: string;
  readonly path: string;
  readonly params: Params;
  readonly name: string;
}

function EvidenceDialog({ kind, id, filter, onClose }: Props & { readonly onClose: () => void }) {
  const { say } = useLanguage();
  const [taking, setTaking] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const files: readonly Taken[] = [
    {
      title: say('证据包', 'Evidence pack'),
      about: say(
        '此责任链当前显示的全部事件，一个文件，凭公钥离线核对；保密事项只含哈希',
        'All events of the trail as it is narrowed now, in one file to be checked offline with the public key; of confidential matters the hash alone',
      ),
      path: '/api/v1/trails/{kind}/{id}/evidence',
      params: { path: { kind, id }, query: filter },
      name: `${kind}-${id}.evidence.txt`,
    },
    {
      title: say('新检查点', 'New checkpoint'),
      about: say('核对整个日志，签署到此刻为止', 'The whole log verified, and signed as it stands now'),
      path: '/api/v1/log/checkpoint',
      params: { query: { new: 'true' } },
      name: 'new.checkpoint',
    },
    {
      title: say('最近的检查点', 'Newest checkpoint'),
      about: say('最近一次签署的', 'As it was last signed'),
      path: '/api/v1/log/checkpoint',
      params: {},
      name: 'newest.checkpoint',
    },
    {
      title: say('公钥', 'Public key'),
      about: say(
        '请在建账之初保存，核对时用自己保存的',
        'Keep it from the beginning on, and check with your own',
      ),
      path: '/api/v1/log/public-key',
      params: {},
      name: 'public.key',
    },
  ];
  const take = async ({ title, path, params, name }: Taken) => {
    setTaking(title);
    setError(null);
    try {
      await takeFile(path, params, name);
    } catch (refused) {
      setError(refused);
    } finally {
      setTaking(null);
    }
  };
  return (
    <Modal open title={say('取证', 'Evidence')} footer={null} onCancel={onClose}>
      <ProblemAlert error={error} />
      <List
        dataSource={[...files]}
        renderItem={(file) => (
          <List.Item>
            <Flex justify="space-between" align="center" gap={8} style={{ width: '100%' }}>
              <div>
                {file.title}
                <br />
                <Typography.Text type="secondary">{file.about}</Typography.Text>
              </div>
              <Button
                size="small"
                // What is seen has to be what is read out.
                autoInsertSpace={false}
                aria-label={`${say('下载', 'Download')} ${file.title}`}
                loading={taking === file.title}
                disabled={taking !== null}
                onClick={() => void take(file)}
              >
                {say('下载', 'Download')}
              </Button>
            </Flex>
          </List.Item>
        )}
      />
    </Modal>
  );
}
