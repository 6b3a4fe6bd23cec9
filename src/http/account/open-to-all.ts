/** Marks a route that needs no log-in. Every other one does, where accounts are required. */
import { SetMetadata } from '@nestjs/common';

export const OPEN_TO_ALL = 'openToAll';

export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);
