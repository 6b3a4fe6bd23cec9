/** A list in which an address may name one item (`#id`): it is brought into sight when it is there. */
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

interface Props<T> {
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

export function AnchoredList<T>({ items, idOf, children }: Props<T>) {
  const { hash } = useLocation();
  const named = decodeURIComponent(hash.slice(1));
  return (
    <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {items.map((item) => {
        const id = idOf(item);
        return (
          <li key={id} id={id} ref={id === named ? bringIntoSight : null}>
            {children(item)}
          </li>
        );
      })}
    </Flex>
  );
}

function bringIntoSight(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}
