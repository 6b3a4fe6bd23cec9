import type { CampaignEvent } from '../../../campaign/events';
import { asking, blockersOf } from '../../asking.spec-support';
import { trainingRecorded } from './rule';

const training = (number: number): CampaignEvent => ({
  type: 'TrainingRecorded',
  data: {
    trainingId: `training-${number}`,
    heldOn: '2012-04-06',
    topic: '培训',
    attendance: 30,
    unitIds: [],
    evidence: [],
  },
});

it('asks for one session where the plan says nothing', () => {
  expect(asking(trainingRecorded, { events: [training(1)] })).toEqual([]);
  expect(asking(trainingRecorded)).toEqual(['CAMPAIGN_MISSING_TRAINING campaign-2012 unit-host']);
});

it('asks for as many as the plan says', () => {
  const settings = { minimumSessions: 2 };
  expect(asking(trainingRecorded, { settings, events: [training(1), training(2)] })).toEqual([]);
  const [blocker] = blockersOf(trainingRecorded, { settings, events: [training(1)] });
  expect(blocker?.text.zh).toBe('已记录培训 1 次，至少需要 2 次');
});

it('takes a whole number from 1 to 1000 as its setting', () => {
  const faults = (settings: Readonly<Record<string, unknown>>) =>
    trainingRecorded.checkSettings(settings).map((fault) => fault.path);
  expect(faults({ minimumSessions: 1 })).toEqual([]);
  expect(faults({ minimumSessions: 1000 })).toEqual([]);
  for (const minimumSessions of [0, 1001, 1.5, '2', null]) {
    expect(faults({ minimumSessions })).toEqual(['minimumSessions']);
  }
  expect(faults({ sessions: 2 })).toEqual(['sessions']);
});

it('names its setting to whoever gives another', () => {
  const [fault] = trainingRecorded.checkSettings({ sessions: 2 });
  expect(fault?.wrong).toEqual({
    zh: '没有这项设置，可用：minimumSessions',
    en: 'there is no such setting, only minimumSessions',
  });
});
