using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.TestKit.Hosting;

namespace Muster.TestKit.Devices;

/// <summary>Answers agents as no real server would, under a key of its own or without one: refusals to come, pages of networks, wrong clocks.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<(string Path, string Body)> calls = [];
    private readonly Task serving;

    public StandInServer(string host = "127.0.0.1")
    {
        (listener, Url) = Listen(host);
        serving = ServeAsync();
    }

    public Uri Url { get; }

    public TimeSpan Ahead { get; set; }

    /// <summary>Null: as it is called.</summary>
    public string? Authority { get; set; }

    /// <summary>What is answered to all but the challenge.</summary>
    public Func<string, StandInAnswer> Answer { get; set; } =
        _ => StandInAnswer.Problem(503, "unavailable", signed: false);

    /// <summary>In the place of the challenge's answer.</summary>
    public StandInAnswer? Page { get; set; }

    public string KeyId => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public IReadOnlyList<(string Path, string Body)> Calls
    {
        get
        {
            lock (calls)
            {
                return [.. calls];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
        key.Dispose();
    }

    /// <summary>A port that was free may be taken the moment after.</summary>
    private static (HttpListener Listener, Uri Url) Listen(string host)
    {
        while (true)
        {
            var url = new Uri($"http://{host}:{MusterHost.FreePort()}");
            var made = new HttpListener();
            made.Prefixes.Add(url.ToString());
            try
            {
                made.Start();
                return (made, url);
            }
            catch (HttpListenerException)
            {
                made.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                if (!listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath; // a request has one
        using var reader = new StreamReader(context.Request.InputStream);
        var call = (path, await reader.ReadToEndAsync());
        lock (calls)
        {
            calls.Add(call);
        }

        var answer = path.EndsWith("/challenge", StringComparison.Ordinal) ? Page ?? Challenge(context) : Answer(path);
        var now = TimeProvider.System.GetUtcNow() + Ahead;
        var body = Encoding.UTF8.GetBytes(answer.Body);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["Date"] = now.ToString("r");
        if (answer.Signed)
        {
            var signed = new ServerAnswer
            {
                Status = answer.Status,
                Method = context.Request.HttpMethod,
                Path = path,
                RequestSignatureInput = context.Request.Headers["Signature-Input"],
                Body = body,
            }.Sign(
                KeyId,
                SignatureAlgorithm.EcdsaP256Sha256,
                now,
                text => key.SignData(text, HashAlgorithmName.SHA256)
            );
            response.Headers["Content-Digest"] = signed.ContentDigest;
            response.Headers["Signature-Input"] = signed.SignatureInput;
            response.Headers["Signature"] = signed.Signature;
        }

        await response.OutputStream.WriteAsync(body);
        response.Close();
    }

    private StandInAnswer Challenge(HttpListenerContext context) =>
        StandInAnswer.Of(
            new ChallengeAnswer
            {
                Nonce = "nonce-of-a-stand-in-server",
                ExpiresAt = TimeProvider.System.GetUtcNow() + Ahead + TimeSpan.FromMinutes(5),
                ServerId = KeyId[..32],
                ServerKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
                Authority = Authority ?? context.Request.UserHostName,
            },
            AgentJson.Default.ChallengeAnswer
        );
}

public sealed record StandInAnswer(int Status, string Body, bool Signed, string ContentType = "application/json")
{
    public static StandInAnswer Of<T>(T answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        new(200, JsonSerializer.Serialize(answer, type), Signed: true);

    public static StandInAnswer Problem(int status, string code, bool signed) =>
        new(
            status,
            JsonSerializer.Serialize(
                new
                {
                    type = $"urn:muster:problem:{code}",
                    title = "Refused",
                    status,
                    code,
                }
            ),
            signed,
            "application/problem+json"
        );

    public static StandInAnswer Pending(Guid id) =>
        Of(
            new EnrollAnswer
            {
                Id = id,
                State = "pending",
                Fingerprint = new string('a', 64),
                RetryAfterSeconds = 1,
            },
            AgentJson.Default.EnrollAnswer
        );

    public static StandInAnswer Html(int status = 200) =>
        new(status, "<html><body>Welcome to our network. Please sign in.</body></html>", Signed: false, "text/html");
}
