using Muster.Protocols.Agent;

namespace Muster.AgentClient;

/// <summary>What one call gave. Only what the pinned key signed is an answer or a refusal.</summary>
public abstract record Reply<T>
{
    private Reply() { }

    public sealed record Answered(T Value) : Reply<T>;

    public sealed record Refused(AgentProblem Problem) : Reply<T>;

    /// <summary>Nothing was decided.</summary>
    public sealed record Later(Setback Setback) : Reply<T>;
}

/// <param name="RetryAfter">What the server asked for, at most an hour: nobody signed it.</param>
public sealed record Setback(SetbackReason Reason, string Why, TimeSpan? RetryAfter = null);

public enum SetbackReason
{
    Unreachable,
    Busy,

    /// <summary>A verdict without the signature of the pinned key.</summary>
    Unsigned,
    UntrustedCertificate,

    /// <summary>A Muster server, but not the one whose key is pinned.</summary>
    OtherServer,
}
