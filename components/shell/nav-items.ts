import History from 'lucide-react/icons/history';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import Plug from 'lucide-react/icons/plug';
import Users from 'lucide-react/icons/users-round';

/** The rooms of the console, in the order of the rail. `inbox` shows only where Cognito is the embedded one. */
export const navItems = [
  { href: '/pools', label: 'Pools', Icon: Users, embeddedOnly: false },
  { href: '/runs', label: 'Runs', Icon: ListChecks, embeddedOnly: false },
  { href: '/activity', label: 'Activity', Icon: History, embeddedOnly: false },
  { href: '/inbox', label: 'Inbox', Icon: Inbox, embeddedOnly: true },
  { href: '/connections', label: 'Connections', Icon: Plug, embeddedOnly: false },
] as const;
