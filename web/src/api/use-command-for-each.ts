/**
 * The same command for many things, one after another: each is taken or refused by itself, as if it had been given alone. What was
 * sent and not answered can be sent again: as long as it says the same, it keeps its key. What was answered is over: the same said
 * later is another command.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { lastChange } from './last-change';
import { ApiProblem } from './problem';
import { sendCommand, type CommandCall, type Posted } from './use-command';

export interface Refused<C> {
  readonly call: C;
  readonly problem: ApiProblem;
}

export interface Outcome<C> {
  readonly taken: number;
  readonly refused: readonly Refused<C>[];
}

export function useCommandForEach<P extends Posted>(path: P, acting: { readonly personId: string } | null) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const keyOf = (call: CommandCall<P>) => {
    const said = JSON.stringify(call);
    const key = keys.current.get(said) ?? crypto.randomUUID();
    keys.current.set(said, key);
    return key;
  };
  const mutation = useMutation({
    mutationFn: async (calls: readonly CommandCall<P>[]): Promise<Outcome<CommandCall<P>>> => {
      const refused: Refused<CommandCall<P>>[] = [];
      setProgress({ done: 0, total: calls.length });
      for (const [index, call] of calls.entries()) {
        try {
          const { position } = await sendCommand(path, call, acting, keyOf(call));
          keys.current.delete(JSON.stringify(call));
          lastChange.position = position;
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          refused.push({ call, problem: error });
          // Nobody answers: the others would only wait for the same.
          if (error.status === 0) {
            refused.push(...calls.slice(index + 1).map((unsent) => ({ call: unsent, problem: error })));
            break;
          }
          keys.current.delete(JSON.stringify(call));
        }
        setProgress({ done: index + 1, total: calls.length });
      }
      return { taken: calls.length - refused.length, refused };
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return { ...mutation, progress };
}
