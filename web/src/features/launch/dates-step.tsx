/** When everything is due, over the working days of the plan's calendar, and what falls on a day off. */
import { Alert, Flex, Table, Tag, Typography } from 'antd';
import type { WorkingDayTable } from '../../../../workflows/plans/calendar';
import type { Plan } from '../../../../workflows/plans/plan';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';
import { ChooseFirst } from './choose-first';
import { chosenPlan, type Place } from './place';
import { planDates, yearsLacking, type DayKind, type PlanDate } from './plan-dates';
import { WorkingCalendar } from './working-calendar';

export function DatesStep({ place }: { readonly place: Place }) {
  const { planId, year } = place.draft.fields;
  const isChosen = chosenPlan(place) !== undefined;
  const plan = useAnswer(
    '/api/v1/plans/{planId}',
    { path: { planId: planId ?? '' }, query: { year: String(year) } },
    { enabled: isChosen },
  );
  const calendarId = plan.data?.data.calendar;
  const calendar = useAnswer(
    '/api/v1/calendars/{calendarId}',
    { path: { calendarId: calendarId ?? '' } },
    { enabled: isChosen && calendarId !== undefined },
  );
  if (!isChosen) return <ChooseFirst />;
  return (
    <Answered query={plan} quiet>
      {(resolved) => (
        <Answered query={calendar} quiet>
          {(table) => <Dates plan={resolved} table={table} />}
        </Answered>
      )}
    </Answered>
  );
}

interface DatesProps {
  readonly plan: Plan;
  readonly table: WorkingDayTable;
}

function Dates({ plan, table }: DatesProps) {
  const { say } = useLanguage();
  const dates = planDates(plan, table);
  const warned = dates.filter(({ workingDayBefore }) => workingDayBefore !== null);
  const lacking = yearsLacking(dates, table);
  const closes = plan.stages[0]?.closes ?? null;
  return (
    <Flex vertical gap={16}>
      <WorkingCalendar plan={plan} table={table} dates={dates} />
      {closes !== null && closes < today() && (
        <Alert
          type="warning"
          showIcon
          title={say(
            `第一阶段的截止日期 ${closes} 已过。可以启动，但第一阶段从启动起即为逾期；可在启动后由领导小组修订方案或延期。`,
            `The first stage closed on ${closes}. The campaign can be launched, and the stage is late from then on; the group can amend the plan or extend the stage.`,
          )}
        />
      )}
      {lacking.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say(
            `工作日历没有 ${lacking.join('、')} 年的放假安排，暂按周一至周五计。安排公布后，请系统管理员更新数据目录的 calendars 文件夹。`,
            `The calendar does not have ${lacking.join(', ')}: weekdays are counted. Once the holidays are announced, ask the administrator to add them to the folder calendars.`,
          )}
        />
      )}
      <Alert
        type={warned.length === 0 ? 'success' : 'warning'}
        showIcon
        title={
          warned.length === 0
            ? say('截止日期均为工作日', 'Every due date is a working day')
            : say(
                `${warned.length} 个截止日期不是工作日。系统仍按方案的日期计，请提前安排`,
                `${warned.length} due dates are no working days. They count as the plan has them: see to it beforehand`,
              )
        }
      />
      <DateTable dates={dates} />
      <HowToChange />
    </Flex>
  );
}

function DateTable({ dates }: { readonly dates: readonly PlanDate[] }) {
  const { say, told } = useLanguage();
  const what = {
    opens: say('阶段开始', 'Stage opens'),
    closes: say('阶段截止', 'Stage closes'),
    due: say('报送截止', 'Hand-in due'),
    milestone: say('节点', 'Milestone'),
  };
  const kinds: Readonly<Record<DayKind, string>> = {
    working: say('工作日', 'working day'),
    makeUp: say('调休上班', 'worked in exchange'),
    weekend: say('周末', 'weekend'),
    holiday: say('法定节假日', 'statutory holiday'),
  };
  return (
    <ScrollBox label={say('日期一览', 'All dates')} minWidth={720}>
      <Table<PlanDate>
        rowKey="key"
        dataSource={[...dates]}
        pagination={false}
        size="small"
        columns={[
          { title: say('日期', 'Date'), width: 170, render: (_, { date }) => <DateText date={date} /> },
          { title: say('是什么', 'What'), width: 120, render: (_, each) => what[each.what] },
          { title: say('内容', 'Of what'), render: (_, { title }) => told(title) },
          {
            title: say('日子', 'Day'),
            render: (_, { kind, workingDayBefore }) => (
              <>
                <Tag color={workingDayBefore === null ? 'default' : 'red'}>{kinds[kind]}</Tag>
                {workingDayBefore !== null && (
                  <>
                    {' '}
                    {say('前一个工作日', 'working day before')} <DateText date={workingDayBefore} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </ScrollBox>
  );
}

function HowToChange() {
  const { say } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      title={say('日期由方案规定，这里不改', 'The dates are the plan’s, and are not changed here')}
      description={
        <Typography.Paragraph style={{ margin: 0 }}>
          {say(
            '启动前要改：请系统管理员在数据目录的 plans 文件夹放一份改过日期、版本号更高的方案，再回到第一步选用。启动后要改：由领导小组修订实施方案（说明理由和批准依据），或给阶段延期；修订前后的方案都保留。',
            'Before the launch: ask the administrator to put a plan with other dates and a higher version into the folder plans, and choose it in the first step. After it: the group amends the plan, with reason and authority, or extends a stage; both versions are kept.',
          )}
        </Typography.Paragraph>
      }
    />
  );
}
