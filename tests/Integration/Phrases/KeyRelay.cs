using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Kernel;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Phrases;

/// <summary>
/// Somebody in the middle: to the device a server with a key of its own, to the server a device with a key of its own. It passes on all that it
/// can, and follows the protocol on both sides.
/// </summary>
internal sealed class KeyRelay : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ECDsa serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TimeProvider clock;

    public KeyRelay(MusterHost server, TimeProvider clock, string victim, PeerId owner)
    {
        this.clock = clock;
        Device = new TestDevice(server.Url, clock, victim, owner);
        Url = new Uri($"http://127.0.0.1:{MusterHost.FreePort()}");
        listener.Prefixes.Add(Url.AbsoluteUri);
        listener.Start();
    }

    public Uri Url { get; }

    /// <summary>What the server takes for the victim.</summary>
    public TestDevice Device { get; }

    /// <summary>What the victim is to take for the server's share; null passes the shares of the two on.</summary>
    public PhraseShare? OwnSalt { get; set; }

    /// <summary>What the victim has revealed so far.</summary>
    public string? Seen { get; private set; }

    public async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        listener.Close();
        serverKey.Dispose();
        Device.Dispose();
    }

    private Task AnswerAsync(HttpListenerContext context) =>
        context.Request.Url!.AbsolutePath switch // a call that was routed here has one
        {
            "/agent/v1/challenge" => SendAsync(context, 200, Challenge(), AgentJson.Default.ChallengeAnswer),
            "/agent/v1/enrollments" => EnrollAsync(context),
            var path when path.EndsWith("/phrase", StringComparison.Ordinal) => RevealAsync(context),
            _ => PollAsync(context),
        };

    private async Task EnrollAsync(HttpListenerContext context)
    {
        var call = (await JsonSerializer.DeserializeAsync(context.Request.InputStream, AgentJson.Default.EnrollCall))!; // a body was sent
        var victim = DeviceCredential.Read(call.CertificatePem, call.CsrPem, clock.GetUtcNow()).Credential!;
        var mine = call with
        {
            CertificatePem = Device.Certificate.ExportCertificatePem(),
            PhraseCommitment = OwnSalt is null ? call.PhraseCommitment : Device.Secret.Commitment.Value,
        };
        var answer = (await Device.EnrollAsync(mine)).Ok;
        answer = answer with
        {
            Fingerprint = victim.FingerprintSha256,
            PhraseSalt = OwnSalt?.Value ?? answer.PhraseSalt,
        };
        await SendAsync(context, 202, answer, AgentJson.Default.EnrollAnswer);
    }

    private async Task RevealAsync(HttpListenerContext context)
    {
        var call = (await JsonSerializer.DeserializeAsync(context.Request.InputStream, AgentJson.Default.RevealCall))!; // a body was sent
        Seen = call.Reveal;
        var answer = await Device.RevealAsync(OwnSalt is null ? PhraseShare.Create(call.Reveal) : null);
        await SendAsync(context, 200, answer.Ok, AgentJson.Default.RevealAnswer);
    }

    private async Task PollAsync(HttpListenerContext context) =>
        await SendAsync(
            context,
            200,
            (await Device.PollAsync()).Ok with
            {
                ServerKeys = null,
            },
            AgentJson.Default.PollAnswer
        );

    private ChallengeAnswer Challenge() =>
        new()
        {
            Nonce = "any",
            ExpiresAt = clock.GetUtcNow().AddMinutes(5),
            ServerId = new string('0', 32),
            ServerKey = Convert.ToBase64String(serverKey.ExportSubjectPublicKeyInfo()),
            Authority = Url.Authority,
        };

    private async Task SendAsync<T>(HttpListenerContext context, int status, T body, JsonTypeInfo<T> json)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, json);
        var signed = new ServerAnswer
        {
            Status = status,
            Method = context.Request.HttpMethod,
            Path = context.Request.Url!.AbsolutePath,
            RequestSignatureInput = context.Request.Headers["Signature-Input"],
            Body = bytes,
        }.Sign(
            AgentRequestSigner.KeyIdOf(serverKey),
            SignatureAlgorithm.EcdsaP256Sha256,
            clock.GetUtcNow(),
            data => serverKey.SignData(data, HashAlgorithmName.SHA256)
        );
        var response = context.Response;
        (response.StatusCode, response.ContentType) = (status, "application/json");
        response.Headers["Content-Digest"] = signed.ContentDigest;
        response.Headers["Signature-Input"] = signed.SignatureInput;
        response.Headers["Signature"] = signed.Signature;
        response.Headers["Replay-Nonce"] = "any";
        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }
}
