using System.Globalization;

namespace Muster.Modules.Enrollments.Targets;

/// <summary>A target that somebody wants, checked.</summary>
internal sealed record TargetDraft(
    TargetKind Kind,
    string Step,
    string Platform,
    string Method,
    int Minutes,
    int PerMille,
    bool Simulated
)
{
    /// <summary>What part of those in a hundred may miss it.</summary>
    public double Allowance => 1 - (PerMille / 1000.0);

    /// <summary>For the audit log: everything that it says, in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PerMille / 10.0} % of {(Platform.Length == 0 ? "all" : $"{Platform} {Method}".TrimEnd())}{(Kind == TargetKind.Success ? " succeed" : $": {Step} within {Minutes} min")}{(Simulated ? ", simulated too" : "")}"
        );
}
