/** What can be asked of a unit. */
import type { Command } from '../kernel/command';
import type { UnitEstablishedData } from './events';

export type EstablishUnit = Command<'EstablishUnit', UnitEstablishedData>;
export type RenameUnit = Command<'RenameUnit', { readonly unitId: string; readonly name: string }>;
/** The parent's existence and the absence of a loop are checked before, on the organisation's tree. */
export type MoveUnit = Command<'MoveUnit', { readonly unitId: string; readonly parentId: string }>;
export type AbolishUnit = Command<'AbolishUnit', { readonly unitId: string; readonly reason: string }>;

export type UnitCommand = EstablishUnit | RenameUnit | MoveUnit | AbolishUnit;
