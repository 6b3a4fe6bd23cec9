/** Bodies of the commands on standing duties. */
import { CommandBody } from '../command-body';
import { EvidenceBody } from '../campaign/dto';
import { RESCREENING_OUTCOMES, type RescreeningOutcome } from '../../../workflows/rescreening/events';
import { BooleanField, ChoiceField, IdListField, LongTextField, ObjectListField, TextField } from '../fields';
import type { BodyOf } from '../give';

export class FulfilDutyBody extends CommandBody implements BodyOf<'FulfilDuty', 'dutyId'> {
  @BooleanField('零报告 nil return')
  nilReturn!: boolean;
  @LongTextField('报告')
  report!: string;
  @IdListField('已自查的风险点')
  checkedRiskPointIds: readonly string[] = [];
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence: readonly EvidenceBody[] = [];
}

export class CompleteRescreeningBody
  extends CommandBody
  implements BodyOf<'CompleteRescreening', 'rescreeningId'>
{
  @ChoiceField('结果 outcome', RESCREENING_OUTCOMES)
  outcome!: RescreeningOutcome;
  @IdListField('确认或修订的风险点')
  riskPointIds: readonly string[] = [];
  @LongTextField('排查情况；未发现的，签署理由')
  statement!: string;
}

export class ReturnDutyBody extends CommandBody implements BodyOf<'ReturnDuty', 'dutyId'> {
  @LongTextField('理由')
  reason!: string;
}

export class WaiveDutyBody extends CommandBody implements BodyOf<'WaiveDuty', 'dutyId'> {
  @LongTextField('理由')
  reason!: string;
  @TextField('批准依据')
  authority!: string;
}
