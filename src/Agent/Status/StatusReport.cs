using System.Text.Json.Serialization;
using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.Keys;
using Muster.Agent.Prepare;
using Muster.Agent.State;
using Muster.Agent.Words;

namespace Muster.Agent.Status;

/// <summary>Where this device stands, for people and for scripts.</summary>
internal sealed record StatusReport
{
    /// <summary>The words of the protocol, or <c>not_enrolled</c>.</summary>
    public required string State { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>True when the server itself just said so.</summary>
    public required bool Online { get; init; }

    public string? Reason { get; init; }

    public Uri? Server { get; init; }

    public string? ServerKeyFingerprint { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>The four words that the approver sees too, while somebody has to decide.</summary>
    public string? Words { get; init; }

    /// <summary>The page for the approver's telephone.</summary>
    public Uri? ApproveAt { get; init; }

    public string? DeviceKey { get; init; }

    public string? DisplayName { get; init; }

    public string? PeerId { get; init; }

    public string? Fingerprint { get; init; }

    /// <summary><c>file</c> or <c>tpm</c>.</summary>
    public string? KeyStore { get; init; }

    /// <summary>Why the key cannot be used where it is; null when it can.</summary>
    public string? KeyFault { get; init; }

    /// <summary>What has to be finished on this device first; null when there is nothing, and was nothing.</summary>
    public PreparationReport? Preparation { get; init; }

    public static StatusReport Of(StateFolder folder, AgentState state)
    {
        using var serverKey = StoredPin.Import(state.ServerKey);
        using var deviceKey = DeviceKeyFile.Load(folder);
        var words =
            state.Standing == Standing.Pending && PhraseFile.Read(folder) is { Told: true } phrase
                ? phrase.WordsOf(state.RequestId, deviceKey.ExportSubjectPublicKeyInfo())
                : null;
        return new StatusReport
        {
            State = state.Standing.Word(),
            Since = state.Since,
            Online = false,
            Server = state.Server,
            ServerKeyFingerprint = serverKey.KeyId,
            RequestId = state.RequestId,
            Words = words?.Value,
            ApproveAt = words is null ? null : ApprovalLink.Of(state),
            DeviceKey = state.Wish.DeviceKey,
            DisplayName = state.Wish.DisplayName,
            PeerId = state.Wish.PeerId,
            Fingerprint = FingerprintReport.Of(folder).Sha256,
            KeyStore = KeyPlace.StoreOf(deviceKey).Word(),
            KeyFault = deviceKey.Fault()?.Message,
            Preparation = PreparationReport.Of(state.Preparation),
        };
    }

    public void Write(TextWriter text)
    {
        text.WriteLine($"State        {State}{(Online ? " (told by the server just now)" : "")}");
        Line("Reason", Reason);
        Line("Since", Since?.ToString("u"));
        Line("Server", Server?.ToString());
        Line("Server key", Display(ServerKeyFingerprint));
        Line("Request", RequestId?.ToString());
        Line("Words", Words);
        Line("Approve at", ApproveAt?.ToString());
        Line("Device key", DeviceKey);
        Line("Name", DisplayName);
        Line("Peer ID", PeerId);
        Line("SHA-256", Display(Fingerprint));
        Line("Key kept in", KeyText());
        foreach (var (name, value) in Preparation?.Lines() ?? [])
        {
            Line(name, value);
        }

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.WriteLine($"{name, -12} {value}");
            }
        }
    }

    private string? KeyText() =>
        KeyStore is null ? null
        : KeyFault is not null ? $"{KeyStore}, which cannot be used: {KeyFault} `muster-agent doctor` says what to do."
        : KeyStore == KeyPlace.Tpm ? $"{KeyStore}, which answers"
        : KeyStore;

    private static string? Display(string? hex) =>
        hex is null ? null : Kernel.Fingerprints.Fingerprint.Create(hex).Display;
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true
)]
[JsonSerializable(typeof(StatusReport))]
internal sealed partial class StatusJson : JsonSerializerContext;
