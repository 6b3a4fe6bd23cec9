/** A button that fetches a file and has the browser keep it; a refusal is told where it is pressed. */
import { App, Button } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import { takeFile } from '../api/take-file';
import type { Params } from '../api/use-answer';
import { useLanguage } from './language';

interface Props {
  readonly path: string;
  readonly params: Params;
  /** Of the file. */
  readonly name: string;
  readonly label: string;
  /** Read out where the label alone does not say which file. */
  readonly spoken?: string;
}

export function TakeFileButton({ path, params, name, label, spoken = label }: Props) {
  const { say, told } = useLanguage();
  const { message } = App.useApp();
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    try {
      await takeFile(path, params, name);
    } catch (error) {
      void message.error(
        error instanceof ApiProblem
          ? told(error.text)
          : say('没有取到文件，请再试', 'No file came: try again'),
      );
    } finally {
      setTaking(false);
    }
  };
  return (
    <Button
      size="small"
      aria-label={spoken}
      loading={taking}
      onClick={() => void take()}
      className="no-print"
    >
      {label}
    </Button>
  );
}
