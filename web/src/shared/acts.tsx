/** What may be done with a thing, as buttons or as a menu; each opens its dialog. */
import { Button, Dropdown, Flex } from 'antd';
import { useState, type ReactNode } from 'react';

export interface Act {
  readonly key: string;
  readonly label: string;
  readonly kind?: 'primary' | 'danger';
  /** Offered, and not to be done yet. */
  readonly disabled?: boolean;
  readonly dialog: (onClose: () => void) => ReactNode;
}

/** Those that may be done, of acts with the condition for each. */
export function actsOf(...offers: readonly (readonly [when: boolean, act: Act])[]): readonly Act[] {
  return offers.filter(([when]) => when).map(([, act]) => act);
}

export function Acts({ acts, small = false }: { readonly acts: readonly Act[]; readonly small?: boolean }) {
  const { open, dialog } = useOpened(acts);
  return (
    <>
      {acts.length > 0 && (
        <Flex gap={8} wrap className="no-print">
          {acts.map((act) => (
            <Button
              key={act.key}
              {...(small ? { size: 'small' as const } : {})}
              {...(act.kind === 'primary' ? { type: 'primary' as const } : {})}
              danger={act.kind === 'danger'}
              disabled={act.disabled === true}
              onClick={() => open(act)}
            >
              {act.label}
            </Button>
          ))}
        </Flex>
      )}
      {dialog}
    </>
  );
}

export function ActMenu({ acts, label }: { readonly acts: readonly Act[]; readonly label: string }) {
  const { open, dialog } = useOpened(acts);
  return (
    <>
      {acts.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: acts.map(({ key, label: name, kind, disabled = false }) => ({
              key,
              label: name,
              danger: kind === 'danger',
              disabled,
            })),
            onClick: ({ key }) => open(acts.find((act) => act.key === key) ?? null),
          }}
        >
          <Button className="no-print" style={{ marginBottom: 12 }}>
            {label} ▾
          </Button>
        </Dropdown>
      )}
      {dialog}
    </>
  );
}

/** The dialog that is open, with what is known by now; one whose act is no longer offered stays until it is closed. */
function useOpened(acts: readonly Act[]) {
  const [opened, open] = useState<Act | null>(null);
  const act = acts.find(({ key }) => key === opened?.key) ?? opened;
  return { open, dialog: opened === null ? null : act?.dialog(() => open(null)) };
}
