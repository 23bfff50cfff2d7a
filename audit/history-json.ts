/**
 * Histories as JSON, the form that Temporal's own tools read and write, and as bytes for our store.
 *
 * The SDK's historyToJSON refuses every history when npm has installed protobufjs more than once (it compares
 * classes across copies), so the conversion is taken from the very copy that @temporalio/proto uses.
 */
import { createRequire } from 'node:module';
import { gunzipSync, gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';

export type History = proto.temporal.api.history.v1.IHistory;

interface ProtoJson {
  toJson(type: object, message: object): unknown;
  fromJson(type: object, json: unknown, options: { ignoreUnknownFields: boolean }): History | null;
}
const { toJson, fromJson } = createRequire(import.meta.resolve('@temporalio/proto'))(
  'protobufjs/ext/protojson',
) as ProtoJson;
const { lookupType } = proto as unknown as { lookupType(name: string): object };
const HISTORY = lookupType.call(proto, 'temporal.api.history.v1.History');

export const historyText = (history: History): string =>
  JSON.stringify(toJson(HISTORY, proto.temporal.api.history.v1.History.fromObject(history)), null, 1);

/** @throws when the text is not a history */
export const parseHistory = (text: string): History => {
  // A newer server's history may know more than we do; the SDK's reader passes over it too.
  const history = fromJson(HISTORY, JSON.parse(text), { ignoreUnknownFields: true });
  if (!history?.events?.length) throw new TypeError('a history without events');
  return history;
};

export const packHistory = (history: History): Uint8Array<ArrayBuffer> =>
  new Uint8Array(gzipSync(historyText(history)));
/** The JSON text of a packed history. @throws when the bytes are damaged */
export const unpackHistory = (bytes: Uint8Array): string => gunzipSync(bytes).toString('utf8');

export const historyBytes = (history: History): number =>
  proto.temporal.api.history.v1.History.encode(history).finish().length;
