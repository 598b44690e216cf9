namespace Muster.Modules.Enrollments.Admit;

/// <summary>What one rule says. <see cref="Code"/> is stable and explained in <c>docs/guide/enrollment-queue.md</c>.</summary>
public sealed record Verdict(VerdictKind Kind, string? Code = null)
{
    public static Verdict Abstain { get; } = new(VerdictKind.Abstain);

    public static Verdict Allow(string grounds) => new(VerdictKind.Allow, grounds);

    public static Verdict Ask(string question) => new(VerdictKind.Ask, question);

    public static Verdict Deny(string reason) => new(VerdictKind.Deny, reason);
}

public enum VerdictKind
{
    Abstain,
    Allow,
    Ask,
    Deny,
}
