/** What blocks a criterion, each with the unit that has to act and the way to it. */
import { List, Typography } from 'antd';
import { Link } from 'react-router';
import type { Blocker, GateFinding } from '../../../../workflows/gates/gate-finding';
import type { Bilingual } from '../../../../workflows/kernel/text';
import { useLanguage } from '../../shared/language';

export function Blockers({ finding }: { readonly finding: GateFinding }) {
  const { say, told } = useLanguage();
  const more = finding.blockerCount - finding.blockers.length;
  return (
    <>
      <List
        size="small"
        dataSource={[...finding.blockers]}
        pagination={finding.blockers.length > 20 ? { pageSize: 20, size: 'small' } : false}
        renderItem={(blocker) => (
          <List.Item key={`${blocker.code} ${blocker.subject.id}`}>
            <span>
              {told(blocker.text)} <Subject blocker={blocker} /> <Remedy code={blocker.code} />
            </span>
          </List.Item>
        )}
      />
      {more > 0 && (
        <Typography.Text type="secondary">{say(`另有 ${more} 项未列出`, `and ${more} more`)}</Typography.Text>
      )}
    </>
  );
}

function Subject({ blocker: { subject } }: { readonly blocker: Blocker }) {
  const name = subject.name ?? subject.id;
  if (subject.kind === 'riskPoint') return <Link to={`/risk-points/${subject.id}`}>{name}</Link>;
  if (subject.kind === 'unit' || subject.kind === 'post' || subject.kind === 'power')
    return <Link to={`/trails/${subject.kind}/${subject.id}`}>{name}</Link>;
  return <span>{name}</span>;
}

const FILE = { tab: 'filings', said: { zh: '去备案', en: 'To the filings' } } as const;

/** On which tab of the campaign what is missing is made good. */
const REMEDIES: Readonly<Record<string, { readonly tab: string; readonly said: Bilingual }>> = {
  FILING_MISSING_RECEIPT: FILE,
  RISK_POINT_MISSING_FILING: FILE,
  DECISION_MISSING_FILING: FILE,
  UNIT_MISSING_PLEDGE: { tab: 'pledges', said: { zh: '去承诺', en: 'To the pledges' } },
};

function Remedy({ code }: { readonly code: string }) {
  const { told } = useLanguage();
  const remedy = REMEDIES[code];
  return remedy === undefined ? null : <Link to={`?tab=${remedy.tab}`}>{told(remedy.said)}</Link>;
}
