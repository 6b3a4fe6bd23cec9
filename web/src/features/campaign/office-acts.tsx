/** What the office does with a hand-in: accept it, return it with reasons, open it again, take up what changed since. */
import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { MatrixCell } from '../../../../projections/matrix/query';
import { useSession } from '../../app/session';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { useMoment } from '../../shared/moment';
import { officeOf } from '../../shared/reach';

type Act = 'accept' | 'return' | 'reopen' | 'drift';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly cell: MatrixCell;
  /** Something has changed since the acceptance that nobody has decided on. */
  readonly hasDrift: boolean;
}

export function OfficeActs({ campaign, cell, hasDrift }: Props) {
  const { say } = useLanguage();
  const { post } = useSession();
  const { at } = useMoment();
  const [act, setAct] = useState<Act | null>(null);
  const { status, submissionId } = cell;
  if (!officeOf(campaign, post) || campaign.status !== 'running' || at !== null) return null;
  const close = () => setAct(null);
  const places = { submissionId };
  const linesOf = (text: string) =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const reasons = (
    <LongField name="reasons" label={say('理由', 'Reasons')} help={say('每行一条', 'One a line')} />
  );
  return (
    <Flex gap={8} wrap style={{ marginTop: 16 }}>
      {status === 'submitted' && (
        <>
          <Button type="primary" onClick={() => setAct('accept')}>
            {say('接收', 'Accept')}
          </Button>
          <Button danger onClick={() => setAct('return')}>
            {say('退回', 'Return')}
          </Button>
        </>
      )}
      {status === 'accepted' && (
        <Button onClick={() => setAct('reopen')}>{say('重新打开', 'Open again')}</Button>
      )}
      {status === 'accepted' && hasDrift && (
        <Button onClick={() => setAct('drift')}>{say('处理变动', 'Take up the changes')}</Button>
      )}
      {act === 'accept' && (
        <CommandDialog<'/api/v1/submissions/{submissionId}/accept', { readonly note?: string }>
          title={say('接收报送', 'Accept')}
          path="/api/v1/submissions/{submissionId}/accept"
          places={places}
          draft={`accept.${submissionId}`}
          bodyOf={({ note = '' }) => ({ note })}
          okText={say('接收', 'Accept')}
          onClose={close}
        >
          <LongField name="note" label={say('说明', 'Note')} required={false} />
        </CommandDialog>
      )}
      {act === 'return' && (
        <CommandDialog<'/api/v1/submissions/{submissionId}/return', { readonly reasons: string }>
          title={say('退回报送', 'Return')}
          path="/api/v1/submissions/{submissionId}/return"
          places={places}
          draft={`return.${submissionId}`}
          bodyOf={({ reasons: text }) => ({ reasons: linesOf(text) })}
          okText={say('退回', 'Return')}
          onClose={close}
        >
          {reasons}
        </CommandDialog>
      )}
      {act === 'reopen' && (
        <CommandDialog<'/api/v1/submissions/{submissionId}/reopen', { readonly reasons: string }>
          title={say('重新打开', 'Open again')}
          path="/api/v1/submissions/{submissionId}/reopen"
          places={places}
          draft={`reopen.${submissionId}`}
          bodyOf={({ reasons: text }) => ({ reasons: linesOf(text) })}
          okText={say('重新打开', 'Open again')}
          onClose={close}
        >
          {reasons}
        </CommandDialog>
      )}
      {act === 'drift' && (
        <CommandDialog<
          '/api/v1/submissions/{submissionId}/drift',
          { readonly decision: 'noted' | 'resubmissionAsked'; readonly reason: string }
        >
          title={say('处理报送后的变动', 'Take up what has changed')}
          path="/api/v1/submissions/{submissionId}/drift"
          places={places}
          draft={`drift.${submissionId}`}
          bodyOf={({ decision, reason }) => ({ decision, reason })}
          okText={say('处理', 'Decide')}
          onClose={close}
        >
          <ChoiceField
            name="decision"
            label={say('处理', 'Decision')}
            choices={[
              { value: 'noted', label: say('知悉，纳入动态管理', 'Noted') },
              { value: 'resubmissionAsked', label: say('要求重新报送', 'Hand in again') },
            ]}
          />
          <LongField name="reason" label={say('理由', 'Reason')} />
        </CommandDialog>
      )}
    </Flex>
  );
}
