/**
 * The rooms of the desk: which component each is, its sign, and its place in the rail. A room is a folder under `rooms/`
 * named by the practice's word; its component takes what `Places` says as `params`.
 */
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Library from '@lucide/svelte/icons/library';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Icon } from '../kit/icon';
import type { Place, Room } from './place.svelte';
import BinderRoom from '../rooms/binder/Binder.svelte';
import BookingsRoom from '../rooms/bookings/Bookings.svelte';
import ClientRoom from '../rooms/client/Client.svelte';
import ClientsRoom from '../rooms/clients/Clients.svelte';
import ConsentRoom from '../rooms/consent/Consent.svelte';
import DaybookRoom from '../rooms/daybook/Daybook.svelte';
import EraseRoom from '../rooms/erase/Erase.svelte';
import ExportRoom from '../rooms/export/Export.svelte';
import IntakeRoom from '../rooms/intake/Intake.svelte';
import JournalRoom from '../rooms/journal/Journal.svelte';
import OverviewRoom from '../rooms/overview/Overview.svelte';
import SettingsRoom from '../rooms/settings/Settings.svelte';
import TodayRoom from '../rooms/today/Today.svelte';

export const ROOMS: { [R in Room]: Component<{ params: Extract<Place, { room: R }>['params'] }> } = {
  today: TodayRoom,
  overview: OverviewRoom,
  clients: ClientsRoom,
  client: ClientRoom,
  intake: IntakeRoom,
  consent: ConsentRoom,
  journal: JournalRoom,
  bookings: BookingsRoom,
  daybook: DaybookRoom,
  binder: BinderRoom,
  export: ExportRoom,
  erase: EraseRoom,
  settings: SettingsRoom,
};

/** The rail from top to bottom; Ctrl and the figure open them. */
export const RAIL: readonly {
  room: 'today' | 'clients' | 'bookings' | 'journal' | 'daybook' | 'binder' | 'settings';
  icon: Icon;
}[] = [
  { room: 'today', icon: Sun },
  { room: 'clients', icon: Users },
  { room: 'bookings', icon: CalendarDays },
  { room: 'journal', icon: NotebookPen },
  { room: 'daybook', icon: BookOpen },
  { room: 'binder', icon: Library },
  { room: 'settings', icon: Settings },
];

/** Which entry of the rail a room belongs to. */
export const BELONGS: Record<Room, (typeof RAIL)[number]['room']> = {
  today: 'today',
  overview: 'today',
  clients: 'clients',
  client: 'clients',
  intake: 'clients',
  consent: 'clients',
  journal: 'journal',
  bookings: 'bookings',
  daybook: 'daybook',
  binder: 'binder',
  export: 'clients',
  erase: 'clients',
  settings: 'settings',
};
