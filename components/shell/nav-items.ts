import CircleHelp from 'lucide-react/icons/circle-question-mark';
import History from 'lucide-react/icons/history';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import Plug from 'lucide-react/icons/plug';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Users from 'lucide-react/icons/users-round';

/** The rooms of the console, in the order of the rail. Some are hidden: the inbox without an embedded Cognito, rooms that a person may not see. */
export const navItems = [
  { href: '/pools', label: 'Pools', Icon: Users },
  { href: '/runs', label: 'Runs', Icon: ListChecks },
  { href: '/activity', label: 'Activity', Icon: History },
  { href: '/inbox', label: 'Inbox', Icon: Inbox },
  { href: '/connections', label: 'Connections', Icon: Plug },
  { href: '/team', label: 'Team', Icon: ShieldCheck },
  { href: '/help', label: 'Help', Icon: CircleHelp },
] as const;
