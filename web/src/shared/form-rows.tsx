/** Several alike in a form, as many as are needed and at least one: the list is the field `name` of the form. */
import { Button, Flex, Form } from 'antd';
import type { ReactNode } from 'react';
import { FormPart } from './form-part';
import { useLanguage } from './language';

interface Props {
  readonly name: string;
  /** Counted from 1. */
  readonly title: (number: number) => string;
  /** What a new one has to begin with. */
  readonly empty: object;
  /** The fields of one, each under `[place, …]` of the list. */
  readonly children: (place: number) => ReactNode;
}

export function FormRows({ name, title, empty, children }: Props) {
  const { say } = useLanguage();
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <Flex vertical gap={8} style={{ marginBottom: 16 }}>
          {rows.map(({ key, name: place }, index) => (
            <FormPart
              key={key}
              title={title(index + 1)}
              acts={
                rows.length > 1 && (
                  <Button danger size="small" onClick={() => remove(place)}>
                    {say('删去此项', 'Take out')}
                  </Button>
                )
              }
            >
              {children(place)}
            </FormPart>
          ))}
          <Button onClick={() => add(empty)}>{say('增加一项', 'Add one')}</Button>
        </Flex>
      )}
    </Form.List>
  );
}
