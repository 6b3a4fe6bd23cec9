/** The unit's control measures, and the report that one has been carried out. */
import { Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MeasureListItem } from '../../../../projections/register/measure-query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { DateText, today } from '../../shared/dates';
import { DayField, LongField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { MEASURE_PHASE, MEASURE_STATE } from '../../../../projections/words/labels';
import { ScrollBox } from '../../shared/scroll-box';
import { MeasureDialog } from './measure-dialog';
import type { Place } from './place';

type Asked = { readonly act: 'revise' | 'done'; readonly measure: MeasureListItem };

export function MeasuresStep({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { campaign, unit, may } = place;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/measures', {
    path: { campaignId: campaign.campaignId },
    query: { unit: unit.unitId, limit: '1000' },
  });
  const close = () => setAsked(null);
  return (
    <>
      <Answered
        query={query}
        empty={say(
          '还没有措施；防控阶段开始后，在风险点上制定',
          'No measure yet: they are set on the risk points once control has begun',
        )}
      >
        {(measures) => (
          <ScrollBox label={say('防控措施', 'Measures')} minWidth={860}>
            <Table<MeasureListItem>
              rowKey="measureId"
              dataSource={[...measures]}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              size="small"
              columns={[
                { title: say('措施', 'Measure'), dataIndex: 'content' },
                {
                  title: say('风险点', 'Risk point'),
                  width: 220,
                  render: (_, { riskPointId, manifestation }) => (
                    <Link to={`/risk-points/${riskPointId}`}>{manifestation ?? riskPointId}</Link>
                  ),
                },
                {
                  title: say('阶段', 'Phase'),
                  width: 100,
                  render: (_, { phase }) => told(MEASURE_PHASE[phase]),
                },
                {
                  title: say('责任人', 'Responsible'),
                  width: 140,
                  render: (_, each) => `${each.responsiblePersonName}（${each.responsiblePostName}）`,
                },
                {
                  title: say('期限', 'Due'),
                  width: 150,
                  render: (_, { dueOn, late }) => (
                    <>
                      <DateText date={dueOn} /> {late && <Tag color="red">{say('逾期', 'late')}</Tag>}
                    </>
                  ),
                },
                {
                  title: say('状态', 'State'),
                  width: 90,
                  render: (_, { state }) => told(MEASURE_STATE[state]),
                },
                {
                  title: say('操作', 'Acts'),
                  width: 150,
                  render: (_, measure) =>
                    measure.state === 'planned' &&
                    may.ofPost('ReportMeasureDone', measure.responsiblePostId) && (
                      <Flex gap={8} wrap>
                        <Button
                          size="small"
                          type="primary"
                          onClick={() => setAsked({ act: 'done', measure })}
                        >
                          {say('报告完成', 'Report done')}
                        </Button>
                        <Button size="small" onClick={() => setAsked({ act: 'revise', measure })}>
                          {say('修改', 'Revise')}
                        </Button>
                      </Flex>
                    ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </Answered>
      {asked?.act === 'revise' && (
        <MeasureDialog place={place} subject={{ measure: asked.measure }} onClose={close} />
      )}
      {asked?.act === 'done' && <Done measure={asked.measure} onClose={close} />}
    </>
  );
}

interface DoneFields {
  readonly doneOn: string;
  readonly report: string;
  readonly evidence?: string;
}

function Done({ measure, onClose }: { readonly measure: MeasureListItem; readonly onClose: () => void }) {
  const { say } = useLanguage();
  return (
    <CommandDialog<'/api/v1/measures/{measureId}/done', DoneFields>
      title={say('报告措施完成', 'Report the measure done')}
      path="/api/v1/measures/{measureId}/done"
      places={{ measureId: measure.measureId }}
      draft={`measure-done.${measure.measureId}`}
      initial={{ doneOn: today() }}
      bodyOf={({ doneOn, report, evidence = '' }) => ({
        doneOn,
        report,
        evidence: evidence.trim() === '' ? [] : [{ title: evidence.trim() }],
      })}
      okText={say('报告', 'Report')}
      onClose={onClose}
    >
      <p>
        <strong>{measure.content}</strong>
      </p>
      <DayField name="doneOn" label={say('完成日期', 'Done on')} max={today()} />
      <LongField name="report" label={say('完成情况', 'What was done')} />
      <TextField name="evidence" label={say('佐证材料名称', 'Evidence')} required={false} />
    </CommandDialog>
  );
}
