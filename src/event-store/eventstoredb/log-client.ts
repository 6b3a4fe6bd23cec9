/**
 * The vendor's client with three things put right from inside, where its types allow it:
 *
 * - Appends go by `Append`, one call each, never by `BatchAppend`. The batch shares one stream between all appends and
 *   keeps their promises in one table for the whole process: when the stream breaks, appends of every client in the
 *   process are refused, an answer that comes later ends the process, and a silent server is waited for without end.
 * - It can be asked for the server's version.
 * - It can hang up: `dispose` of the client leaves its connection open.
 */
import {
  EventStoreDBClient,
  type ChannelCredentialOptions,
  type Credentials,
  type DNSClusterOptions,
  type GossipClusterOptions,
  type SingleNodeOptions,
} from '@eventstore/db-client';

export type NodeSettings = DNSClusterOptions | GossipClusterOptions | SingleNodeOptions;

/** What a server answers that does not say, because it is older than the question. */
export const UNKNOWN_VERSION = 'unknown';

export class LogClient extends EventStoreDBClient {
  #channel: ReturnType<EventStoreDBClient['getChannel']> | undefined;

  constructor(nodes: NodeSettings, channel: ChannelCredentialOptions, credentials: Credentials | undefined) {
    // Its three constructors differ in the type of the first argument only.
    super(nodes as SingleNodeOptions, channel, credentials);
    this.supports = async () => false;
    const getChannel = this.getChannel;
    this.getChannel = () => {
      this.#channel = getChannel();
      return this.#channel;
    };
  }

  /** As `24.10.0.1234`, or `UNKNOWN_VERSION`. */
  async serverVersion(): Promise<string> {
    return (await this.capabilities).serverVersion;
  }

  /** End what runs and close the connection; the client is of no use after. */
  async hangUp(): Promise<void> {
    await this.dispose();
    const channel = await this.#channel?.catch(() => undefined);
    channel?.close();
  }
}
