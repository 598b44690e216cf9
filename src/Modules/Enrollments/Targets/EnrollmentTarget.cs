using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Targets;

/// <summary>So many of a hundred should get through a step in time, or come to success at all.</summary>
internal sealed class EnrollmentTarget : IVersioned
{
    private EnrollmentTarget() { }

    public EnrollmentTargetId Id { get; private set; }

    public TargetKind Kind { get; private set; }

    /// <summary>Empty for success.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Empty: all.</summary>
    public string Platform { get; private set; } = "";

    /// <summary>Empty: all.</summary>
    public string Method { get; private set; } = "";

    /// <summary>0 for success.</summary>
    public int Minutes { get; private set; }

    public int PerMille { get; private set; }

    public bool Simulated { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public TargetDraft Draft => new(Kind, Step, Platform, Method, Minutes, PerMille, Simulated);

    public static EnrollmentTarget Create(EnrollmentTargetId id, TargetDraft draft, string by, DateTimeOffset now)
    {
        var made = new EnrollmentTarget
        {
            Id = id,
            CreatedBy = by,
            CreatedAt = now,
        };
        made.Change(draft);
        return made;
    }

    public void Change(TargetDraft draft) =>
        (Kind, Step, Platform, Method, Minutes, PerMille, Simulated) = (
            draft.Kind,
            draft.Step,
            draft.Platform,
            draft.Method,
            draft.Minutes,
            draft.PerMille,
            draft.Simulated
        );
}

internal enum TargetKind
{
    /// <summary>A step takes at most so long.</summary>
    Duration,

    /// <summary>Attempts succeed.</summary>
    Success,
}

/// <summary>A target is being missed; the row goes when it is met again. Apart from the target, so that a burn breaks nobody's change of it.</summary>
internal sealed class TargetBurn
{
    public required EnrollmentTargetId TargetId { get; init; }

    public required DateTimeOffset Since { get; init; }
}
