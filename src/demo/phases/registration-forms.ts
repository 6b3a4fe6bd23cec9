/** 2012-08-14 to 08-24: the lower two opinions are signed, and the units hand the forms in. */
import { headOf, leaderInChargeOf, unitName } from '../data/lookup';
import { RISK_POINTS } from '../data/risk-points';
import { SCOPE } from '../data/units';
import { overDays, type ActRef, type Script } from '../script';
import { CAMPAIGN, OFFICE_DEPUTY, submissionId } from './campaign-id';
import { sign } from './opinions';

const STAGE = 'grading';

/** Hands in and takes back what it handed in. */
const WITHDRAWING_UNIT = 'ppc';

export function lowerOpinions(script: Script): void {
  let mistaken: ActRef | undefined;
  overDays(script, ['2012-08-14', '2012-08-15'], RISK_POINTS, (point) => {
    const signed = sign(
      script,
      headOf(point.unit),
      point,
      'departmentHead',
      '风险点描述准确，同意所评等级。',
    );
    if (point.id === 'rural-r02') mistaken = signed;
  });
  overDays(script, ['2012-08-16', '2012-08-17'], RISK_POINTS, (point) => {
    sign(script, leaderInChargeOf(point.unit), point, 'leaderInCharge', '同意，请抓紧制定防控措施。');
  });
  const point = RISK_POINTS.find(({ id }) => id === 'rural-r02');
  if (point === undefined || mistaken === undefined) throw new Error('no opinion to correct');
  script.day('2012-08-20');
  sign(
    script,
    headOf(point.unit),
    point,
    'departmentHead',
    '同意所评等级；“以听汇报代替实测”确有发生，列入本科重点。',
    {
      corrects: mistaken,
      basis: { reason: '误签了通用意见，以本次为准。' },
    },
  );
}

export function handInForms(script: Script): void {
  script.day('2012-08-20');
  for (const unitId of SCOPE) {
    const data = { campaignId: CAMPAIGN, stageId: STAGE, unitId };
    script.act(headOf(unitId), 'BeginSubmission', data, `着手报送登记表：${unitName(unitId)}`);
  }
  submitForms(script, WITHDRAWING_UNIT, '风险点登记表一式三份。');
  script.act(
    headOf(WITHDRAWING_UNIT),
    'WithdrawSubmission',
    { submissionId: submissionId(STAGE, WITHDRAWING_UNIT), reason: '咨询培训岗登记表漏盖公章，收回补办。' },
    `撤回报送：${unitName(WITHDRAWING_UNIT)}`,
  );
  overDays(script, ['2012-08-21', '2012-08-22'], SCOPE, (unitId) =>
    submitForms(script, unitId, '风险点登记表一式三份。'),
  );
  script.day('2012-08-24');
  for (const unitId of SCOPE) acceptForms(script, unitId, '登记表要素齐全。');
  script.sweep('2012-08-27');
}

export function submitForms(script: Script, unitId: string, note: string): void {
  const data = { submissionId: submissionId(STAGE, unitId), nilReturns: [], responsibilities: [], note };
  script.act(headOf(unitId), 'HandInSubmission', data, `报送登记表：${unitName(unitId)}`);
}

export function acceptForms(script: Script, unitId: string, note: string): void {
  const data = { submissionId: submissionId(STAGE, unitId), note };
  script.act(OFFICE_DEPUTY, 'AcceptSubmission', data, `接收登记表：${unitName(unitId)}`);
}
