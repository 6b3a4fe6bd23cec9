/** One of several alike in a form, such as the steps of a flow: framed and named, with what may be done with it. */
import { Flex } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

export function FormPart({ title, acts, children }: Props) {
  return (
    <fieldset style={FRAME}>
      <legend style={{ fontSize: 14, padding: '0 6px', width: 'auto', border: 0, margin: 0 }}>{title}</legend>
      {children}
      <Flex gap={8} wrap>
        {acts}
      </Flex>
    </fieldset>
  );
}

/** A frame of its own would be as wide as the longest choice in it. */
const FRAME = { border: '1px solid #d9d9d9', borderRadius: 4, padding: '8px 12px', minWidth: 0 } as const;
