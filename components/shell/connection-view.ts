/** What the shell has to know of a connection. */
export interface ConnectionView {
  id: string;
  title: string;
  kind: 'embedded' | 'aws' | 'endpoint';
  regions: readonly string[];
  readOnly: boolean;
}
