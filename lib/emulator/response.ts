import { randomUUID } from 'node:crypto';
import type { CognitoFault } from './errors.ts';
import type { EmulatorResponse } from './request.ts';

const contentType = 'application/x-amz-json-1.1';

export const successResponse = (output: object): EmulatorResponse => ({
  status: 200,
  headers: { 'content-type': contentType, 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify(output),
});

/** `{"__type": …, "message": …}`, without namespace; a SerializationException spells `Message` [measured GH, facts §1.2]. */
export function faultResponse(fault: CognitoFault): EmulatorResponse {
  const member = fault.code === 'SerializationException' ? 'Message' : 'message';
  const text = fault.message === '' ? {} : { [member]: fault.message };
  const headers: Record<string, string> = {
    'content-type': contentType,
    'x-amzn-requestid': randomUUID(),
    'x-amzn-errortype': `${fault.code}:`,
  };
  if (/^[\x20-\x7e]+$/.test(fault.message)) headers['x-amzn-errormessage'] = fault.message;
  return { status: fault.status, headers, body: JSON.stringify({ __type: fault.code, ...text, ...fault.members }) };
}
