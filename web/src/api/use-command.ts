/**
 * A command as a hook. Its key is made when the form is opened and kept until it has been taken, so a second press of the
 * button, or a try again after a lost answer, takes effect once.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Acting } from '../../../src/commands/request';
import { capacity, client } from './client';
import { lastChange } from './last-change';
import type { components, paths } from './schema';

/** Every path that takes a command. */
export type Posted = {
  [P in keyof paths]: paths[P] extends { readonly post: { readonly requestBody: unknown } } ? P : never;
}[keyof paths];

/** What a command's body has, but for who acts. */
export type BodyOf<P extends Posted> = paths[P] extends {
  readonly post: { readonly requestBody: { readonly content: { readonly 'application/json': infer B } } };
}
  ? Omit<B, 'acting'>
  : never;

export interface CommandCall<P extends Posted> {
  readonly path?: Readonly<Record<string, string>>;
  readonly body: BodyOf<P>;
  /** The revision the form was filled in on: somebody else's change in between is refused. */
  readonly ifMatch?: number;
}

type Schemas = components['schemas'];

/** The receipt, with what some commands answer beside it. */
export type CommandAnswer = Schemas['Receipt'] &
  Partial<
    Pick<Schemas['PasswordGiven'], 'oneTimePassword'> &
      Pick<Schemas['ObjectionTaken'], 'receiptNumber'> &
      Pick<Schemas['TokenIssued'], 'token'>
  >;

type Who = { readonly personId: string } | 'public' | null;

/** Sends one; whatever is sent again under the same key takes effect once. Throws `ApiProblem`. */
export async function sendCommand<P extends Posted>(
  path: P,
  { path: places, body, ifMatch }: CommandCall<P>,
  acting: Who,
  key: string,
): Promise<CommandAnswer> {
  const who = actingAs(acting);
  const post = client.POST as unknown as (path: string, init: object) => Promise<{ readonly data: unknown }>;
  const { data } = await post(path, {
    params: { path: places ?? {} },
    headers: {
      'Idempotency-Key': key,
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    },
    body: { ...body, acting: who },
  });
  return data as CommandAnswer;
}

/** `firstKey`: of a form that was begun before. */
export function useCommand<P extends Posted>(path: P, acting: Who, firstKey?: string) {
  const queries = useQueryClient();
  const key = useRef<string>(firstKey ?? crypto.randomUUID());
  return useMutation({
    mutationFn: (call: CommandCall<P>) => sendCommand(path, call, acting, key.current),
    onSuccess: async (receipt) => {
      key.current = crypto.randomUUID();
      lastChange.position = receipt.position;
      await queries.invalidateQueries();
    },
  });
}

/** As the body says it. */
function actingAs(acting: Who): Acting {
  if (acting === 'public') return acting;
  if (acting === null || capacity.postId === null) throw new Error('nobody is logged in');
  return { personId: acting.personId, postId: capacity.postId };
}
