/** Training has been held, at least so many times. Source: `000`, first phase (学习培训). */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { checkIntegerSetting, integerSetting } from '../../settings';

const MAX_SESSIONS = 1_000;

export const trainingRecorded: GateRule = {
  id: 'mobilization/training-recorded',
  version: 1,
  kind: 'mobilization',
  title: bilingual('培训有记录', 'Training recorded'),
  codes: ['CAMPAIGN_MISSING_TRAINING'],
  checkSettings: (settings) => checkIntegerSetting(settings, 'minimumSessions', 1, MAX_SESSIONS),
  judge: ({ campaign }, settings) => {
    const minimum = integerSetting(settings, 'minimumSessions', 1);
    const held = Object.keys(campaign.trainings).length;
    if (held >= minimum) return [];
    const text = bilingual(
      `已记录培训 ${held} 次，至少需要 ${minimum} 次`,
      `${held} of at least ${minimum} training sessions have been recorded`,
    );
    return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_TRAINING', text)];
  },
};
