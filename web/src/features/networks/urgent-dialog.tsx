/** 即时报送: what cannot wait for the next period. */
import type { PointAnswer } from '../../../../projections/networks/query-work';
import { CommandDialog } from '../../shared/command-dialog';
import { LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { ChannelFields } from './channel-fields';
import type { Net } from './net';
import { SignFields, signsOf, type SignFieldsValue } from './sign-fields';

interface Fields {
  readonly urgency: string;
  readonly signs?: readonly SignFieldsValue[];
  readonly channelId: string;
  readonly confidential?: boolean;
}

interface Props {
  readonly net: Net;
  readonly point: PointAnswer;
  readonly onClose: () => void;
}

export function UrgentDialog({ net, point: { pointId, name }, onClose }: Props) {
  const { say } = useLanguage();
  const { networkId } = net.network;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/points/{pointId}/urgent-reports', Fields>
      title={say(`即时报送：${name}`, `Report at once: ${name}`)}
      path="/api/v1/networks/{networkId}/points/{pointId}/urgent-reports"
      places={{ networkId, pointId }}
      draft={`urgent-report.${pointId}`}
      initial={{ signs: [{} as SignFieldsValue] }}
      bodyOf={({ urgency, signs = [], channelId, confidential = false }) => ({
        ...{ urgency, channelId, confidential },
        signs: signsOf(signs),
      })}
      okText={say('报送', 'Send')}
      width={720}
      onClose={onClose}
    >
      <LongField name="urgency" label={say('为何须即时报送', 'Why it cannot wait')} rows={2} />
      <SignFields net={net} />
      <ChannelFields net={net} />
    </CommandDialog>
  );
}
