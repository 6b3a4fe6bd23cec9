/**
 * The parts of a page, one shown at a time, each with an address of its own. Links that wrap: on a phone none is hidden behind
 * another, and a screen reader hears where it is.
 */
import { Suspense, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from './language';

export interface PageTab {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

interface Props {
  /** Under which name the part stands in the address. */
  readonly name: string;
  readonly tabs: readonly PageTab[];
  /** What else of the address stays when another part is chosen. */
  readonly keep?: readonly string[];
}

export function PageTabs({ name, tabs, keep = [] }: Props) {
  const { say } = useLanguage();
  const [search] = useSearchParams();
  const chosen = tabs.find(({ key }) => key === search.get(name)) ?? tabs[0];
  const kept = keep.flatMap((each): [string, string][] => {
    const value = search.get(each);
    return value === null ? [] : [[each, value]];
  });
  return (
    <>
      <nav aria-label={say('本页各部分', 'Parts of this page')} className="no-print" style={NAV}>
        {tabs.map(({ key, label }) => {
          const isHere = key === chosen?.key;
          return (
            <Link
              key={key}
              to={`?${new URLSearchParams([...kept, [name, key]]).toString()}`}
              {...(isHere ? { 'aria-current': 'page' as const } : {})}
              style={isHere ? HERE : THERE}
            >
              {label}
            </Link>
          );
        })}
      </nav>
      <Suspense fallback={null}>{chosen?.children}</Suspense>
    </>
  );
}

const NAV = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  borderBottom: '1px solid #d9d9d9',
  marginBottom: 16,
} as const;
const THERE = { padding: '8px 14px', color: '#262626', borderBottom: '3px solid transparent' } as const;
const HERE = { ...THERE, color: '#a8071a', fontWeight: 600, borderBottomColor: '#a8071a' } as const;
