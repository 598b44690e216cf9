namespace Muster.Contracts.Access;

public sealed record StartHandOff
{
    /// <summary>What the terminal's computer is called, so that the operator recognises it.</summary>
    public required string Computer { get; init; }
}

/// <param name="Secret">Known to the terminal alone.</param>
/// <param name="UserCode">Shown by the terminal, compared by the operator.</param>
/// <param name="Url">Where the operator says yes.</param>
public sealed record HandOffStarted(
    Guid Id,
    string Secret,
    string UserCode,
    string Url,
    DateTimeOffset ExpiresAt,
    int PollEverySeconds
);

public sealed record CollectHandOff
{
    public required string Secret { get; init; }
}

/// <param name="State"><c>pending</c>, <c>confirmed</c> or <c>denied</c>.</param>
/// <param name="Token">With <c>confirmed</c>, this once.</param>
public sealed record HandOffAnswer(string State, NewToken? Token);

/// <summary>What an operator is asked to say yes to.</summary>
public sealed record HandOffQuestion(
    string UserCode,
    string Computer,
    string Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt
);
