/**
 * A server that speaks EventStoreDB's wire protocol from memory, on 127.0.0.1, for the unmodified client: in the tests of
 * the adapter, and for any other process that connects over TCP. It takes the connections itself, so that they
 * can be cut. It is a double: it says what the documented server would say, not what a given build of it does.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import {
  Server,
  ServerCredentials,
  status,
  type Metadata,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
} from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb';
import { answerAppend, appendRequest, serveBatchAppend } from './append-service';
import { DoubleLog } from './double-log';
import { Faults, GrpcFailure, type CallKind, type Fault } from './faults';
import { answerRead, answerSubscription, readKind, type ReadCall } from './read-service';
import type { Certificate } from './certificate';

export interface DoubleOptions {
  /** Answered to whoever asks for the server's version. */
  readonly version?: string;
  /** Servers before 23.10 do not tell a subscription that it has caught up. */
  readonly tellsCaughtUp?: boolean;
  /** Serve TLS. */
  readonly certificate?: Certificate;
  /** `user:password`; without it anybody may do anything. */
  readonly login?: string;
  readonly log?: DoubleLog;
}

export class EventStoreDbDouble {
  readonly log: DoubleLog;
  readonly faults = new Faults();
  readonly #options: DoubleOptions;
  readonly #sockets = new Set<Socket>();
  #server = new Server();
  #listener: TcpServer = createServer();
  #port = 0;

  private constructor(options: DoubleOptions) {
    this.#options = options;
    this.log = options.log ?? new DoubleLog();
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(options);
    await double.#listen(0);
    return double;
  }

  get port(): number {
    return this.#port;
  }

  /** For a double without TLS. */
  get connectionString(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Break every connection. New ones are taken. */
  cut(): void {
    // Closed, not reset: HTTP/2 or TLS may be ending it beneath the socket, unseen by it. The reset of such a one fails, its
    // handle is never closed, and Node never comes to the end of its process.
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Nobody answers on the port any more; the log is kept. */
  async stop(): Promise<void> {
    this.#server.forceShutdown();
    const closed = once(this.#listener, 'close');
    this.#listener.close();
    this.cut();
    await closed;
  }

  /** After `stop`: on the same port, with the same log. */
  async startAgain(): Promise<void> {
    await this.#listen(this.#port);
  }

  async #listen(port: number): Promise<void> {
    this.#server = this.#services();
    const { certificate } = this.#options;
    const credentials =
      certificate === undefined
        ? ServerCredentials.createInsecure()
        : ServerCredentials.createSsl(null, [
            { private_key: Buffer.from(certificate.key), cert_chain: Buffer.from(certificate.pem) },
          ]);
    const injector = this.#server.createConnectionInjector(credentials);
    this.#listener = createServer({ noDelay: true }, (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.#sockets.delete(socket));
      injector.injectConnection(socket);
    });
    this.#listener.listen(port, '127.0.0.1');
    await once(this.#listener, 'listening');
    this.#port = (this.#listener.address() as AddressInfo).port;
  }

  #services(): Server {
    const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
    server.addService(StreamsService, {
      read: (call: ReadCall) => this.#read(call),
      append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) =>
        this.#append(call, answer),
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
        this.faults.take('batchAppend');
        serveBatchAppend(call, this.log);
      },
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: sendUnaryData<SupportedMethods>) => {
        this.#suffer('features', async () => answer(null, this.#features())).catch(refuseBy(answer));
      },
    });
    server.addService(GossipService, {
      read: (_call: unknown, answer: sendUnaryData<ClusterInfo>) => {
        this.#suffer('gossip', async () => answer(null, this.#members())).catch(refuseBy(answer));
      },
    });
    return server;
  }

  #read(call: ReadCall): void {
    const kind = readKind(call);
    call.on('error', () => undefined);
    void this.#suffer(kind, async (fault) => {
      this.#checkLogin(call.metadata);
      if (kind === 'subscribe') await answerSubscription(call, this.log, this.#options.tellsCaughtUp ?? true);
      else await answerRead(call, this.log, fault?.type === 'slow' ? fault.everyMs : 0);
    }).catch((error: unknown) => call.emit('error', failureOf(error)));
  }

  #append(call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void {
    call.on('error', () => undefined);
    const run = async (): Promise<void> => {
      const request = await appendRequest(call);
      if (request === undefined) return;
      await this.#suffer('append', async (fault) => {
        this.#checkLogin(call.metadata);
        const response = answerAppend(this.log, request);
        if (fault?.type === 'cut after') this.cut();
        else answer(null, response);
      });
    };
    run().catch(refuseBy(answer));
  }

  async #suffer(kind: CallKind, serve: (fault: Fault | undefined) => Promise<void>): Promise<void> {
    const fault = this.faults.take(kind);
    if (fault?.type === 'cut before') this.cut();
    if (fault?.type === 'cut before' || fault?.type === 'silent') return;
    if (fault?.type === 'fails') throw fault.failure;
    if (fault?.type === 'held') await fault.until;
    await serve(fault);
  }

  #checkLogin(metadata: Metadata): void {
    const { login } = this.#options;
    if (login === undefined) return;
    const [given] = metadata.get('authorization');
    if (given !== `Basic ${Buffer.from(login).toString('base64')}`)
      throw new GrpcFailure(status.UNAUTHENTICATED, 'Unauthenticated');
  }

  #features(): SupportedMethods {
    const names = ['Read', 'Append', 'BatchAppend'];
    return new SupportedMethods()
      .setEventStoreServerVersion(this.#options.version ?? '24.10.0.1234')
      .setMethodsList(
        names.map((name) =>
          new SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(name),
        ),
      );
  }

  #members(): ClusterInfo {
    const endPoint = new EndPoint().setAddress('127.0.0.1').setPort(this.#port);
    const member = new MemberInfo()
      .setInstanceId(new UUID().setString('5b1ff0a5-3bd1-4c1f-8b2d-000000000002'))
      .setTimeStamp('0')
      .setState(MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(endPoint);
    return new ClusterInfo().setMembersList([member]);
  }
}

function refuseBy<T>(answer: sendUnaryData<T>): (error: unknown) => void {
  return (error) => answer(failureOf(error));
}

function failureOf(error: unknown): GrpcFailure {
  if (error instanceof GrpcFailure) return error;
  return new GrpcFailure(status.UNKNOWN, error instanceof Error ? error.message : String(error));
}
