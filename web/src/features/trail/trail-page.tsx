/** The accountability trail of a risk point, a unit, a person, a post or a power. */
import { useParams } from 'react-router';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';
import { Trail } from '../../shared/trail';
import { useSubjectName } from './subject-name';

export default function TrailPage() {
  const { say } = useLanguage();
  const { kind = '', id = '' } = useParams();
  const name = useSubjectName(kind, id);
  return (
    <>
      <PageTitle
        title={say(`责任链：${name}`, `Trail of ${name}`)}
        above={[{ to: '/', title: say('我的事项', 'My work') }]}
      />
      <Trail key={`${kind}/${id}`} kind={kind} id={id} />
    </>
  );
}
