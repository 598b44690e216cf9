using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.Internal;

/// <summary>The password with which an expected device comes in by itself, as a batch brought it: once.</summary>
internal sealed class ExpectedPassword
{
    public required DeviceId DeviceId { get; init; }

    public required long Batch { get; init; }

    public required string Place { get; init; }

    /// <summary>See <see cref="ShownPassword"/>.</summary>
    public required string Mark { get; init; }

    /// <summary>The key that came in by it; from then on it is good for nobody else.</summary>
    public Fingerprint? UsedBy { get; init; }
}

/// <summary>How often a wrong password came for an expected device, since somebody looked at that last.</summary>
internal sealed class ExpectedPasswordGuesses
{
    public const int Most = 5;

    /// <summary>Of the expected device: there is no more than one row for each, however often somebody tries.</summary>
    public required DeviceId DeviceId { get; init; }

    public int Wrong { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public DateTimeOffset? LockedAt { get; private set; }

    /// <returns>True when this is the one that locks.</returns>
    public bool Count(DateTimeOffset now)
    {
        (Wrong, LastAt) = (Wrong + 1, now);
        if (Wrong < Most || LockedAt is not null)
        {
            return false;
        }

        LockedAt = now;
        return true;
    }
}
