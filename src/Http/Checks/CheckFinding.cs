namespace Muster.Http.Checks;

/// <summary>What a check found, and what to do about it.</summary>
public sealed record CheckFinding
{
    private CheckFinding(CheckStatus status, string what, string? remedy) =>
        (Status, What, Remedy) = (status, what, remedy);

    public CheckStatus Status { get; }

    /// <summary>A sentence.</summary>
    public string What { get; }

    public string? Remedy { get; }

    public static CheckFinding Ok(string what) => new(CheckStatus.Ok, what, null);

    /// <summary>It works, and should not stay so.</summary>
    public static CheckFinding Warning(string what, string remedy) => new(CheckStatus.Warning, what, remedy);

    public static CheckFinding Failed(string what, string remedy) => new(CheckStatus.Failed, what, remedy);

    /// <summary>There is nothing to check, and that may be right.</summary>
    public static CheckFinding NotConfigured(string what) => new(CheckStatus.NotConfigured, what, null);
}

public enum CheckStatus
{
    Ok,
    Warning,
    Failed,
    NotConfigured,
}
