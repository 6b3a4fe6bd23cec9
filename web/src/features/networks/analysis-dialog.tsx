/** An analysis of the reports of a time: on which it rests, and what it finds, one by one. */
import { Form } from 'antd';
import { useAll } from '../../api/use-answer';
import { CommandDialog } from '../../shared/command-dialog';
import { today } from '../../shared/dates';
import type { Choice } from '../../shared/choice';
import { ChoiceField, DayField, LongField, TextField } from '../../shared/fields';
import { FormRows } from '../../shared/form-rows';
import { useLanguage } from '../../shared/language';
import { useModuleWords, type Net } from './net';

interface Finding {
  readonly categoryId: string;
  readonly natureId: string;
  readonly content: string;
  readonly cause?: string;
  readonly proposal?: string;
  readonly repeated: 'yes' | 'no';
  readonly reportIds?: readonly string[];
}

interface Fields {
  readonly kindId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly reportIds: readonly string[];
  readonly findings: readonly Finding[];
}

interface Props {
  readonly net: Net;
  readonly onClose: () => void;
}

const FIRST = { repeated: 'no' } as Finding;

export function AnalysisDialog({ net, onClose }: Props) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { networkId, module } = net.network;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/analyses', Fields>
      title={say('作出分析', 'Make an analysis')}
      path="/api/v1/networks/{networkId}/analyses"
      places={{ networkId }}
      draft={`analysis.${networkId}`}
      initial={{ to: today(), findings: [FIRST] }}
      bodyOf={({ findings, reportIds, ...said }) => ({
        ...said,
        pointId: null,
        reportIds: [...reportIds],
        findings: findings.map(
          ({ cause = '', proposal = '', repeated, reportIds: on = [], ...found }, index) => ({
            ...found,
            ...{ cause, proposal, reportIds: [...on] },
            findingId: `finding-${index + 1}`,
            repeated: repeated === 'yes',
          }),
        ),
      })}
      okText={say('分析', 'Analyse')}
      width={760}
      onClose={onClose}
    >
      <ChoiceField name="kindId" label={say('分析类别', 'Kind')} choices={choicesOf(module.analysis.kinds)} />
      <TextField name="title" label={say('标题', 'Title')} />
      <DayField name="from" label={say('起', 'From')} max={today()} />
      <DayField name="to" label={say('止', 'To')} max={today()} />
      <ReportsAndFindings net={net} />
    </CommandDialog>
  );
}

function ReportsAndFindings({ net }: Pick<Props, 'net'>) {
  const { say } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const chosen = (Form.useWatch('reportIds', form) as readonly string[] | undefined) ?? [];
  const reports =
    useAll('/api/v1/networks/{networkId}/reports', {
      path: { networkId: net.network.networkId },
    }).data?.data ?? [];
  const choices = reports
    .filter(({ status }) => status !== 'handedIn')
    .map(({ reportId, pointName, period, handedInOn }) => ({
      value: reportId,
      label: `${pointName} ${period ?? ''} ${handedInOn}`,
    }));
  return (
    <>
      <ChoiceField
        name="reportIds"
        label={say('所分析的预警信息', 'Reports')}
        help={say('已接收的才可选', 'Those that have been received')}
        many
        choices={choices}
      />
      <FormRows
        name="findings"
        title={(number) => say(`分析结果 ${number}`, `Finding ${number}`)}
        empty={FIRST}
      >
        {(place) => (
          <FindingFields
            net={net}
            name={place}
            reports={choices.filter(({ value }) => chosen.includes(value))}
          />
        )}
      </FormRows>
    </>
  );
}

interface FindingProps {
  readonly net: Net;
  readonly name: number;
  readonly reports: readonly Choice[];
}

function FindingFields({ net, name, reports }: FindingProps) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { categories, natures } = net.network.module.reporting;
  return (
    <>
      <ChoiceField
        name={[name, 'categoryId']}
        label={say('信息类别', 'Category')}
        choices={choicesOf(categories)}
      />
      <ChoiceField
        name={[name, 'natureId']}
        label={say('问题性质', 'What it shows')}
        choices={choicesOf(natures)}
      />
      <LongField
        name={[name, 'content']}
        label={say('具体表现、范围、程度', 'How it shows, how far, how grave')}
      />
      <LongField name={[name, 'cause']} label={say('主要原因', 'Main cause')} required={false} rows={2} />
      <LongField
        name={[name, 'proposal']}
        label={say('解决措施建议', 'Proposal')}
        required={false}
        rows={2}
      />
      <ChoiceField
        name={[name, 'reportIds']}
        label={say('所依据的预警信息', 'Resting on')}
        many
        choices={reports}
      />
      <ChoiceField
        name={[name, 'repeated']}
        label={say('是否反复显示', 'Did it come up repeatedly?')}
        choices={[
          { value: 'no', label: say('否', 'No') },
          { value: 'yes', label: say('是，至少依据两份', 'Yes, in two reports at least') },
        ]}
      />
    </>
  );
}
