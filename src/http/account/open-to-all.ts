/** Marks routes that need no log-in. Every other one does, where accounts are required. */
import { SetMetadata } from '@nestjs/common';

export const OPEN_TO_ALL = 'openToAll';

/** `session`: the routes of the session, which work with a password due and check its token themselves. */
export type OpenTo = 'everybody' | 'session';

export const ABOUT_ACCOUNTS = 'aboutAccounts';

/** Marks routes that no token for another system reaches. Those of the session are none of its either. */
export const AboutAccounts = () => SetMetadata(ABOUT_ACCOUNTS, true);

export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, 'everybody' satisfies OpenTo);
export const SessionRoutes = () => SetMetadata(OPEN_TO_ALL, 'session' satisfies OpenTo);
