/** Who is logged in, and in which post they act: chosen at the log-in where a person holds several, kept for the window. */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PersonPostAnswer } from '../../../projections/organisation/query';
import { capacity } from '../api/client';
import { NO_ANSWER, problemFrom } from '../api/problem';
import { dropDrafts } from '../shared/draft';

export interface LoggedIn {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly csrf: string;
  readonly passwordDue: boolean;
  /** Those held come first, then those in which the person acts for somebody (`delegatedBy`). */
  readonly posts: readonly PersonPostAnswer[];
}

interface SessionState {
  /** undefined: not known yet; null: nobody. */
  readonly who: LoggedIn | null | undefined;
  readonly post: PersonPostAnswer | null;
  readonly logIn: (accountId: string, password: string) => Promise<void>;
  readonly changePassword: (old: string, password: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  /** On every device. Throws where the server does not say so. */
  readonly logOutEverywhere: () => Promise<void>;
  readonly choosePost: (postId: string) => void;
  /** Which posts there are now: appointments begin and end. Nothing changes where the server does not say. */
  readonly lookAgain: () => void;
}

const POST_KEY = 'liancheng.post';
const Context = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [who, setWho] = useState<LoggedIn | null | undefined>(undefined);
  const [postId, setPostId] = useState(sessionStorage.getItem(POST_KEY));
  const post = who?.posts.find((each) => each.postId === postId) ?? who?.posts[0] ?? null;
  // Set before anything below asks.
  capacity.postId = post?.postId ?? null;
  capacity.csrf = who?.csrf ?? null;

  const load = useCallback(async () => {
    setWho(await session('GET', '').catch(() => null));
  }, []);
  useEffect(() => void load(), [load]);
  const lookAgain = useCallback(() => {
    session('GET', '').then(setWho, () => undefined);
  }, []);

  const leave = useCallback(() => {
    sessionStorage.removeItem(POST_KEY);
    if (who != null) dropDrafts(who.personId);
    queries.clear();
    setWho(null);
  }, [who, queries]);

  const state = useMemo<SessionState>(
    () => ({
      who,
      post,
      logIn: async (accountId, password) => {
        const loggedIn = await session('POST', '', { accountId, password });
        queries.clear();
        setWho(loggedIn);
      },
      changePassword: async (old, password) => {
        await session('POST', '/password', { old, password });
        await load();
      },
      logOut: async () => {
        await session('DELETE', '').catch(() => null);
        leave();
      },
      logOutEverywhere: async () => {
        await session('POST', '/end-all');
        leave();
      },
      choosePost: (chosen) => {
        sessionStorage.setItem(POST_KEY, chosen);
        queries.clear();
        setPostId(chosen);
      },
      lookAgain,
    }),
    [who, post, load, leave, queries, lookAgain],
  );
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

export function useSession(): SessionState {
  const state = useContext(Context);
  if (state === null) throw new Error('outside SessionProvider');
  return state;
}

async function session(method: string, path: string, body?: object): Promise<LoggedIn | null> {
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(capacity.csrf === null ? {} : { 'Liancheng-CSRF': capacity.csrf }),
  };
  const response = await fetch(`/api/v1/session${path}`, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw NO_ANSWER;
  });
  const answer: unknown = response.status === 204 ? null : await response.json();
  if (!response.ok) throw problemFrom(response.status, answer);
  return answer as LoggedIn | null;
}
