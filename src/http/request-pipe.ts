/** Checks what comes in by its class: quickly where it is right, by class-validator with all its words where it is not. */
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { shapeFault } from './body-shape';
import { faultAt, requestFault } from './errors/field-faults';
import { quickPass } from './quick-pass';

export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: requestFault,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    const fault = type === 'body' ? shapeFault(value) : undefined;
    if (fault !== undefined) throw faultAt(fault.path, fault.code);
    const passed = type === 'body' && metatype ? quickPass(value, metatype as new () => object) : undefined;
    return passed ?? (super.transform(value, metadata) as Promise<unknown>);
  }
}
