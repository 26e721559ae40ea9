/** What is going on with the engine: being made, computing, refused, gone. Each with what can be done about it. */
import { cancel, current, gone, pending, problems, run, starting } from '../state/session.ts';
import { words } from './words.ts';

export function Notices() {
  const w = words();
  return (
    <>
      {problems.value.length > 0 && (
        <div role="alert" class="notice bad">
          <strong>{w.refused}</strong>
          <ul>
            {problems.value.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {gone.value && (
        <div role="alert" class="notice bad">
          <p>{(gone.value.reason === 'stuck' ? w.stuck : w.crashed)({ detail: gone.value.message })}</p>
          <button class="button" onClick={() => void run()}>
            {w.runAgain}
          </button>
        </div>
      )}
      <Progress />
    </>
  );
}

function Progress() {
  const w = words();
  const data = current.value?.data;
  const computing = data?.status.value === 'computing';
  if (starting.value)
    return (
      <p class="notice" role="status">
        {w.starting}
      </p>
    );
  if (computing && !gone.value) {
    const days = data.scenario.days;
    return (
      <div class="notice">
        <span>
          {w.computing({ day: data.days.value, days })}
          {data.alone.value !== null && ` ${w.alone({ detail: data.alone.value })}`}
        </span>
        <progress
          value={data.days.value}
          max={days}
          aria-label={w.computing({ day: data.days.value, days })}
        />
        <button class="button" onClick={cancel}>
          {w.cancel}
        </button>
      </div>
    );
  }
  if (pending.value && problems.value.length === 0)
    return (
      <div class="notice">
        <button class="button primary" onClick={() => void run()}>
          {w.runChanged}
        </button>
      </div>
    );
  return null;
}
