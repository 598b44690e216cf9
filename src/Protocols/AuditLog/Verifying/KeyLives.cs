namespace Muster.Protocols.AuditLog.Verifying;

/// <summary>
/// Until when each key may sign. Whoever has a key that was retired can write any time into a head, but not take out what other keys have signed
/// before it in the log: a head is never earlier than those.
/// </summary>
internal sealed class KeyLives
{
    private readonly Dictionary<string, long> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> latest = new(StringComparer.Ordinal);

    public void End(string keyId, long at) => ends[keyId] = Math.Min(at, ends.GetValueOrDefault(keyId, long.MaxValue));

    public bool IsOver(string keyId, long at) => ends.TryGetValue(keyId, out var end) && at > end;

    /// <summary>A head that stands behind all those that were met before.</summary>
    /// <returns>False when the key was over by then; the head counts for nothing.</returns>
    public bool Meet(string keyId, long at)
    {
        if (latest.Any(other => other.Key != keyId && IsOver(keyId, other.Value)))
        {
            return false;
        }

        latest[keyId] = Math.Max(at, latest.GetValueOrDefault(keyId, long.MinValue));
        return true;
    }
}
