/** How a post or a power was screened: points found, a signed "none found", not yet, or to be done again. */
import { Tag, Typography } from 'antd';
import type { ScreeningAnswer } from '../../../../projections/register/catalogue-query';
import { useLanguage } from '../../shared/language';
import { counted } from '../../shared/counted';

export function ScreeningTag({ screening }: { readonly screening: ScreeningAnswer | null }) {
  const { say } = useLanguage();
  if (screening === null) return <>—</>;
  const { riskPoints, noRiskReason, noRiskHolds, rescreenBy } = screening;
  return (
    <>
      {riskPoints > 0 && (
        <Tag color="blue">{say(`风险点 ${riskPoints} 个`, counted(riskPoints, 'point'))}</Tag>
      )}
      {noRiskReason !== null && !noRiskHolds && (
        <Tag title={noRiskReason}>{say('原“未发现风险”不再有效', 'the “none found” no longer holds')}</Tag>
      )}
      {noRiskHolds && (
        <>
          <Tag color="green">{say('未发现风险', 'none found')}</Tag>
          <Typography.Text type="secondary">{noRiskReason}</Typography.Text>
        </>
      )}
      {riskPoints === 0 && !noRiskHolds && <Tag color="orange">{say('未排查', 'not screened')}</Tag>}
      {rescreenBy !== null && (
        <Tag color="red">{say(`${rescreenBy} 前重新排查`, `screen again by ${rescreenBy}`)}</Tag>
      )}
    </>
  );
}
