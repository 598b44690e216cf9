using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using Muster.Protocols.Agent;

namespace Muster.AgentClient;

/// <summary>Carries agent messages over HTTP: no redirects, no cookies, bounded answers, certificates always checked.</summary>
public sealed class HttpWire : IDisposable
{
    /// <summary>The longest wait that the agent asks for, and time for the answer to travel.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);
    private readonly HttpClient client;
    private readonly ServerClock clock;

    /// <param name="judge">Sees the server's certificate and judges it in the place of the system.</param>
    public HttpWire(ServerAddress address, ServerClock clock, RemoteCertificateValidationCallback? judge = null)
    {
        this.clock = clock;
        Address = address;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Plain http is allowed to this machine only, and a proxy would carry it off.
            UseProxy = !address.IsLoopback,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = judge;
        client = new HttpClient(handler) { BaseAddress = address.Uri, Timeout = Patience };
    }

    public ServerAddress Address { get; }

    /// <param name="mostBytes">Of the answer: a longer one is a failure.</param>
    public async Task<WireAnswer> SendAsync(AgentMessage message, int? waitSeconds, int mostBytes, CancellationToken ct)
    {
        using var request = Request(message, waitSeconds);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(Patience);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return await ArrivedAsync(message, response, mostBytes, time.Token);
        }
        catch (Exception fault)
        {
            // A stop may surface as a broken connection.
            ct.ThrowIfCancellationRequested();
            return new WireAnswer.Failed(TransportFault.Read(fault, Address));
        }
    }

    /// <returns>Null when the file is whole as far as the server is concerned; else what came in its place.</returns>
    public async Task<WireAnswer?> FetchAsync(AgentMessage message, PartialFile into, CancellationToken ct)
    {
        using var request = Request(message, waitSeconds: null);
        request.Headers.Range = into.Length > 0 ? new RangeHeaderValue(into.Length, to: null) : null;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode)
            {
                using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
                time.CancelAfter(Patience);
                return await ArrivedAsync(message, response, mostBytes: 64 * 1024, time.Token);
            }

            if (response.StatusCode != HttpStatusCode.PartialContent)
            {
                into.Begin();
            }
            else if (response.Content.Headers.ContentRange?.From != into.Length)
            {
                into.Begin();
                return new WireAnswer.Failed(
                    new Setback(SetbackReason.Busy, "The server sent another part of a file than was asked for.")
                );
            }

            await using var body = await response.Content.ReadAsStreamAsync(ct);
            await into.AppendAsync(body, ct);
            return null;
        }
        catch (Exception fault)
        {
            ct.ThrowIfCancellationRequested();
            return new WireAnswer.Failed(TransportFault.Read(fault, Address));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<WireAnswer.Arrived> ArrivedAsync(
        AgentMessage message,
        HttpResponseMessage response,
        int mostBytes,
        CancellationToken ct
    )
    {
        if (response.Headers.Date is { } date)
        {
            clock.Observe(date);
        }

        await response.Content.LoadIntoBufferAsync(mostBytes, ct);
        return new WireAnswer.Arrived(
            new ServerAnswer
            {
                Status = (int)response.StatusCode,
                Method = message.Method,
                Path = message.Target.Path,
                RequestSignatureInput = message.SignatureInput,
                Body = await response.Content.ReadAsByteArrayAsync(ct),
            },
            SignatureOf(response)
        )
        {
            Date = response.Headers.Date,
            ReplayNonce = Header(response, "Replay-Nonce"),
            RetryAfter = RetryAfterOf(response),
        };
    }

    private static HttpRequestMessage Request(AgentMessage message, int? waitSeconds)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(message.Method),
            message.Target.Path + message.Target.Query
        );
        Add("Content-Digest", message.ContentDigest);
        Add("Signature-Input", message.SignatureInput);
        Add("Signature", message.Signature);
        Add("Prefer", waitSeconds is null ? null : $"wait={waitSeconds}");
        if (!message.Body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(message.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static SignedAnswerHeaders? SignatureOf(HttpResponseMessage response) =>
        Header(response, "Content-Digest") is { } digest
        && Header(response, "Signature-Input") is { } input
        && Header(response, "Signature") is { } signature
            ? new SignedAnswerHeaders(digest, input, signature)
            : null;

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var asked =
            response.Headers.RetryAfter?.Delta
            ?? (response.Headers.RetryAfter?.Date is { } date ? date - clock.Now : null);
        return asked is null ? null : TimeSpan.FromTicks(Math.Clamp(asked.Value.Ticks, 0, LongestRetryAfter.Ticks));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
