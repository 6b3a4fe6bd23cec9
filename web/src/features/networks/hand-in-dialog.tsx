/** 定期报送: the report of a point for a period, or that there is nothing to report (零报告). */
import { Form } from 'antd';
import type { PointAnswer } from '../../../../projections/networks/query-work';
import type { ReportSchedule } from '../../../../workflows/modules/module';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { ChannelFields } from './channel-fields';
import type { Net } from './net';
import { begunPeriods, openPeriod } from './periods';
import { SignFields, signsOf, type SignFieldsValue } from './sign-fields';

interface Fields {
  readonly scheduleId: string;
  readonly period: string;
  readonly nil: 'yes' | 'no';
  readonly nilReason?: string;
  readonly signs?: readonly SignFieldsValue[];
  /** By section. */
  readonly sections?: Readonly<Record<string, string | undefined>>;
  readonly channelId: string;
  readonly confidential?: boolean;
}

interface Props {
  readonly net: Net;
  readonly point: PointAnswer;
  readonly onClose: () => void;
}

export function HandInDialog({ net, point, onClose }: Props) {
  const { say } = useLanguage();
  const { networkId, module } = net.network;
  const { pointId, levelId, name } = point;
  const schedules = module.reporting.schedules.filter(({ levels }) => levels.includes(levelId));
  const [first] = schedules;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/points/{pointId}/reports', Fields>
      title={say(`定期报送：${name}`, `Report of ${name}`)}
      path="/api/v1/networks/{networkId}/points/{pointId}/reports"
      places={{ networkId, pointId }}
      draft={`report.${pointId}`}
      initial={{
        nil: 'no',
        signs: [{} as SignFieldsValue],
        ...(first === undefined ? {} : { scheduleId: first.id, period: openPeriod(point, first)?.id ?? '' }),
      }}
      bodyOf={({ scheduleId, period, nil, nilReason = '', signs = [], sections = {}, ...sent }) => ({
        ...{ scheduleId, period },
        nil: nil === 'yes',
        nilReason: nil === 'yes' ? nilReason : '',
        signs: nil === 'yes' ? [] : signsOf(signs),
        sections: Object.entries(sections).flatMap(([sectionId, text = '']) =>
          text === '' ? [] : [{ sectionId, text }],
        ),
        channelId: sent.channelId,
        confidential: sent.confidential ?? false,
      })}
      okText={say('报送', 'Hand in')}
      width={720}
      onClose={onClose}
    >
      <ReportFields net={net} point={point} schedules={schedules} />
    </CommandDialog>
  );
}

interface FieldsProps extends Omit<Props, 'onClose'> {
  readonly schedules: readonly ReportSchedule[];
}

function ReportFields({ net, point, schedules }: FieldsProps) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const scheduleId = Form.useWatch('scheduleId', form) as string | undefined;
  const isNil = Form.useWatch('nil', form) === 'yes';
  const schedule = schedules.find(({ id }) => id === scheduleId);
  return (
    <>
      <ChoiceField
        name="scheduleId"
        label={say('报送安排', 'Schedule')}
        choices={schedules.map(({ id, title }) => ({ value: id, label: told(title) }))}
        onChange={() => form.setFieldsValue({ period: '', sections: {} })}
      />
      <ChoiceField
        name="period"
        label={say('期间', 'Period')}
        choices={(schedule === undefined ? [] : begunPeriods(point, schedule)).map(({ id, from, to }) => ({
          value: id,
          label: say(`${id}（${from} 至 ${to} 报送）`, `${id} (due ${from} to ${to})`),
        }))}
      />
      {schedule?.nilReturnCounts === true && (
        <ChoiceField
          name="nil"
          label={say('本期情况', 'This period')}
          choices={[
            { value: 'no', label: say('有预警信息', 'There is something to report') },
            { value: 'yes', label: say('零报告', 'Nothing to report') },
          ]}
        />
      )}
      {isNil ? (
        <LongField name="nilReason" label={say('零报告的说明', 'How that was found')} />
      ) : (
        <SignFields net={net} />
      )}
      {schedule?.sections.map(({ id, label }) => (
        <LongField key={id} name={['sections', id]} label={told(label)} required={!isNil} />
      ))}
      <ChannelFields net={net} />
    </>
  );
}
