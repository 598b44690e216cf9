using Muster.Kernel.Fingerprints;
using Muster.Protocols.HttpSignatures;

namespace Muster.AgentClient;

/// <summary>
/// The server keys that this device trusts: the first taken at the first contact, others only from an answer that one of them signed. Compared
/// ever after.
/// </summary>
public sealed class ServerPin : IDisposable
{
    /// <summary>One in use, one to come, one of before.</summary>
    public const int Most = 3;

    private ServerPin(IReadOnlyList<VerificationKey> keys) => Keys = keys;

    /// <summary>At least one; the one in use first.</summary>
    public IReadOnlyList<VerificationKey> Keys { get; }

    public static string Display(VerificationKey key) => Fingerprint.Create(key.KeyId).Display;

    public static ServerPin Of(VerificationKey key) => new([key]);

    public static ServerPin Of(IReadOnlyList<VerificationKey> keys) => new(keys);

    /// <returns>Null when it is no list of keys to trust: such an answer changes nothing.</returns>
    public static ServerPin? TryRead(IReadOnlyList<string>? told)
    {
        if (told is not { Count: > 0 and <= Most })
        {
            return null;
        }

        var keys = told.Select(TryImport).OfType<VerificationKey>().ToList();
        return keys.Count == told.Count ? new ServerPin(keys) : null;
    }

    public bool Signed(WireAnswer.Arrived answer) => Keys.Any(answer.IsSignedBy);

    public bool Same(ServerPin other) =>
        Keys.Select(key => key.KeyId).SequenceEqual(other.Keys.Select(key => key.KeyId));

    /// <summary>Null when <paramref name="seen"/> is one of the trusted keys.</summary>
    public Setback? Difference(VerificationKey seen) =>
        Keys.Any(key => key.KeyId == seen.KeyId)
            ? null
            : new Setback(
                SetbackReason.OtherServer,
                $"""
                This is not the server that this device trusts, or its key was changed while this device was away.
                  key trusted so far  {Display(Keys[0])}
                  key seen now        {Display(seen)}
                """
            );

    public void Dispose()
    {
        foreach (var key in Keys)
        {
            key.Dispose();
        }
    }

    private static VerificationKey? TryImport(string base64)
    {
        var spki = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, spki, out var length)
            ? VerificationKey.TryImport(spki.AsSpan(0, length))
            : null;
    }
}
