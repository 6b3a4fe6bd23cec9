/**
 * 试点先行: the pilots named at the launch have finished the stage, and nobody else, but the leaders, finished before the
 * last of them. Who did cannot undo it: the group lets it pass by a named exception, or not. Source: `002`, second part.
 */
import { bilingual } from '../../../kernel/text';
import { campaignBlocker, unitBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';
import { stageParts } from '../../stage-done';

export const pilotsFirst: GateRule = {
  id: 'identification/pilots-first',
  version: 1,
  kind: 'identification',
  title: bilingual('试点先行', 'Pilots first'),
  codes: ['CAMPAIGN_MISSING_PILOTS', 'PILOT_MISSING_STAGE', 'UNIT_MISSING_PILOTS_FIRST'],
  checkSettings: checkNoSettings,
  judge: ({ campaign, stage }) => {
    const { pilotUnitIds = [], leadingUnitIds = [] } = campaign.order ?? {};
    if (pilotUnitIds.length === 0) {
      const text = bilingual('没有确定试点单位', 'No pilot units have been named');
      return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_PILOTS', text)];
    }
    const parts = stageParts(campaign, stage);
    const pilots = pilotUnitIds.map(
      (unitId) => parts.find((part) => part.unitId === unitId) ?? { unitId, name: unitId, doneOn: null },
    );
    const waiting = pilots
      .filter(({ doneOn }) => doneOn === null)
      .map((pilot) =>
        unitBlocker(
          { unit: pilot },
          'PILOT_MISSING_STAGE',
          bilingual('是试点，本阶段还没有完成', 'is a pilot and has not finished'),
        ),
      );
    const last = pilots.reduce<string>(
      (date, { doneOn }) => (doneOn !== null && doneOn > date ? doneOn : date),
      '',
    );
    const before = parts.filter(
      ({ unitId, doneOn }) =>
        doneOn !== null &&
        !pilotUnitIds.includes(unitId) &&
        !leadingUnitIds.includes(unitId) &&
        (waiting.length > 0 || doneOn < last),
    );
    return [
      ...waiting,
      ...before.map((part) =>
        unitBlocker(
          { unit: part },
          'UNIT_MISSING_PILOTS_FIRST',
          bilingual('先于试点完成本阶段', 'finished before the pilots'),
        ),
      ),
    ];
  },
};
