/** The checks that HTTP makes of a command's fields, for commands that come from a file: the same limits, told by the same codes. */
import type { CommandBody } from '../http/command-body';
import { RequestFault } from '../http/errors/field-faults';
import type { FieldFault } from '../http/errors/problem';
import {
  FindRiskPointBody,
  ListPowerBody,
  ReviseMeasureBody,
  RevisePowerBody,
  ReviseRiskPointBody,
  SetMeasureBody,
} from '../http/inventory/dto';
import {
  AppointPersonBody,
  ChangeSeatsBody,
  EstablishPostBody,
  EstablishUnitBody,
  NameBody,
  RecordPostDutiesBody,
  RegisterPersonBody,
} from '../http/organisation/dto';
import { RequestPipe } from '../http/request-pipe';
import type { Acting } from '../commands/request';
import type { ImportCommand, ImportCommandType } from './draft';

interface BodyOfCommand {
  readonly body: new () => CommandBody;
  /** What stands in the route instead. */
  readonly inPath?: string;
}

const BODIES: Readonly<Record<ImportCommandType, BodyOfCommand>> = {
  EstablishUnit: { body: EstablishUnitBody },
  EstablishPost: { body: EstablishPostBody },
  ChangeSeats: { body: ChangeSeatsBody, inPath: 'postId' },
  RegisterPerson: { body: RegisterPersonBody },
  RenamePerson: { body: NameBody, inPath: 'personId' },
  AppointPerson: { body: AppointPersonBody, inPath: 'postId' },
  RecordPostDuties: { body: RecordPostDutiesBody, inPath: 'postId' },
  ListPower: { body: ListPowerBody },
  RevisePower: { body: RevisePowerBody, inPath: 'powerId' },
  FindRiskPoint: { body: FindRiskPointBody },
  ReviseRiskPoint: { body: ReviseRiskPointBody, inPath: 'riskPointId' },
  SetMeasure: { body: SetMeasureBody },
  ReviseMeasure: { body: ReviseMeasureBody, inPath: 'measureId' },
};

const PIPE = new RequestPipe();

/** Empty where they are right. */
export async function fieldFaults(
  { type, data }: ImportCommand,
  acting: Acting,
): Promise<readonly FieldFault[]> {
  const { body, inPath } = BODIES[type];
  const fields = Object.fromEntries(Object.entries(data).filter(([name]) => name !== inPath));
  try {
    await PIPE.transform({ ...fields, acting }, { type: 'body', metatype: body });
    return [];
  } catch (error) {
    if (error instanceof RequestFault) return error.faults;
    throw error;
  }
}
