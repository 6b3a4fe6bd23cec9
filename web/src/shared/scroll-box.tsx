/** What may be wider than the screen scrolls in its own box, also by keyboard; the page itself never does. */
import type { ReactNode } from 'react';

interface Props {
  /** What is in it, for whoever hears the page. */
  readonly label: string;
  /** Below this width it scrolls. In pixels. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

export function ScrollBox({ label, minWidth, children }: Props) {
  return (
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: 'auto', maxWidth: '100%' }}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
