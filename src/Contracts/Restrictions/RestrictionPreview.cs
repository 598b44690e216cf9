namespace Muster.Contracts.Restrictions;

/// <summary>What a restriction would have changed, had it stood as drafted, or the switch for devices on the list as it would be set.</summary>
public sealed record RestrictionPreview
{
    public required DateTimeOffset Since { get; init; }

    /// <summary>Attempts to enroll whose evidence was judged again.</summary>
    public required int Judged { get; init; }

    /// <summary>Attempts whose evidence does not tell enough: they are from before it was kept.</summary>
    public required int NotJudged { get; init; }

    /// <summary>True when there were more than could be judged; these are the newest.</summary>
    public required bool Cut { get; init; }

    public required int WouldRefuse { get; init; }

    public required int WouldHold { get; init; }

    public required int WouldAdmit { get; init; }

    /// <summary>At most 100 of those that would have ended otherwise, newest first.</summary>
    public required IReadOnlyList<PreviewedAttempt> Attempts { get; init; }
}

public sealed record PreviewedAttempt
{
    public required Guid RecordId { get; init; }

    public string? DeviceName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Platform { get; init; }

    public string? OsVersion { get; init; }

    /// <summary><c>admitted</c>, <c>held</c> or <c>refused</c>, under the restrictions of now.</summary>
    public required string Was { get; init; }

    public required string WouldBe { get; init; }

    public string? Code { get; init; }
}

/// <param name="Id">The restriction that would be changed; null for a new one.</param>
public sealed record PreviewRestriction(EnrollmentRestrictionDraft Rule, Guid? Id = null);
