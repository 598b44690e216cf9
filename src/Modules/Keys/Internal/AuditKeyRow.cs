namespace Muster.Modules.Keys.Internal;

/// <summary>Written once: triggers refuse UPDATE and DELETE.</summary>
internal sealed class AuditKeyRow
{
    public required string KeyId { get; init; }

    public required byte[] Spki { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null of a key that nothing introduces: the first, or the first after a loss.</summary>
    public string? IntroducedBy { get; init; }

    public byte[]? Signature { get; init; }
}
