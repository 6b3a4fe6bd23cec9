/** Looking at an earlier moment: every question is asked as of then, until one comes back to now. For auditors. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { moment } from '../api/moment';

interface MomentState {
  /** null: now. */
  readonly at: string | null;
  readonly go: (at: string | null) => void;
  /** All history is open to the reader. */
  readonly mayGo: boolean;
}

const Context = createContext<MomentState | null>(null);

export function MomentProvider({
  mayGo,
  children,
}: {
  readonly mayGo: boolean;
  readonly children: ReactNode;
}) {
  const [at, setAt] = useState<string | null>(null);
  // Set before anything below asks.
  moment.at = at;
  const state = useMemo(() => ({ at, go: setAt, mayGo }), [at, mayGo]);
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

export function useMoment(): MomentState {
  const state = useContext(Context);
  if (state === null) throw new Error('outside MomentProvider');
  return state;
}
