using System.Text.Json;
using Muster.Benchmarks.Load;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Fingerprints;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.Benchmarks.Devices;

/// <summary>Devices with a key, a certificate and a person each, and everything they will send, signed before the clock starts.</summary>
internal sealed class Batch(IReadOnlyList<TestDevice> devices, IReadOnlyList<string> nonces)
{
    private readonly Guid[] requests = new Guid[devices.Count];

    /// <summary>Works once: each carries a nonce of its own.</summary>
    public IReadOnlyList<byte[]> Enrollments { get; } =
    [
        .. devices.Select(
            (device, i) =>
                Requests.Of(
                    device.Sign(
                        device.Message(
                            "POST",
                            "enrollments",
                            TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall)
                        ),
                        nonces[i]
                    )
                )
        ),
    ];

    public void Enrolled(int number, Answer answer)
    {
        if (answer.Ok)
        {
            requests[number] = JsonSerializer.Deserialize(answer.Body.Span, AgentJson.Default.EnrollAnswer)!.Id; // an answer with 2xx has a body
        }
    }

    public IReadOnlyList<Fingerprint> Keys { get; } =
    [.. devices.Select(device => Fingerprint.OfSha256(device.Key.ExportSubjectPublicKeyInfo()))];

    /// <summary>Good for 300 seconds, and as often as one likes.</summary>
    public IReadOnlyList<byte[]> CheckIns() => [.. devices.Select(device => Signed(device, "check-in"))];

    public IReadOnlyList<byte[]> Polls() =>
        [.. devices.Select((device, i) => Signed(device, $"enrollments/{requests[i]}"))];

    /// <summary>What an administrator sees of each.</summary>
    public IReadOnlyList<SeenRequest> Seen =>
        [.. devices.Select((device, i) => new SeenRequest(requests[i], device.Fingerprint))];

    public IReadOnlyList<byte[]> Approvals(int count) =>
        [
            .. devices
                .Select(
                    (device, i) =>
                        Requests.Post(
                            device.Server,
                            $"/api/enrollment-requests/{requests[i]}/approve",
                            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
                        )
                )
                .Take(count),
        ];

    private static byte[] Signed(TestDevice device, string route) =>
        Requests.Of(device.Sign(device.Message("GET", route)));
}
