using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>Evidence that an attempt failed. It stays when the attempt is healed, and is settled then.</summary>
internal sealed class EnrollmentFailure : IVersioned
{
    public required Guid Id { get; init; }

    public required EnrollmentId RecordId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool Simulated { get; init; }

    public required string Platform { get; init; }

    public required string Method { get; init; }

    public string? OsVersion { get; init; }

    public DeviceId? DeviceId { get; init; }

    /// <summary>The state in which it happened.</summary>
    public required Records.EnrollmentState Stage { get; init; }

    /// <summary>Who says so, as in the error catalogue.</summary>
    public required string Source { get; init; }

    public string? Phase { get; init; }

    /// <summary>In its common spelling.</summary>
    public string? Code { get; init; }

    /// <summary>The likeliest category when it happened: what statistics count.</summary>
    public required string Category { get; init; }

    /// <summary>Of the error catalogue; null for what it does not know.</summary>
    public string? EntryKey { get; init; }

    /// <summary>What came with it: cleaned and bounded.</summary>
    public string? Message { get; init; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public FailureResolution? Resolution { get; private set; }

    public string? ResolvedBy { get; private set; }

    public long RowVersion { get; private set; }

    public void Resolve(FailureResolution how, string by, DateTimeOffset now)
    {
        if (ResolvedAt is null)
        {
            (ResolvedAt, Resolution, ResolvedBy) = (now, how, by);
        }
    }
}

internal enum FailureResolution
{
    /// <summary>An administrator said so.</summary>
    Marked,

    /// <summary>The same attempt went on, and succeeded.</summary>
    Retried,

    /// <summary>A later attempt of the same device succeeded.</summary>
    EnrolledLater,
}
