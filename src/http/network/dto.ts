/** Bodies of the commands on warning networks. */
import { CommandBody } from '../command-body';
import { IdField, IdListField, LongTextField, TextField } from '../fields';
import type { BodyOf } from '../give';

const MAX_STAFF = 200;

export class EstablishNetworkBody
  extends CommandBody
  implements BodyOf<'EstablishNetwork', never, 'networkId'>
{
  @IdField('网络编号', { optional: true })
  networkId?: string;
  @TextField('名称')
  title!: string;
  @IdField('主办单位')
  hostUnitId!: string;
  @IdField('所依模块')
  moduleId!: string;
  @IdListField('网络单位')
  scopeUnitIds!: readonly string[];
  @IdListField('分管领导岗位', MAX_STAFF)
  headPostIds!: readonly string[];
  @IdListField('预警信息中心岗位', MAX_STAFF)
  centrePostIds!: readonly string[];
}

export class ChangeCentreBody extends CommandBody implements BodyOf<'ChangeWarningCentre', 'networkId'> {
  @IdListField('分管领导岗位', MAX_STAFF)
  headPostIds!: readonly string[];
  @IdListField('预警信息中心岗位', MAX_STAFF)
  centrePostIds!: readonly string[];
  @LongTextField('理由')
  reason!: string;
}

export class ChangeNetworkScopeBody extends CommandBody implements BodyOf<'ChangeNetworkScope', 'networkId'> {
  @IdListField('增加的单位')
  addedUnitIds: readonly string[] = [];
  @IdListField('减少的单位')
  removedUnitIds: readonly string[] = [];
  @LongTextField('理由')
  reason!: string;
}

export class CloseNetworkBody extends CommandBody implements BodyOf<'CloseNetwork', 'networkId'> {
  @LongTextField('理由')
  reason!: string;
}
