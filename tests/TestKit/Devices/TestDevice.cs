using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Kernel;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.TestKit.Devices;

/// <summary>A device that speaks the agent protocol as a well-behaved client does, and can be told to misbehave.</summary>
public sealed class TestDevice : IDisposable
{
    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly TimeProvider? believed;

    public TestDevice(Uri server, TimeProvider clock, string? name = null, PeerId? peerId = null)
    {
        (this.clock, Server) = (clock, server);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server,
        };
        Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Name = name ?? $"pc-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        PeerId = peerId ?? PeerId.New();
        Certificate = SelfSigned(Key);
    }

    public Uri Server { get; }

    public ECDsa Key { get; private set; }

    public X509Certificate2 Certificate { get; private set; }

    public string Name { get; }

    public PeerId PeerId { get; }

    /// <summary>SHA-256 of the certificate, 64 lowercase hex digits.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Certificate.RawData));

    public Guid RequestId { get; private set; }

    /// <summary>What time the device signs with, where that is not the time of the test.</summary>
    public TimeProvider Clock
    {
        get => believed ?? clock;
        init => believed = value;
    }

    /// <summary>Which start of its agent this is, once it has said so.</summary>
    public string? Instance { get; set; }

    /// <summary>The device's share of the words, which it reveals.</summary>
    public PhraseShare Secret { get; } = PhraseShare.New();

    /// <summary>The four words that the device shows, by the server's share and key of its last enroll answer.</summary>
    public string? Words { get; private set; }

    /// <summary>The server keys that the device trusts: the first it met, then those that a signed answer names.</summary>
    public IReadOnlyList<VerificationKey> ServerKeys { get; set; } = [];

    public EnrollCall Claim =>
        new()
        {
            DeviceKey = Name,
            DisplayName = $"Computer {Name}",
            PeerId = PeerId.Value,
            Platform = "linux",
            OsVersion = "Debian GNU/Linux 13",
            AgentVersion = "0.1.0",
            CertificatePem = Certificate.ExportCertificatePem(),
        };

    /// <summary>As a device asks that shows words.</summary>
    public EnrollCall CommittedClaim => Claim with { PhraseCommitment = Secret.Commitment.Value };

    public async Task<string> NonceAsync()
    {
        var answer = await SendAsync(Message("POST", "challenge"), AgentJson.Default.ChallengeAnswer);
        if (ServerKeys.Count == 0)
        {
            Trust([answer.Ok.ServerKey]);
        }

        return answer.Ok.Nonce;
    }

    public async Task<DeviceAnswer<EnrollAnswer>> EnrollAsync(EnrollCall? claim = null)
    {
        var answer = await SendAsync(await EnrollMessageAsync(claim), AgentJson.Default.EnrollAnswer);
        RequestId = answer.Body?.Id ?? RequestId;
        if (PhraseShare.TryParse(answer.Body?.PhraseSalt, out var salt) && answer.Signer is { } signer)
        {
            var parts = new PhraseParts
            {
                Salt = salt.Value,
                Reveal = Secret,
                DeviceKey = Key.ExportSubjectPublicKeyInfo(),
                ServerKey = signer.Spki,
            };
            Words = VerificationPhrase.Of(parts).Value;
        }

        return answer;
    }

    public async Task<AgentMessage> EnrollMessageAsync(EnrollCall? claim = null) =>
        Sign(Message("POST", "enrollments", Json(claim ?? Claim, AgentJson.Default.EnrollCall)), await NonceAsync());

    /// <summary>Asks the server to go over to <paramref name="newKey"/>; <see cref="Adopt"/> makes the device use it.</summary>
    public async Task<DeviceAnswer<RotateAnswer>> RotateAsync(ECDsa newKey)
    {
        using var certificate = SelfSigned(newKey);
        var body = Json(
            new RotateCall { CertificatePem = certificate.ExportCertificatePem() },
            AgentJson.Default.RotateCall
        );
        var message = AgentRequestSigner.Sign(
            Message("POST", $"rotate{Query}", body),
            Key,
            clock.GetUtcNow(),
            await NonceAsync(),
            newKey
        );
        return await SendAsync(message, AgentJson.Default.RotateAnswer);
    }

    public void Trust(IReadOnlyList<string>? told)
    {
        if (told is not null)
        {
            ServerKeys = [.. told.Select(key => VerificationKey.TryImport(Convert.FromBase64String(key))!)]; // the server sends keys
        }
    }

    public void Adopt(ECDsa newKey) => (Key, Certificate) = (newKey, SelfSigned(newKey));

    /// <summary>The same device as it calls another node; it stays that of the first, which disposes of its key.</summary>
    public TestDevice At(Uri server)
    {
        var same = new TestDevice(server, clock, Name, PeerId);
        same.Key.Dispose();
        (same.Key, same.Certificate, same.RequestId, same.ServerKeys) = (Key, Certificate, RequestId, ServerKeys);
        return same;
    }

    /// <summary>Another certificate of the same key.</summary>
    public void Recertify() => Certificate = SelfSigned(Key);

    public AgentMessage Message(string method, string route, byte[]? body = null) =>
        new()
        {
            Method = method,
            Authority = Server.Authority,
            Target = AgentTarget.TryParse($"{AgentTarget.Prefix}{route}")!, // routes of these tests are plain
            Body = body,
        };

    public AgentMessage Sign(AgentMessage message, string? nonce = null, DateTimeOffset? created = null) =>
        AgentRequestSigner.Sign(message, Key, created ?? Clock.GetUtcNow(), nonce);

    public async Task<DeviceAnswer<T>> SendAsync<T>(
        AgentMessage message,
        JsonTypeInfo<T> json,
        int? waitSeconds = null,
        CancellationToken ct = default
    )
        where T : class
    {
        using var request = Wire.RequestOf(message, waitSeconds);
        using var response = await http.SendAsync(request, ct);
        return await DeviceAnswer<T>.OfAsync(message, response, json, ServerKeys, ct);
    }

    /// <summary>A file, or the end of it.</summary>
    public async Task<(int Status, byte[] Bytes)> FetchAsync(string route, long from = 0)
    {
        using var request = Wire.RequestOf(Sign(Message("GET", route)), waitSeconds: null);
        request.Headers.Range = from > 0 ? new System.Net.Http.Headers.RangeHeaderValue(from, to: null) : null;
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    public static byte[] Json<T>(T body, JsonTypeInfo<T> json) => JsonSerializer.SerializeToUtf8Bytes(body, json);

    public void Dispose()
    {
        http.Dispose();
        Key.Dispose();
        Certificate.Dispose();
    }

    /// <summary>Which start of its agent calls.</summary>
    internal string Query => Instance is null ? "" : AgentInstance.QueryOf(Instance);

    private X509Certificate2 SelfSigned(ECDsa key) =>
        new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            clock.GetUtcNow().AddMinutes(-5),
            clock.GetUtcNow().AddYears(5)
        );
}
