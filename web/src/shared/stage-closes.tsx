/** By when the present stage closes, and whether that day is over; of an earlier moment only the day. */
import { Tag } from 'antd';
import type { CurrentStage } from '../../../projections/campaigns/query';
import { DateText, today } from './dates';
import { useLanguage } from './language';
import { useMoment } from './moment';

interface StageClosesProps {
  readonly stage: CurrentStage | null;
  /** Nothing is late while a campaign rests. */
  readonly running: boolean;
}

export function StageCloses({ stage, running }: StageClosesProps) {
  const { say } = useLanguage();
  const closes = stage?.closes ?? null;
  const { at } = useMoment();
  const late = running && at === null && closes !== null && closes < today();
  return (
    <>
      <DateText date={closes} /> {late && <Tag color="red">{say('已逾期', 'overdue')}</Tag>}
    </>
  );
}
