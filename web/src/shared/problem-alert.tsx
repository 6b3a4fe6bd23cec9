/** A refusal as people read it: what is wrong, which fields, and the stable code for whoever they ask. */
import { Alert } from 'antd';
import { ApiProblem } from '../api/problem';
import type { Fault } from '../../../workflows/plans/fault';
import { useLanguage } from './language';

export function ProblemAlert({ error }: { readonly error: unknown }) {
  const { told, say } = useLanguage();
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={
        problem === null ? say('页面出错，请刷新重试', 'The page failed: load it anew') : told(problem.text)
      }
      description={
        problem === null ? (
          error instanceof Error ? (
            error.message
          ) : (
            ''
          )
        ) : (
          <>
            {problem.faults.map((fault) => (
              <div key={`${fault.path} ${fault.code}`}>
                {fault.path}：{told(fault)}
              </div>
            ))}
            {planFaultsOf(problem).map((fault) => (
              <div key={`${fault.path} ${fault.code}`} style={{ wordBreak: 'break-word' }}>
                {fault.path}：{told(fault.wrong)}；{told(fault.right)}
              </div>
            ))}
            <small>{problem.code}</small>
          </>
        )
      }
    />
  );
}

/** All that is wrong with a plan, as the server found it. */
function planFaultsOf({ code, details }: ApiProblem): readonly Fault[] {
  return code === 'PLAN.INVALID' ? ((details['faults'] ?? []) as readonly Fault[]) : [];
}
