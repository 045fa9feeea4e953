import { useSelector } from '@xstate/react';
import {
  AppWindow,
  CircleHelp,
  FileText,
  Flashlight,
  LayoutGrid,
  ListOrdered,
  LogOut,
  MonitorOff,
  QrCode,
  SlidersHorizontal,
  Snowflake,
  SunMedium,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { tipOf } from '../../player/keyNames.ts';
import { words } from '../../words/index.ts';
import { presentWords } from '../../words/present.ts';
import { doorCommand, useSession } from '../page/session.ts';
import { type TalkCommandId, talkCommands } from './commands.ts';
import { talkOf } from './talk.ts';

/** What a talk can do, on buttons: every key of it has one. */
export function TalkBar(): ReactElement {
  const session = useSession();
  const { page } = session;
  const talk = talkOf(session);
  const modes = useSelector(talk.state, (state) => state.context.modes);
  const filtering = useSelector(talk.state, (state) => state.context.filtering);
  const button = (id: TalkCommandId, icon: ReactNode, pressed?: boolean) => (
    <BarButton
      name={presentWords.commands[id]}
      keys={talkCommands.find((command) => command.id === id)?.keys ?? []}
      icon={icon}
      pressed={pressed}
      onClick={() => talk.run(id)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form's
    <div className="talk-bar" role="group" aria-label={presentWords.stage.bar}>
      {button('dim', <MonitorOff aria-hidden />, modes.dim)}
      {button('spotlight', <Flashlight aria-hidden />, modes.spotlight !== null)}
      {button('freeze', <Snowflake aria-hidden />, modes.frozen)}
      {button('qr', <QrCode aria-hidden />, modes.qr)}
      {button('goTo', <ListOrdered aria-hidden />)}
      <BarButton
        name={words.page.catalogue}
        icon={<LayoutGrid aria-hidden />}
        onClick={() => page.send({ type: 'dialog', dialog: 'catalogue' })}
      />
      <BarButton
        name={words.page.whatIf}
        icon={<SlidersHorizontal aria-hidden />}
        onClick={() => void import('../whatIf/whatIfing.ts').then(({ toggleWhatIf }) => toggleWhatIf(session))}
      />
      <BarButton
        name={words.page.ownLog}
        icon={<FileText aria-hidden />}
        onClick={() => page.send({ type: 'dialog', dialog: 'import' })}
      />
      {button('filters', <SunMedium aria-hidden />, filtering)}
      <BarButton
        name={words.doorCommands.presenter}
        keys={['s']}
        icon={<AppWindow aria-hidden />}
        onClick={() => session.run(doorCommand(session, 'presenter'))}
      />
      <BarButton
        name={words.doorCommands.help}
        keys={['?']}
        icon={<CircleHelp aria-hidden />}
        onClick={() => session.run(doorCommand(session, 'help'))}
      />
      <BarButton
        name={presentWords.commands.leave}
        keys={['t']}
        icon={<LogOut aria-hidden />}
        onClick={() => page.send({ type: 'present', on: false })}
      />
    </div>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly keys?: readonly string[];
  readonly icon: ReactNode;
  readonly pressed?: boolean | undefined;
  readonly onClick: () => void;
}

function BarButton({ name, keys = [], icon, pressed, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      className="control square"
      aria-label={name}
      title={tipOf(name, keys)}
      aria-keyshortcuts={keys.join(' ') || undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
