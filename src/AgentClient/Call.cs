using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;

namespace Muster.AgentClient;

/// <summary>One call of the agent protocol: what to send and how to read the answer.</summary>
public sealed record Call<T>(string Method, string Path, JsonTypeInfo<T> Answer)
{
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The server must have handed out the nonce: the call changes something that a replay would change again.</summary>
    public bool WantsServerNonce { get; init; }

    public int? WaitSeconds { get; init; }

    /// <summary>With its leading <c>?</c>; where there is none, the <see cref="Instance"/> is the query.</summary>
    public string? Query { get; init; }

    /// <summary>A longer answer is none.</summary>
    public int MostBytes { get; init; } = 64 * 1024;

    /// <summary>Which start of the agent calls, for calls that say so.</summary>
    public string? Instance { get; init; }

    /// <summary>The key that signs as well, because it is to take the place of the device's own.</summary>
    public ECDsa? NewKey { get; init; }
}

public static class Calls
{
    public static Call<EnrollAnswer> Enroll(EnrollCall body) =>
        new("POST", $"{AgentTarget.Prefix}enrollments", AgentJson.Default.EnrollAnswer)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, AgentJson.Default.EnrollCall),
            WantsServerNonce = true,
        };

    public static Call<RevealAnswer> Reveal(Guid requestId, string share) =>
        new("POST", $"{AgentTarget.Prefix}enrollments/{requestId:D}/phrase", AgentJson.Default.RevealAnswer)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(new RevealCall { Reveal = share }, AgentJson.Default.RevealCall),
        };

    public static Call<PollAnswer> Poll(Guid requestId, int? waitSeconds = null) =>
        new("GET", $"{AgentTarget.Prefix}enrollments/{requestId:D}", AgentJson.Default.PollAnswer)
        {
            WaitSeconds = waitSeconds,
        };

    public static Call<CheckInAnswer> CheckIn(int? waitSeconds = null, string? instance = null) =>
        new("GET", $"{AgentTarget.Prefix}check-in", AgentJson.Default.CheckInAnswer)
        {
            WaitSeconds = waitSeconds,
            Instance = instance,
        };

    /// <param name="have">The version that the device has already.</param>
    public static Call<ManifestAnswer> Manifest(long? have) =>
        new("GET", $"{AgentTarget.Prefix}manifest", DeliveryJson.Default.ManifestAnswer)
        {
            Query = have is { } version ? string.Create(CultureInfo.InvariantCulture, $"?have={version}") : null,
            MostBytes = ManifestSeal.MostCharacters + 1024,
        };

    public static Call<PreparationAnswer> Preparation() =>
        new("GET", $"{AgentTarget.Prefix}preparation", AgentJson.Default.PreparationAnswer);

    public static Call<InstanceAnswer> Started(InstanceCall body) =>
        new("POST", $"{AgentTarget.Prefix}instances", AgentJson.Default.InstanceAnswer)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, AgentJson.Default.InstanceCall),
        };

    public static Call<ReportAnswer> Report(ReportCall body) =>
        new("POST", $"{AgentTarget.Prefix}reports", AgentJson.Default.ReportAnswer)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, AgentJson.Default.ReportCall),
        };

    public static Call<LeaveAnswer> Withdraw(Guid requestId) =>
        new("POST", $"{AgentTarget.Prefix}enrollments/{requestId:D}/withdraw", AgentJson.Default.LeaveAnswer)
        {
            WantsServerNonce = true,
        };

    public static Call<RotateAnswer> Rotate(string certificatePem, ECDsa newKey, string? instance) =>
        new("POST", $"{AgentTarget.Prefix}rotate", AgentJson.Default.RotateAnswer)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new RotateCall { CertificatePem = certificatePem },
                AgentJson.Default.RotateCall
            ),
            WantsServerNonce = true,
            NewKey = newKey,
            Instance = instance,
        };

    public static Call<LeaveAnswer> Unenroll() =>
        new("POST", $"{AgentTarget.Prefix}unenroll", AgentJson.Default.LeaveAnswer) { WantsServerNonce = true };
}
