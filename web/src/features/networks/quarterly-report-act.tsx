/** 季度报告: the report on a network's warning work, quarter by quarter, as a file for Word, Excel or WPS. */
import { Flex, List, Modal } from 'antd';
import { addDays, type LocalDate } from '../../../../workflows/kernel/time';
import { quarterWith, type DaysOfPeriod } from '../../../../workflows/modules/periods';
import { FORM_TITLE } from '../../../../projections/words/form-labels';
import { periodWords } from '../../../../projections/words/period-words';
import { Acts } from '../../shared/acts';
import { today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { TakeFileButton } from '../../shared/take-file-button';
import type { Net } from './net';

const PATH = '/api/v1/networks/{networkId}/forms/{formId}';
const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
] as const;
const QUARTERS_SHOWN = 8;

export function QuarterlyReportAct({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const label = say('季度报告', 'Quarterly report');
  return (
    <Acts
      acts={[{ key: 'report', label, dialog: (onClose) => <ReportDialog net={net} onClose={onClose} /> }]}
    />
  );
}

function ReportDialog({ net, onClose }: { readonly net: Net; readonly onClose: () => void }) {
  const { told, language } = useLanguage();
  const { networkId, establishedOn } = net.network;
  const formId = 'quarterly-report';
  const title = told(FORM_TITLE[formId]);
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <List
        dataSource={[...quartersSince(establishedOn)]}
        renderItem={({ id }) => (
          <List.Item>
            <Flex justify="space-between" align="center" wrap gap={8} style={{ width: '100%' }}>
              {told(periodWords(id))}
              <Flex gap={8}>
                {FORMATS.map(({ format, label }) => (
                  <TakeFileButton
                    key={format}
                    path={PATH}
                    params={{ path: { networkId, formId }, query: { period: id, format, language } }}
                    name={`${title} ${id}.${format}`}
                    label={label}
                    spoken={`${told(periodWords(id))} ${label}`}
                  />
                ))}
              </Flex>
            </Flex>
          </List.Item>
        )}
      />
    </Modal>
  );
}

/** Newest first. */
function quartersSince(day: LocalDate): readonly DaysOfPeriod[] {
  const quarters: DaysOfPeriod[] = [];
  for (let quarter = quarterWith(today()); quarter.to >= day && quarters.length < QUARTERS_SHOWN;) {
    quarters.push(quarter);
    quarter = quarterWith(addDays(quarter.from, -1));
  }
  return quarters;
}
