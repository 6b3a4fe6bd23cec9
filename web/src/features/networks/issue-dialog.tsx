/** A bulletin of the centre: which kind, to which units, resting on which analysis, reported to whom. */
import { useAnswer } from '../../api/use-answer';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { unitChoices, useModuleWords, type Net } from './net';

interface Fields {
  readonly kindId: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly unitIds?: readonly string[];
  readonly reportedTo?: string;
  readonly analysisId?: string;
}

interface Props {
  readonly net: Net;
  readonly onClose: () => void;
}

export function IssueDialog({ net, onClose }: Props) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { networkId, hostUnitId, module } = net.network;
  const analyses = useAnswer(
    '/api/v1/networks/{networkId}/analyses',
    { path: { networkId } },
    { enabled: net.reads('reports', hostUnitId) },
  ).data?.data;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/bulletins', Fields>
      title={say('发文', 'Issue a bulletin')}
      path="/api/v1/networks/{networkId}/bulletins"
      places={{ networkId }}
      draft={`bulletin.${networkId}`}
      bodyOf={({ unitIds = [], reportedTo = '', analysisId, ...said }) => ({
        ...said,
        recipients: unitIds.map((unitId) => ({ unitId, postId: null })),
        reportedTo,
        analysisId: analysisId ?? null,
      })}
      okText={say('发出', 'Issue')}
      onClose={onClose}
    >
      <ChoiceField name="kindId" label={say('类别', 'Kind')} choices={choicesOf(module.bulletins)} />
      <TextField name="number" label={say('文号', 'Number')} />
      <TextField name="title" label={say('标题', 'Title')} />
      <LongField name="text" label={say('正文', 'Text')} rows={5} />
      <ChoiceField
        name="unitIds"
        label={say('发给单位', 'To')}
        help={say('只上报的，不选', 'Left empty where it is only reported')}
        required={false}
        many
        choices={unitChoices(net)}
      />
      <TextField name="reportedTo" label={say('上报', 'Reported to')} required={false} />
      <ChoiceField
        name="analysisId"
        label={say('所依据的分析', 'Resting on')}
        required={false}
        choices={(analyses ?? []).map(({ analysisId, title }) => ({ value: analysisId, label: title }))}
      />
    </CommandDialog>
  );
}
